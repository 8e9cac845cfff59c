import Markup
import StoryModel

/// What a document says of itself beside its text: `docProps/core.xml` (ECMA-376 part 2, section 11),
/// `meta.xml` (OpenDocument 1.3 part 3, section 4.3).
struct DocumentMetadata {
  private enum Element {
    case meta, title, creator, firstCreator, description, subject, keyword, language
  }

  private var names = XMLNames<Element>(
    prefixes: [
      "http://purl.org/dc/elements/1.1/": "dc",
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
      "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta",
      "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
      "http://openoffice.org/2000/meta": "meta", "http://openoffice.org/2000/office": "office",
    ],
    kinds: [
      "office:meta": .meta, "cp:coreProperties": .meta, "dc:title": .title,
      "dc:creator": .creator, "meta:initial-creator": .firstCreator,
      "dc:description": .description, "dc:subject": .subject, "cp:keywords": .keyword,
      "meta:keyword": .keyword, "dc:language": .language,
    ])
  private let rules: DocumentRules
  private var depth = 0
  private var start: Int?
  private var element: Element?
  private var value: [UInt8] = []
  private var values: [(Element, String)] = []

  init(_ rules: DocumentRules) {
    self.rules = rules
  }

  mutating func handle(_ event: XMLEvent) {
    switch event {
    case .start(let found):
      depth += 1
      let kind = names.kind(of: found)
      if case .meta? = kind { start = start ?? depth }
      // What stands deeper belongs to something else: a comment has an author as well.
      if let start, depth == start + 1, let kind { (element, value) = (kind, []) }
    case .text(let piece):
      if element != nil, value.count < 10_000 { value += piece }
    case .end:
      if let found = element, depth == (start ?? 0) + 1 {
        let words = String(decoding: value, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        if !words.isEmpty { values.append((found, words.joined(separator: " "))) }
        element = nil
      }
      if start == depth { start = nil }
      depth -= 1
    }
  }

  /// The language of the document (BCP 47), where it is given.
  var language: String? { first(.language) }

  private func first(_ element: Element) -> String? {
    values.first { $0.0 == element }?.1
  }

  /// What it says of the story. Dates are those of the file.
  var particulars: [Particular] {
    var particulars: [Particular] = []
    if let title = first(.title), !rules.isEmptyTitle(title) {
      particulars.append(Particular(.title, label: "dc:title", title))
    }
    // Whoever changed an OpenDocument text last is its creator.
    let creators = [first(.firstCreator), first(.creator)].compactMap(\.self)
    if let name = creators.first(where: { !rules.isNobody($0) }) {
      particulars.append(Particular(.author, label: "dc:creator", name))
    }
    if let description = first(.description) {
      particulars.append(Particular(.summary, label: "dc:description", description))
    }
    let keywords = values.filter { $0.0 == .subject || $0.0 == .keyword }.map(\.1)
    if !keywords.isEmpty {
      particulars.append(
        Particular(.keywords, label: "dc:subject", keywords.joined(separator: ", ")))
    }
    return particulars
  }
}
