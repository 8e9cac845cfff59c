import EPUBModel
import Markup

/// Writes the metadata of a package document (EPUB 3.3, section 5.5).
struct MetadataWriter {
  private let metadata: Metadata
  private let works: [PackageDocument.Work]
  private let wording: Wording

  init(_ package: PackageDocument, _ wording: Wording) {
    metadata = package.metadata
    works = package.works
    self.wording = wording
  }

  func write(into writer: inout MarkupWriter) {
    writer.raw("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n")
    line("dc:identifier", ["id": "uid"], metadata.identifier, into: &writer)
    line("dc:title", ["id": "main-title"], metadata.title, into: &writer)
    refine("main-title", "title-type", "main", into: &writer)
    refine("main-title", "file-as", metadata.titleSort, into: &writer)
    for language in metadata.languages { line("dc:language", [:], language, into: &writer) }
    people(into: &writer)
    property("dcterms:modified", metadata.modified, into: &writer)
    if let date = metadata.date { line("dc:date", [:], date, into: &writer) }
    if let description = metadata.description, !description.isEmpty {
      line("dc:description", [:], description, into: &writer)
    }
    for subject in metadata.subjects { line("dc:subject", [:], subject, into: &writer) }
    series(into: &writer)
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
    line(
      "meta", ["refines": "#" + id, "property": "role", "scheme": "marc:relators"], person.role,
      into: &writer)
    refine(id, "file-as", person.fileAs, into: &writer)
  }

  /// In both dialects: EPUB 3's and the one of calibre, which more readers know.
  private func series(into writer: inout MarkupWriter) {
    guard let series = metadata.series else { return }
    line(
      "meta", ["property": "belongs-to-collection", "id": "series"], series.name, into: &writer)
    refine("series", "collection-type", "series", into: &writer)
    if let position = series.position {
      refine("series", "group-position", String(position), into: &writer)
    }
    writer.void("meta", ["name": "calibre:series", "content": series.name])
    writer.raw("\n")
    if let position = series.position {
      writer.void("meta", ["name": "calibre:series_index", "content": String(position)])
      writer.raw("\n")
    }
  }

  /// What EPUB Accessibility 1.1, section 2, asks of every publication. No conformance is claimed:
  /// that takes a person who vouches for it.
  private func accessibility(into writer: inout MarkupWriter) {
    let pictures = metadata.pictures
    let modes = pictures == .none ? ["textual"] : ["textual", "visual"]
    for mode in modes { property("schema:accessMode", mode, into: &writer) }
    let sufficient = pictures == .undescribed ? "textual,visual" : "textual"
    property("schema:accessModeSufficient", sufficient, into: &writer)
    var features = [
      "tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability", "ARIA",
    ]
    if pictures == .described { features.append("alternativeText") }
    for feature in features { property("schema:accessibilityFeature", feature, into: &writer) }
    property("schema:accessibilityHazard", "none", into: &writer)
    property("schema:accessibilitySummary", wording.accessibilitySummary(pictures), into: &writer)
  }

  private func work(_ work: PackageDocument.Work, into writer: inout MarkupWriter) {
    if !work.title.isEmpty { refine(work.idref, "dcterms:title", work.title, into: &writer) }
    for creator in work.creators { refine(work.idref, "dcterms:creator", creator, into: &writer) }
    writer.void("meta", ["name": "fanfold:work", "content": work.record])
    writer.raw("\n")
  }

  // MARK: Lines

  private func property(_ name: String, _ value: String, into writer: inout MarkupWriter) {
    line("meta", ["property": name], value, into: &writer)
  }

  private func refine(
    _ id: String, _ property: String, _ value: String, into writer: inout MarkupWriter
  ) {
    line("meta", ["refines": "#" + id, "property": property], value, into: &writer)
  }

  private func line(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ text: String,
    into writer: inout MarkupWriter
  ) {
    writer.raw("<")
    writer.raw(name)
    for (name, value) in attributes { writer.attribute(name, value) }
    let direction = WritingDirection(of: text)
    if direction == .rightToLeft { writer.attribute("dir", direction.rawValue) }
    writer.raw(">")
    writer.text(text)
    writer.close(name)
    writer.raw("\n")
  }
}
