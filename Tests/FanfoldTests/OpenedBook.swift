import Foundation
import Markup
import Storage
import ZIPArchive

/// A finished EPUB, opened as a reading system opens it.
struct OpenedBook {
  private let archive: ZIPReader
  /// The paths of the spine's documents, in reading order.
  let spine: [String]
  let title: String
  let creators: [String]

  init(_ path: String) throws {
    archive = try ZIPReader(bytes: StoredFile.read(path, limit: .max).bytes)
    let package = try XMLOutline(archive.bytes(of: "EPUB/package.opf"))
    let items = Dictionary(
      uniqueKeysWithValues: package.elements("item").map { ($0["id"] ?? "", $0["href"] ?? "") })
    spine = package.elements("itemref").compactMap { items[$0["idref"] ?? ""] }
      .map { "EPUB/" + $0 }
    title = package.texts("dc:title").first ?? ""
    creators = package.texts("dc:creator")
  }

  /// All that a reader meets, page after page.
  var text: String {
    get throws { try spine.map(page).joined(separator: "\n") }
  }

  /// The words of one page.
  func page(_ path: String) throws -> String {
    try XMLOutline(archive.bytes(of: path)).bodyText
  }

  /// The markup of one page.
  func source(_ path: String) throws -> String {
    String(decoding: try archive.bytes(of: path), as: UTF8.self)
  }
}
