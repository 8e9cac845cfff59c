import CatalogModel
import Foundation
import GRDB

/// Writes books into the tables and reads them back.
enum StoredBook {
  /// Puts a book, or the reason why there is none, into the place of its file.
  static func store(
    _ result: Result<CatalogBook, BookProblem>, of file: ShelfFile, in database: Database
  ) throws {
    try remove(file.name, from: database)
    switch result {
    case .success(let book): try insert(book, of: file, in: database)
    case .failure(let problem):
      try database.execute(
        sql: "INSERT INTO book (path, size, changed, problem) VALUES (?, ?, ?, ?)",
        arguments: [file.name, file.size, file.changed, problem.explanation])
    }
  }

  static func remove(_ path: String, from database: Database) throws {
    let id = try Int64.fetchOne(
      database, sql: "SELECT id FROM book WHERE path = ?", arguments: [path])
    guard let id else { return }
    try database.execute(sql: "DELETE FROM words WHERE rowid = ?", arguments: [id])
    try database.execute(sql: "DELETE FROM book WHERE id = ?", arguments: [id])
  }

  private static func insert(
    _ book: CatalogBook, of file: ShelfFile, in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO book (path, size, changed, key, record, titleSort, authorSort, position, added,
          modified, isAnthology) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        file.name, file.size, file.changed, book.id, try JSONEncoder().encode(book),
        SortKey.of(book.titleSort), SortKey.of(book.authors.first?.fileAs ?? "\u{10FFFF}"),
        book.series?.position.flatMap(Double.init), book.added, book.modified, book.isAnthology,
      ])
    let id = database.lastInsertedRowID
    let headings = book.headings
    for (heading, sort) in headings {
      try database.execute(
        sql: "INSERT OR IGNORE INTO heading (book, kind, key, name, sort) VALUES (?, ?, ?, ?, ?)",
        arguments: [id, heading.kind.rawValue, heading.key, heading.name, SortKey.of(sort)])
    }
    try database.execute(
      sql: "INSERT INTO words (rowid, title, people, headings, description) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        id, ([book.title] + book.stories.map(\.title)).joined(separator: " \n"),
        (book.authors.map(\.name) + book.stories.flatMap(\.authors)).joined(separator: " \n"),
        headings.map(\.0.name).joined(separator: " \n"), book.description ?? "",
      ])
  }

  /// The book of a row.
  static func decode(_ record: Data) throws -> CatalogBook {
    try JSONDecoder().decode(CatalogBook.self, from: record)
  }

  /// Shows one file of each book: an EPUB before a KEPUB, the shorter path before the longer.
  static func chooseShown(in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE book SET isShown = 0;
        UPDATE book SET isShown = 1 WHERE id IN (
          SELECT id FROM (
            SELECT id, row_number() OVER (
              PARTITION BY key
              ORDER BY path LIKE '%.kepub.epub', length(path), path) AS place
            FROM book WHERE problem IS NULL)
          WHERE place = 1);
        """)
  }
}

extension CatalogBook {
  /// The names under which the book is listed, each with what it is sorted by.
  var headings: [(Heading, sort: String)] {
    var headings: [(Heading, sort: String)] = []
    func add(_ kind: Heading.Kind, _ name: String, sort: String? = nil) {
      headings.append((Heading(kind, key: HeadingKey.of(name), name: name), sort ?? name))
    }
    for author in authors { add(.author, author.name, sort: author.fileAs) }
    if authors.isEmpty { add(.author, "Unknown") }
    for subject in subjects {
      switch subject.kind {
      case .fandom: add(.fandom, subject.name)
      case .pairing: add(.pairing, subject.name)
      case .rating: add(.rating, subject.name, sort: Self.step(of: subject.name))
      case .tag: add(.tag, subject.name)
      case .warning: break
      }
    }
    if let series { add(.series, series.name) }
    for language in languages { add(.language, language) }
    return headings
  }
}
