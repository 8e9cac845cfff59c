import CatalogModel
import Foundation
import GRDB

extension Shelf {
  /// A page of the books of a selection, and how many there are on all pages.
  package func books(
    _ selection: Selection, page: Int
  ) async throws(ShelfError) -> (books: [CatalogBook], total: Int, updated: String?) {
    let query = BookQuery(selection)
    return try await read { database in
      let summary = try query.summary(in: database)
      return (try query.books(page: page, in: database), summary.count, summary.updated)
    }
  }

  /// How many books a selection has, and when the newest of them changed.
  package func summary(
    of selection: Selection
  ) async throws(ShelfError) -> (count: Int, updated: String?) {
    let query = BookQuery(selection)
    return try await read { try query.summary(in: $0) }
  }

  /// The headings by which a selection can be narrowed, the most frequent first.
  package func facets(
    _ kind: Heading.Kind, of selection: Selection, limit: Int
  ) async throws(ShelfError) -> [HeadingCount] {
    let query = BookQuery(selection, except: kind)
    return try await read { try query.headings(kind, limit: limit, in: $0) }
  }

  /// A page of the headings of a kind in their order, and how many there are on all pages.
  package func headings(
    _ kind: Heading.Kind, page: Int
  ) async throws(ShelfError) -> (headings: [HeadingCount], total: Int) {
    try await read { database in
      let count = CatalogPage.itemsPerPage
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT heading.key, heading.name, count(*) AS books, max(book.modified) AS updated
          FROM heading JOIN book ON book.id = heading.book AND book.isShown
          WHERE heading.kind = ?
          GROUP BY heading.key ORDER BY heading.sort, heading.key LIMIT ? OFFSET ?
          """,
        arguments: [kind.rawValue, count, (page - 1) * count])
      let total = try Int.fetchOne(
        database,
        sql: """
          SELECT count(DISTINCT heading.key) FROM heading
          JOIN book ON book.id = heading.book AND book.isShown WHERE heading.kind = ?
          """, arguments: [kind.rawValue])
      return (rows.map { HeadingCount($0, kind) }, total ?? 0)
    }
  }

  /// The heading with a key; nil where no book has it.
  package func heading(
    _ kind: Heading.Kind, key: String
  ) async throws(ShelfError) -> Heading? {
    try await read { database in
      let name = try String.fetchOne(
        database, sql: "SELECT name FROM heading WHERE kind = ? AND key = ? LIMIT 1",
        arguments: [kind.rawValue, key])
      return name.map { Heading(kind, key: key, name: $0) }
    }
  }

  /// The book with an ID, with the headings above it; nil where there is none.
  package func book(
    id: String
  ) async throws(ShelfError) -> (book: CatalogBook, headings: [Heading])? {
    let record = try await read { database in
      try Data.fetchOne(
        database, sql: "SELECT record FROM book WHERE key = ? AND isShown", arguments: [id])
    }
    guard let record else { return nil }
    do {
      let book = try StoredBook.decode(record)
      return (book, book.headings.map(\.0))
    } catch {
      throw .database(reason: "\(error)")
    }
  }
}
