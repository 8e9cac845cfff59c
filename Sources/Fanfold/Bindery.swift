import BookComposition
import CoverArt
import Delivery
import EPUBChecking
@_exported public import EPUBModel
import EPUBPackaging
import EPUBRendering
import FandomCanon
import Storage
@_exported public import StoryModel
import StoryReading

/// From files that people kept to books: the whole of Fanfold behind five verbs.
///
/// ```swift
/// let bindery = Bindery()
/// let story = try bindery.readStory(at: "apologies.txt")
/// for book in bindery.compose([story]) {
///   try await bindery.write(book, to: "\(book.title).epub")
/// }
/// ```
///
/// A bindery is a value without state: one can be used from many tasks at once.
public struct Bindery: Sendable {
  /// The names of the themes that books can have.
  public static var themes: [String] { PublicationRenderer.themes }

  public let options: Options
  private let reader = StoryReader()
  private let canon: Canon
  private let renderer: PublicationRenderer
  private let artist: CoverArtist
  private let packager: EPUBPackager
  private let containers: Containers

  /// A bindery that works as `options` say.
  public init(_ options: Options = Options()) {
    self.options = options
    canon = Canon(
      options: .init(
        infersPairings: options.infersPairings, language: options.language,
        fandoms: options.fandoms.files))
    renderer = PublicationRenderer(options.publication)
    artist = CoverArtist(options.cover.artistOptions)
    packager = EPUBPackager(jobs: options.jobs)
    containers = Containers(options.limits)
  }

  /// Reads the file at `path` and understands it, as corrected by the file beside it
  /// (`story.fanfold.toml`) and by `options.review`.
  ///
  /// - Throws: `BinderyError` where the file cannot be read or holds no text.
  public func readStory(at path: String) throws(BinderyError) -> Story {
    try translatingErrors(about: path) {
      let input = try containers.input(
        at: StoryAddress(path), sizeLimit: options.storySizeLimit)
      let draft = try reader.read(input)
      let sidecar = Sidecar.overrides(beside: draft.source)
      return options.review.story(at: path, correctedBy: sidecar) {
        canon.interpret(draft, overrides: $0)
      }
    }
  }

  /// The text of the file at `path` as its format gives it.
  func text(at path: String) throws(BinderyError) -> SourceText {
    try translatingErrors(about: path) {
      try reader.text(
        of: try containers.input(at: StoryAddress(path), sizeLimit: options.storySizeLimit))
    }
  }

  /// Puts stories together: each a book of its own, or one anthology for each group. Parts of one
  /// story that several files hold are joined.
  ///
  /// The stories may be outlines (`Story.outline`); `write` reads their text again when it needs it.
  public func compose(_ stories: [Story], by grouping: Grouping? = nil) -> [Book] {
    BookComposer(options: options.composing(by: grouping)).compose(PartJoining.join(stories))
  }

  /// Makes an EPUB of `book` and puts it at `path`, whole or not at all.
  ///
  /// - Throws: `BinderyError` where a story has changed or gone since it was read, or where the book
  ///   cannot be written.
  public func write(_ book: Book, to path: String) async throws(BinderyError) {
    let packed = try await pack(book, jobs: options.jobs)
    try translatingErrors(about: path) { try packed.publication.write(to: path).commit() }
  }

  /// Checks the structure of the EPUB at `path`: container, package, navigation, links, markup.
  ///
  /// - Throws: `BinderyError` where the file cannot be read; a broken book is no error but diagnostics.
  public func check(_ path: String) throws(BinderyError) -> [Diagnostic] {
    try translatingErrors(about: path) { try EPUBChecker().check(path) }
  }

  /// `book`, rendered and compressed, in memory, by `jobs` tasks at once.
  func pack(_ book: Book, jobs: Int) async throws(BinderyError) -> PackedBook {
    do {
      let (cover, notices) = try cover(of: book)
      var publication = try renderer.render(book, cover: cover) { try fullText(of: $0) }
      if options.publication.profile == .kepub {
        publication = try KepubConverter.convert(publication)
      }
      let packed = try await packager.package(publication, jobs: jobs)
      return PackedBook(publication: packed, notices: notices)
    } catch {
      throw BinderyError(about: book.title, error)
    }
  }

  /// The picture that stands for `book`, and what its fonts lacked.
  private func cover(of book: Book) throws -> (CoverImage?, [Diagnostic]) {
    switch options.cover {
    case .none: return (nil, [])
    case .picture(let picture): return (picture, [])
    case .drawn:
      let cover = try artist.draw(CoverSubject(book))
      return (cover.image, [Diagnostic(cover.fonts, of: book)].compactMap { $0 })
    }
  }

  /// `story`, or where it is an outline, the story that it was taken from.
  func fullText(of story: Story) throws(BinderyError) -> Story {
    guard story.isOutline else { return story }
    var parts: [Story] = []
    for source in story.sources {
      let story = try readStory(at: source.path)
      guard story.source.sha256 == source.sha256 else {
        throw BinderyError(source.path, .changedWhileReading)
      }
      parts.append(story)
    }
    return PartJoining.join(parts)[0]
  }
}
