/// Makes documents of the parts that an input consists of, parted by NUL; parts that the input does
/// not have are small and sound.
enum Packed {
  /// The main part, styles, numbering, footnotes, relationships.
  static func wordDocument(_ bytes: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    pack(
      bytes, first: [("_rels/.rels", Sound.wordPackage)],
      [
        ("word/document.xml", ""), ("word/styles.xml", Sound.wordStyles),
        ("word/numbering.xml", Sound.wordNumbering), ("word/footnotes.xml", Sound.wordNotes),
        ("word/_rels/document.xml.rels", Sound.wordRelationships),
        ("docProps/core.xml", Sound.coreProperties),
      ])
  }

  /// The text, styles, metadata.
  static func openDocument(_ bytes: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    pack(
      bytes, first: [("mimetype", "application/vnd.oasis.opendocument.text")],
      [("content.xml", ""), ("styles.xml", Sound.openStyles), ("meta.xml", Sound.openMetadata)])
  }

  /// A page, the package document, the navigation document, the NCX.
  static func publication(_ bytes: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    pack(
      bytes,
      first: [
        ("mimetype", "application/epub+zip"), ("META-INF/container.xml", Sound.container),
        ("a.xhtml", Sound.page),
      ],
      [
        ("p.xhtml", ""), ("package.opf", Sound.package), ("nav.xhtml", Sound.navigation),
        ("toc.ncx", Sound.ncx),
      ])
  }

  private static func pack(
    _ bytes: ContiguousArray<UInt8>, first: [(name: String, content: String)],
    _ parts: [(name: String, content: String)]
  ) -> ContiguousArray<UInt8> {
    var archive = StoredArchive()
    for part in first { archive.add(part.name, part.content.utf8) }
    let given = bytes.split(
      separator: 0, maxSplits: parts.count - 1, omittingEmptySubsequences: false)
    for (number, part) in parts.enumerated() {
      if given.indices.contains(number), !given[number].isEmpty {
        archive.add(part.name, given[number])
      } else {
        archive.add(part.name, part.content.utf8)
      }
    }
    return archive.finish()
  }
}
