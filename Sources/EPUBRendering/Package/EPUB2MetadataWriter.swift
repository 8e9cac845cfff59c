import EPUBModel
import Markup

/// Writes the metadata of a package document as EPUB 2 knows them (OPF 2.0.1, section 2.2): what EPUB
/// 3 says in refinements stands in attributes, or in the names that calibre made up.
struct EPUB2MetadataWriter {
  private let metadata: Metadata
  private let works: [PackageDocument.Work]
  private let cover: ManifestItem?
  private let wording: Wording

  init(_ package: PackageDocument, _ wording: Wording) {
    metadata = package.metadata
    works = package.works
    cover = package.coverImage
    self.wording = wording
  }

  func write(into writer: inout MarkupWriter) {
    writer.raw("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
    writer.raw(" xmlns:opf=\"http://www.idpf.org/2007/opf\">\n")
    writer.line("dc:identifier", ["id": "uid", "opf:scheme": "UUID"], metadata.identifier)
    phrase("dc:title", metadata.title, into: &writer)
    for language in metadata.languages { writer.line("dc:language", language) }
    for creator in metadata.creators { person("dc:creator", creator, into: &writer) }
    for person in metadata.contributors { self.person("dc:contributor", person, into: &writer) }
    dates(into: &writer)
    if let description = metadata.description {
      phrase("dc:description", description, into: &writer)
    }
    for subject in metadata.subjects { writer.line("dc:subject", subject.name) }
    for source in metadata.sources { writer.line("dc:source", source) }
    if let publisher = metadata.publisher { writer.line("dc:publisher", publisher) }
    if let rights = metadata.rights { writer.line("dc:rights", rights) }
    writer.namedMeta("calibre:title_sort", metadata.titleSort)
    if let series = metadata.series { writer.calibreSeries(series) }
    if let cover { writer.namedMeta("cover", cover.id) }
    for (name, value) in accessibility.properties { writer.namedMeta(name, value) }
    for work in works { writer.namedMeta("fanfold:work", work.record) }
    writer.raw("</metadata>\n")
  }

  private func person(
    _ name: StaticString, _ person: Metadata.Creator, into writer: inout MarkupWriter
  ) {
    writer.line(name, ["opf:role": person.role, "opf:file-as": person.fileAs], person.name)
  }

  /// The day of a change only behind the day of publication: some readers take the first date for
  /// that, whatever its event.
  private func dates(into writer: inout MarkupWriter) {
    guard let date = metadata.date else { return }
    writer.line("dc:date", ["opf:event": "publication"], date)
    writer.line("dc:date", ["opf:event": "modification"], metadata.modified)
  }

  private func phrase(
    _ name: StaticString, _ phrase: Metadata.Phrase, into writer: inout MarkupWriter
  ) {
    if let language = phrase.language {
      writer.line(name, ["xml:lang": language], phrase.text)
    } else {
      writer.line(name, phrase.text)
    }
  }

  /// XHTML 1.1 has no roles.
  private var accessibility: AccessibilityMetadata {
    AccessibilityMetadata(metadata, hasRoles: false, wording)
  }
}
