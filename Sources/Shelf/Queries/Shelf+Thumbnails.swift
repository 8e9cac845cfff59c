import CatalogModel
import Foundation
import GRDB

extension Shelf {
  /// The small picture of a book that was stored before; nil where there is none of this edition.
  package func thumbnail(of book: CatalogBook) async throws(ShelfError) -> ContiguousArray<UInt8>? {
    let edition = book.edition
    return try await read { database in
      try Row.fetchOne(
        database, sql: "SELECT picture FROM thumbnail WHERE key = ? AND edition = ?",
        arguments: [book.id, edition]
      ).flatMap { row in
        try row.withUnsafeData(named: "picture") { $0.map { ContiguousArray($0) } }
      }
    }
  }

  /// Remembers the small picture of a book.
  package func store(
    thumbnail: ContiguousArray<UInt8>, of book: CatalogBook
  ) async throws(ShelfError) {
    let edition = book.edition
    try await write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO thumbnail (key, edition, picture) VALUES (?, ?, ?)",
        arguments: [book.id, edition, Data(thumbnail)])
    }
  }
}

extension CatalogBook {
  /// What tells this file from another edition of the book.
  package var edition: String { "\(path)|\(size)|\(added)" }
}
