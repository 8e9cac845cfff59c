import CatalogModel
import GRDB

/// The books of a folder and the folders below it, searchable: remembered in a database, so that the
/// next look reads only what has changed.
package final class Shelf: Sendable {
  /// The folder's path, links resolved.
  package let folder: String
  let database: any DatabaseWriter
  let reader = BookReader(kinds: .shared)

  /// A shelf over `folder`.
  ///
  /// - Parameter memory: the path of the database; nil for one that is gone with the shelf.
  /// - Throws: `ShelfError` where the folder is none, or the database cannot be used.
  package init(folder: String, memory: String?) throws(ShelfError) {
    self.folder = try ShelfFolder.resolved(folder)
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      database =
        try memory.map { try DatabasePool(path: $0, configuration: configuration) }
        ?? DatabaseQueue()
      try ShelfSchema.migrate(database)
    } catch {
      throw .database(reason: "\(error)")
    }
  }

  /// What `body` reads from the database.
  func read<Value: Sendable>(
    _ body: @Sendable @escaping (Database) throws -> Value
  ) async throws(ShelfError) -> Value {
    do {
      return try await database.read(body)
    } catch {
      throw .database(reason: "\(error)")
    }
  }

  /// What `body` gives, which may write.
  func write<Value: Sendable>(
    _ body: @Sendable @escaping (Database) throws -> Value
  ) async throws(ShelfError) -> Value {
    do {
      return try await database.write(body)
    } catch {
      throw .database(reason: "\(error)")
    }
  }
}
