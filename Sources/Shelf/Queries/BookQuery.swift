import CatalogModel
import GRDB

/// The SQL that a selection of books comes to.
struct BookQuery: Sendable {
  private let conditions: String
  private let arguments: StatementArguments
  private let order: String

  /// - Parameter isCounted: a kind by which the query does not narrow, as its headings are counted.
  init(_ selection: Selection, except kind: Heading.Kind? = nil) {
    var conditions = ["book.isShown"]
    var arguments: StatementArguments = []
    func narrow(_ kind: Heading.Kind, _ key: String) {
      conditions.append("book.id IN (SELECT book FROM heading WHERE kind = ? AND key = ?)")
      arguments += [kind.rawValue, key]
    }
    switch selection.range {
    case .all, .new: break
    case .anthologies: conditions.append("book.isAnthology")
    case .heading(let kind, let key): narrow(kind, key)
    case .search(let words):
      // Words without a letter or a digit find nothing.
      let pattern = FTS5Pattern(matchingAllPrefixesIn: words)
      conditions.append("book.id IN (SELECT rowid FROM words WHERE words MATCH ?)")
      arguments += [pattern ?? FTS5Pattern(matchingAllTokensIn: "\u{E000}nothing")]
    }
    for other in Heading.Kind.allCases where other != kind {
      if let key = selection.filters[other] { narrow(other, key) }
    }
    self.conditions = conditions.joined(separator: " AND ")
    self.arguments = arguments
    order = Self.order(selection.effectiveOrder)
  }

  private static func order(_ order: Selection.Order) -> String {
    switch order {
    case .title: "book.titleSort, book.key"
    case .author: "book.authorSort, book.titleSort, book.key"
    case .new: "book.added DESC, book.titleSort, book.key"
    case .series: "book.position IS NULL, book.position, book.titleSort, book.key"
    }
  }

  func books(page: Int, in database: Database) throws -> [CatalogBook] {
    let count = CatalogPage.itemsPerPage
    let records = try Row.fetchAll(
      database,
      sql: "SELECT record FROM book WHERE \(conditions) ORDER BY \(order) LIMIT ? OFFSET ?",
      arguments: arguments + [count, (page - 1) * count])
    return try records.map { try StoredBook.decode($0["record"]) }
  }

  /// How many books there are, and when the newest of them changed.
  func summary(in database: Database) throws -> (count: Int, updated: String?) {
    let row = try Row.fetchOne(
      database,
      sql: "SELECT count(*) AS books, max(modified) AS updated FROM book WHERE \(conditions)",
      arguments: arguments)
    return (row?["books"] ?? 0, row?["updated"])
  }

  /// The headings of a kind above these books, the most frequent first.
  func headings(
    _ kind: Heading.Kind, limit: Int, in database: Database
  ) throws -> [HeadingCount] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT heading.key, heading.name, count(*) AS books, max(book.modified) AS updated
        FROM heading JOIN book ON book.id = heading.book
        WHERE heading.kind = ? AND \(conditions)
        GROUP BY heading.key ORDER BY books DESC, heading.sort, heading.key LIMIT ?
        """,
      arguments: [kind.rawValue] + arguments + [limit]
    ).map { HeadingCount($0, kind) }
  }
}

extension HeadingCount {
  init(_ row: Row, _ kind: Heading.Kind) {
    self.init(
      Heading(kind, key: row["key"], name: row["name"]), count: row["books"],
      updated: row["updated"])
  }
}
