/// What a ZIP archive is for, told by the names of its first entries without unpacking it.
enum ArchiveKind {
  case epub, wordDocument, openDocument
  /// Files in an archive.
  case other

  /// The kind of the archive in `bytes`; nil where they are none.
  static func kind(of bytes: ContiguousArray<UInt8>) -> ArchiveKind? {
    kind(start: ContiguousArray(bytes.prefix(256)), end: ContiguousArray(bytes.suffix(1 << 18)))
  }

  /// The kind of an archive that begins and ends so. Names stand in the central directory at its
  /// end, whatever order the entries have.
  static func kind(
    start: ContiguousArray<UInt8>, end directory: ContiguousArray<UInt8>
  ) -> ArchiveKind? {
    guard start.starts(with: localHeader) || start.starts(with: endRecord) else { return nil }
    if contains("application/epub+zip", start) { return .epub }
    for type in ["application/vnd.oasis.opendocument.text", "application/vnd.sun.xml.writer"]
    where contains(type, start) { return .openDocument }
    if contains("META-INF/container.xml", directory) { return .epub }
    if contains("content.xml", directory), contains("META-INF/manifest.xml", directory) {
      return .openDocument
    }
    // The main part of a document may have any name; those of sheets and slides have folders.
    let isPackage = contains("[Content_Types].xml", directory) && contains("_rels/.rels", directory)
    if isPackage, !contains("xl/workbook", directory), !contains("ppt/presentation", directory) {
      return .wordDocument
    }
    // A book without its container's description.
    if contains(".opf", directory), contains("html", directory) { return .epub }
    return .other
  }

  private static func contains(_ text: String, _ bytes: ContiguousArray<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { $0.firstPlace(of: Array(text.utf8)) != nil }
  }

  private static let localHeader: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let endRecord: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
}
