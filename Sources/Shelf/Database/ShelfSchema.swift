import GRDB

/// The tables in which a shelf remembers its books. All of it can be made anew from the books.
enum ShelfSchema {
  static func migrate(_ database: any DatabaseWriter) throws {
    var migrator = DatabaseMigrator()
    // A memory of another form is thrown away rather than converted.
    migrator.eraseDatabaseOnSchemaChange = true
    migrator.registerMigration("books", migrate: makeTables)
    try migrator.migrate(database)
  }

  private static func makeTables(_ database: Database) throws {
    try database.create(table: "book") { table in
      table.autoIncrementedPrimaryKey("id")
      table.column("path", .text).notNull().unique()
      table.column("size", .integer).notNull()
      table.column("changed", .integer).notNull()
      // Why the file is not shown; the rest is null then.
      table.column("problem", .text)
      table.column("key", .text).indexed()
      table.column("record", .blob)
      table.column("titleSort", .text)
      table.column("authorSort", .text)
      table.column("position", .double)
      table.column("added", .integer)
      table.column("modified", .text)
      table.column("isAnthology", .boolean).notNull().defaults(to: false)
      // Of several files of one book one is shown.
      table.column("isShown", .boolean).notNull().defaults(to: false)
    }
    try database.create(
      indexOn: "book", columns: ["isShown", "titleSort", "key"])
    try database.create(table: "heading") { table in
      table.column("book", .integer).notNull().references("book", onDelete: .cascade)
      table.column("kind", .text).notNull()
      table.column("key", .text).notNull()
      table.column("name", .text).notNull()
      table.column("sort", .text).notNull()
      table.primaryKey(["kind", "key", "book"])
    }
    try database.create(indexOn: "heading", columns: ["book"])
    try database.create(virtualTable: "words", using: FTS5()) { table in
      table.tokenizer = .unicode61(diacritics: .remove)
      table.column("title")
      table.column("people")
      table.column("headings")
      table.column("description")
    }
    try database.create(table: "thumbnail") { table in
      table.primaryKey("key", .text)
      // Of the book's file: a picture of an older edition is not taken for that of a newer one.
      table.column("edition", .text).notNull()
      table.column("picture", .blob).notNull()
    }
  }
}
