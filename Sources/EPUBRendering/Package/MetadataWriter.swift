import EPUBModel
import Markup

/// Writes the metadata of a package document (EPUB 3.3, section 5.5).
struct MetadataWriter {
  private let metadata: Metadata
  private let works: [PackageDocument.Work]
  private let cover: ManifestItem?
  /// The language that words are in where they name no other.
  private let language: String
  private let wording: Wording

  init(_ package: PackageDocument, _ wording: Wording) {
    metadata = package.metadata
    works = package.works
    cover = package.coverImage
    language = package.language
    self.wording = wording
  }

  func write(into writer: inout MarkupWriter) {
    let title = metadata.title
    writer.raw("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n")
    writer.line("dc:identifier", ["id": "uid"], metadata.identifier)
    line("dc:title", ["id": "main-title"], title.text, in: title.language, into: &writer)
    refine("main-title", "title-type", "main", into: &writer)
    refine("main-title", "file-as", metadata.titleSort, in: title.language, into: &writer)
    for language in metadata.languages { writer.line("dc:language", language) }
    people(into: &writer)
    property("dcterms:modified", metadata.modified, into: &writer)
    if let date = metadata.date { writer.line("dc:date", date) }
    if let description = metadata.description {
      line("dc:description", [:], description.text, in: description.language, into: &writer)
    }
    subjects(into: &writer)
    for source in metadata.sources { writer.line("dc:source", source) }
    if let publisher = metadata.publisher { writer.line("dc:publisher", publisher) }
    if let rights = metadata.rights { line("dc:rights", [:], rights, into: &writer) }
    series(into: &writer)
    if let cover { writer.namedMeta("cover", cover.id) }
    accessibility(into: &writer)
    for work in works { self.work(work, into: &writer) }
    writer.raw("</metadata>\n")
  }

  private func people(into writer: inout MarkupWriter) {
    for (number, creator) in metadata.creators.enumerated() {
      let id = "creator-\(number + 1)"
      line("dc:creator", ["id": id], creator.name, into: &writer)
      role(of: creator, id, into: &writer)
    }
    for (number, contributor) in metadata.contributors.enumerated() {
      let id = "contributor-\(number + 1)"
      line("dc:contributor", ["id": id], contributor.name, into: &writer)
      role(of: contributor, id, into: &writer)
    }
  }

  private func role(of person: Metadata.Creator, _ id: String, into writer: inout MarkupWriter) {
    writer.line(
      "meta", ["refines": "#" + id, "property": "role", "scheme": "marc:relators"], person.role)
    refine(id, "file-as", person.fileAs, into: &writer)
  }

  /// The value of a subject is nothing but its words, which is what catalogues filter by. What kind
  /// of subject it is stands beside it: `authority` would be for lists that libraries keep.
  private func subjects(into writer: inout MarkupWriter) {
    for (number, subject) in metadata.subjects.enumerated() {
      guard let kind = subject.kind else {
        line("dc:subject", [:], subject.name, into: &writer)
        continue
      }
      let id = "subject-\(number + 1)"
      line("dc:subject", ["id": id], subject.name, into: &writer)
      refine(id, "dcterms:type", kind.rawValue, into: &writer)
    }
  }

  /// In both dialects: EPUB 3's and the one of calibre, which more readers know.
  private func series(into writer: inout MarkupWriter) {
    guard let series = metadata.series else { return }
    line("meta", ["property": "belongs-to-collection", "id": "series"], series.name, into: &writer)
    refine("series", "collection-type", series.kind.rawValue, into: &writer)
    refine("series", "dcterms:identifier", series.identifier, into: &writer)
    if let position = series.position {
      refine("series", "group-position", String(position), into: &writer)
    }
    writer.calibreSeries(series)
  }

  private func accessibility(into writer: inout MarkupWriter) {
    let accessibility = AccessibilityMetadata(metadata, hasRoles: true, wording)
    for (name, value) in accessibility.properties {
      let isSentence = name == AccessibilityMetadata.summary
      property(name, value, in: isSentence ? wording.language : nil, into: &writer)
    }
  }

  /// What is known of a story of several is said of the document with which it begins.
  private func work(_ work: PackageDocument.Work, into writer: inout MarkupWriter) {
    if !work.title.isEmpty {
      refine(work.idref, "dcterms:title", work.title, in: work.language, into: &writer)
    }
    for creator in work.creators { refine(work.idref, "dcterms:creator", creator, into: &writer) }
    if work.language != language {
      refine(work.idref, "dcterms:language", work.language, into: &writer)
    }
    if let date = work.date { refine(work.idref, "dcterms:date", date, into: &writer) }
    if let source = work.source { refine(work.idref, "dcterms:source", source, into: &writer) }
    writer.namedMeta("fanfold:work", work.record)
  }

  // MARK: Lines

  private func property(
    _ name: String, _ value: String, in language: String? = nil, into writer: inout MarkupWriter
  ) {
    line("meta", ["property": name], value, in: language, into: &writer)
  }

  private func refine(
    _ id: String, _ property: String, _ value: String, in language: String? = nil,
    into writer: inout MarkupWriter
  ) {
    line(
      "meta", ["refines": "#" + id, "property": property], value, in: language, into: &writer)
  }

  /// A line of metadata, with its language where that is known and not the package document's, and
  /// its direction where that is from right to left.
  private func line(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ text: String,
    in language: String? = nil, into writer: inout MarkupWriter
  ) {
    writer.raw("<")
    writer.raw(name)
    for (name, value) in attributes { writer.attribute(name, value) }
    if let language, language != self.language { writer.attribute("xml:lang", language) }
    let direction = WritingDirection(of: text)
    if direction == .rightToLeft { writer.attribute("dir", direction.rawValue) }
    writer.raw(">")
    writer.text(text)
    writer.close(name)
    writer.raw("\n")
  }
}
