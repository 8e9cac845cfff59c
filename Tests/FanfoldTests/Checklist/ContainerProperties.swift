import EPUBModel
import Foundation

/// C1 to C16: the archive.
enum ContainerProperties {
  static let all = [
    Property("c01MimetypeComesFirst", c01MimetypeComesFirst),
    Property("c02MimetypeIsStored", c02MimetypeIsStored),
    Property("c03MimetypeIsExact", c03MimetypeIsExact),
    Property("c04MimetypeHasNoExtraField", c04MimetypeHasNoExtraField),
    Property("c05EntriesAreStoredOrDeflated", c05EntriesAreStoredOrDeflated),
    Property("c06NothingIsEncrypted", c06NothingIsEncrypted),
    Property("c07NoFolderAndNoNameTwice", c07NoFolderAndNoNameTwice),
    Property("c08NamesArePlain", c08NamesArePlain),
    Property("c09MetaInfHoldsTheContainerAlone", c09MetaInfHoldsTheContainerAlone),
    Property("c10ThereIsOnePackageDocument", c10ThereIsOnePackageDocument),
    Property("c12TimesAreFixed", c12TimesAreFixed),
    Property("c13DirectoryAgreesWithHeaders", c13DirectoryAgreesWithHeaders),
    Property("c14SuffixIsThatOfTheProfile", c14SuffixIsThatOfTheProfile),
    Property("c15XMLIsUTF8WithDeclaration", c15XMLIsUTF8WithDeclaration),
    Property("c16ManifestAndFilesAgree", c16ManifestAndFilesAgree),
  ]

  static func c01MimetypeComesFirst(_ book: ChecklistBook) -> [String] {
    let first = book.archive.entries.first
    return unless(
      first?.name == "mimetype" && first?.offset == 0, "first is \(first?.name ?? "nothing")")
  }

  static func c02MimetypeIsStored(_ book: ChecklistBook) -> [String] {
    let header = book.file("mimetype")?.local
    return unless(header?.method == 0 && header?.size == 20, "\(header as Any)")
  }

  static func c03MimetypeIsExact(_ book: ChecklistBook) -> [String] {
    let text = book.file("mimetype")?.text
    return unless(text == "application/epub+zip", "\(text as Any)")
  }

  static func c04MimetypeHasNoExtraField(_ book: ChecklistBook) -> [String] {
    unless(book.file("mimetype")?.local.extraLength == 0, "an extra field")
  }

  static func c05EntriesAreStoredOrDeflated(_ book: ChecklistBook) -> [String] {
    book.archive.entries.filter { ![0, 8].contains($0.central.method) }.map(\.name)
  }

  /// Nor is anything written in the way of a pipe, where the sizes stand behind the bytes.
  static func c06NothingIsEncrypted(_ book: ChecklistBook) -> [String] {
    let (encrypted, descriptor): (UInt16, UInt16) = (1, 1 << 3)
    return book.archive.entries.filter {
      ($0.local.flags | $0.central.flags) & (encrypted | descriptor) != 0
    }.map(\.name)
  }

  static func c07NoFolderAndNoNameTwice(_ book: ChecklistBook) -> [String] {
    var taken: Set<String> = []
    return book.archive.entries.map(\.name).filter { name in
      let folded = name.precomposedStringWithCanonicalMapping.lowercased()
      return name.hasSuffix("/") || !taken.insert(folded).inserted
    }
  }

  static func c08NamesArePlain(_ book: ChecklistBook) -> [String] {
    book.archive.entries.map(\.name).filter { name in
      !name.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
          || "/._-".utf8.contains(byte)
      }
    }
  }

  static func c09MetaInfHoldsTheContainerAlone(_ book: ChecklistBook) -> [String] {
    let names = book.archive.entries.map(\.name).filter { $0.hasPrefix("META-INF/") }
    return unless(names == ["META-INF/container.xml"], "\(names)")
  }

  static func c10ThereIsOnePackageDocument(_ book: ChecklistBook) -> [String] {
    let roots = book.trees["META-INF/container.xml"]?.elements("rootfile") ?? []
    let paths = roots.map { $0["full-path"] ?? "" }
    return unless(paths.count == 1, "\(paths)")
      + paths.filter { book.file($0) == nil }
      + roots.map { $0["media-type"] ?? "" }.filter { $0 != "application/oebps-package+xml" }
  }

  static func c12TimesAreFixed(_ book: ChecklistBook) -> [String] {
    let fixed = RawArchive.Header(name: "", method: 0, crc: 0, size: 0)
    return book.archive.entries.filter { entry in
      [entry.local, entry.central].contains { $0.date != fixed.date || $0.time != fixed.time }
    }.map(\.name)
  }

  /// That every entry unpacks to its checksum was seen when the book was opened.
  static func c13DirectoryAgreesWithHeaders(_ book: ChecklistBook) -> [String] {
    book.archive.entries.filter { $0.local != $0.central }.map(\.name)
      + book.archive.entries.filter { $0.content.count != $0.central.size }.map(\.name)
  }

  static func c14SuffixIsThatOfTheProfile(_ book: ChecklistBook) -> [String] {
    unless(book.fileName.hasSuffix(book.profile.suffix), book.fileName)
  }

  static func c15XMLIsUTF8WithDeclaration(_ book: ChecklistBook) -> [String] {
    let declaration = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>".utf8)
    return book.broken
      + book.archive.entries.filter { entry in
        ChecklistBook.isXML(entry.name)
          && (!entry.content.starts(with: declaration)
            || String(validating: entry.content, as: UTF8.self) == nil)
      }.map(\.name)
  }

  static func c16ManifestAndFilesAgree(_ book: ChecklistBook) -> [String] {
    let apart: Set = ["mimetype", "META-INF/container.xml", ChecklistBook.packagePath]
    let files = Set(book.archive.entries.map(\.name)).subtracting(apart)
    return files.symmetricDifference(book.manifest.map(\.path)).sorted()
  }
}
