import EPUBModel
import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

/// A book rendered and parsed again: what a test wants to ask it.
struct RenderedBook {
  let resources: [Publication.Resource]
  let documents: [String: ParsedDocument]

  /// Renders `book`.
  init(
    _ book: Book, profile: PublicationProfile? = nil, cover: CoverImage? = nil,
    options: PublicationRenderer.Options = .init(),
    loading: @escaping @Sendable (Story) throws -> Story = { $0 }
  ) throws {
    var options = options
    if let profile { options.profile = profile }
    let publication = try PublicationRenderer(options).render(book, cover: cover, loading: loading)
    resources = try publication.head + publication.sections.flatMap { try $0.render() }
    var documents: [String: ParsedDocument] = [:]
    for resource in resources where resource.isXML {
      documents[resource.path] = try ParsedDocument(resource.bytes)
    }
    self.documents = documents
  }

  var package: ParsedDocument { documents["EPUB/package.opf"]! }
  var navigation: ParsedDocument { documents["EPUB/nav.xhtml"]! }
  var ncx: ParsedDocument { documents["EPUB/toc.ncx"]! }

  /// The document at `href`, which counts from the package document's folder.
  func page(_ href: String) -> ParsedDocument { documents["EPUB/" + href]! }

  /// The names of the documents of the reading order, without the navigation document.
  var spine: [String] {
    let hrefs = Dictionary(
      uniqueKeysWithValues: package.elements("item").map { ($0["id"]!, $0["href"]!) })
    return package.elements("itemref").filter { $0["linear"] != "no" }.map { hrefs[$0["idref"]!]! }
  }

  /// The words that stand for pictures.
  var alternatives: String {
    spine.flatMap { page($0).elements("img").compactMap { $0["alt"] } }.joined(separator: " ")
  }

  /// All words of the reading order.
  var text: String { spine.map { page($0).text }.joined(separator: "\n") }
}

extension Publication.Resource {
  var isXML: Bool { !path.hasSuffix(".css") && !path.hasPrefix("EPUB/images/") }
}

/// A document as its elements and its text.
struct ParsedDocument {
  private(set) var elements: [XMLElement] = []
  /// The text of the body, or of the whole document where it has none. Elements that are not inline
  /// part words.
  private(set) var text = ""
  /// The text of each element that has an ID or a name in `named`, by name, in order.
  private(set) var contents: [(name: String, text: String)] = []
  /// The text of each element that has an ID.
  private(set) var named: [(id: String, text: String)] = []
  /// The text of each element of the body that says its language.
  private(set) var languages: [(language: String, text: String)] = []

  init(_ bytes: [UInt8]) throws {
    let inline: Set = ["em", "strong", "i", "b", "a", "span", "cite"]
    var open: [(element: XMLElement, from: Int)] = []
    var elements: [XMLElement] = []
    var text: [UInt8] = []
    var contents: [(name: String, text: String)] = []
    try XMLEventParser.parse(bytes) { event in
      switch event {
      case .start(let element):
        if element.name == "body" { text = [] }
        elements.append(element)
        if !inline.contains(element.name) { text.append(UInt8(ascii: "\n")) }
        open.append((element, text.count))
      case .text(let piece): text += piece
      case .end(let name):
        let closed = open.removeLast()
        let content = String(decoding: text[min(closed.from, text.count)...], as: UTF8.self)
        contents.append((name, content))
        if let id = closed.element["id"] { named.append((id, content)) }
        if name != "html", let language = closed.element["lang"] {
          languages.append((language, content))
        }
        if !inline.contains(name) { text.append(UInt8(ascii: "\n")) }
      }
    }
    self.elements = elements
    self.contents = contents
    self.text = String(decoding: text, as: UTF8.self)
  }

  func elements(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// The texts of the elements `name`.
  func texts(_ name: String) -> [String] { contents.filter { $0.name == name }.map(\.text) }
}

/// A book for tests, put together by hand.
func sampleBook(
  _ stories: [Story], isAnthology: Bool = true, languages: [String] = ["en"],
  notes: NotesPlacement = .keep, kind: Book.Kind = .anthology(.all(by: .none)),
  compiler: String? = nil, volume: Book.Volume? = nil
) -> Book {
  var pages: [Page] = [.cover, .titlePage]
  if isAnthology { pages += [.contents, .warningsAtAGlance] }
  for (number, story) in stories.enumerated() {
    if isAnthology { pages.append(.storyTitle(story: number)) }
    pages.append(.warnings(story: number))
    pages += story.shownChapters(notes).map { .chapter(story: number, chapter: $0) }
    pages.append(.endNotes(story: number))
  }
  if isAnthology { pages += Page.IndexKind.allCases.map(Page.index) }
  let bylines = stories.map { story in
    story.authors.isEmpty
      ? nil : story.authors.map(\.value.string).joined(separator: " and ")
  }
  return Book(
    kind: isAnthology ? kind : .single,
    title: isAnthology ? "The Shore & More" : stories[0].title.value.string,
    authors: isAnthology ? ["Marrow", "Sal"] : stories[0].authors.map(\.value.string),
    compiler: compiler, languages: languages,
    identifier: "urn:uuid:00000000-0000-5000-8000-000000000001", modified: 951_782_399,
    description: "Waves\n& lamps.", subjects: ["Lighthouse", "A<B"],
    stories: zip(stories, bylines).enumerated().map { number, entry in
      let (story, byline) = entry
      let digits = String(number + 1)
      return Book.Entry(
        story: story, title: story.title.value.string, byline: byline,
        id: "s" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits,
        edition: "edition of " + story.title.value.string)
    },
    volume: volume, notes: notes,
    seeAlso: [
      Book.Mention(
        title: "Far Away", byline: "Sal",
        pairing: samplePairing(["Ada Finch", "Morwenna"], .past, written: "past A/M"))
    ],
    pages: pages + [.colophon])
}

// Failures name the book, not all that is in it.

extension Book: CustomTestStringConvertible {
  public var testDescription: String { title }
}

extension Story: CustomTestStringConvertible {
  public var testDescription: String { title.value.string }
}
