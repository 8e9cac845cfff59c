import CatalogModel
import GRDB
import Storage

/// What a look at the folder has changed.
package struct ShelfChange: Sendable, Hashable {
  /// Books that were not there before, or in another edition.
  package var read = 0
  package var removed = 0
  /// How many files there are.
  package var files = 0
  /// All files that are not on the shelf, whether they are new or not.
  package var problems: [ShelfProblem] = []
}

extension Shelf {
  /// Books that are read before they are stored together.
  private static let batch = 256

  /// Looks what the folder holds now: reads what is new or has changed, forgets what is gone.
  ///
  /// - Parameters:
  ///   - jobs: how many books are read at once.
  ///   - tell: how many of how many books that had to be read are done.
  package func refresh(
    jobs: Int, tell: (Int, Int) -> Void = { _, _ in }
  ) async throws(ShelfError) -> ShelfChange {
    let (files, problems) = try ShelfFolder(path: folder).books()
    let known = try await read { database in
      Dictionary(
        uniqueKeysWithValues: try Row.fetchAll(
          database, sql: "SELECT path, size, changed FROM book"
        )
        .map { row -> (String, ShelfFile) in
          (row["path"], ShelfFile(name: row["path"], size: row["size"], changed: row["changed"]))
        })
    }
    let new = files.filter { known[$0.name] != $0 }
    let gone = Set(known.keys).subtracting(files.map(\.name))
    var change = ShelfChange(read: new.count, removed: gone.count, files: files.count)
    try await store(new, jobs: jobs, tell: tell)
    if !new.isEmpty || !gone.isEmpty {
      try await write { database in
        for path in gone { try StoredBook.remove(path, from: database) }
        try StoredBook.chooseShown(in: database)
        try database.execute(
          sql: "DELETE FROM thumbnail WHERE key NOT IN (SELECT key FROM book WHERE key NOT NULL)")
      }
    }
    change.problems = try await problems + self.problems()
    return change
  }

  private func store(
    _ files: [ShelfFile], jobs: Int, tell: (Int, Int) -> Void
  ) async throws(ShelfError) {
    var rest = files[...]
    while !rest.isEmpty {
      let batch = Array(rest.prefix(Self.batch))
      rest = rest.dropFirst(batch.count)
      let results = await results(of: batch, jobs: jobs)
      try await write { database in
        for (file, result) in zip(batch, results) {
          try StoredBook.store(result, of: file, in: database)
        }
      }
      tell(files.count - rest.count, files.count)
    }
  }

  /// What the files hold, in their order.
  private func results(
    of files: [ShelfFile], jobs: Int
  ) async -> [Result<CatalogBook, BookProblem>] {
    await withTaskGroup(of: (Int, Result<CatalogBook, BookProblem>).self) { group in
      var results = [Result<CatalogBook, BookProblem>?](repeating: nil, count: files.count)
      var next = 0
      func addNext() {
        guard next < files.count else { return }
        let (number, file) = (next, files[next])
        group.addTask { (number, self.result(of: file)) }
        next += 1
      }
      for _ in 0..<max(1, jobs) { addNext() }
      while let (number, result) = await group.next() {
        results[number] = result
        addNext()
      }
      return results.map { $0! }
    }
  }

  private func result(of file: ShelfFile) -> Result<CatalogBook, BookProblem> {
    Result { () throws(BookProblem) in
      guard let path = path(of: file.name) else { throw .leadsAway }
      return try reader.read(path, name: file.name, size: file.size, added: file.added)
    }
  }

  /// The path of a book's file, links resolved; nil where it is gone, or lies outside of the folder.
  package func path(of name: String) -> String? {
    guard let path = RealPath.of(Path.join(folder, name)), path.hasPrefix(folder + "/") else {
      return nil
    }
    return path
  }

  private func problems() async throws(ShelfError) -> [ShelfProblem] {
    try await read { database in
      try Row.fetchAll(
        database, sql: "SELECT path, problem FROM book WHERE problem NOT NULL ORDER BY path"
      ).map { ShelfProblem(path: $0["path"], reason: $0["problem"]) }
    }
  }
}
