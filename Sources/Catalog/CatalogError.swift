import Shelf

/// Why a catalogue could not be made or asked. The words are in `explanation`.
package struct CatalogError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Cause: Sendable, Hashable {
    /// The folder is not there, or cannot be read.
    case folder
    /// The database behind the catalogue.
    case memory
    /// A book's file is gone, or cannot be read or converted.
    case book
    /// The catalogue cannot be written.
    case unwritable
  }

  package let cause: Cause
  /// What is so and what to do, in plain words.
  package let explanation: String

  package var description: String { explanation }

  init(_ cause: Cause, _ explanation: String) {
    self.cause = cause
    self.explanation = explanation
  }

  init(_ error: ShelfError) {
    switch error {
    case .folder: self.init(.folder, error.explanation)
    case .database: self.init(.memory, error.explanation)
    }
  }
}

/// Runs `body`, turning the shelf's error into the catalogue's.
func asking<Value>(
  _ body: () async throws(ShelfError) -> Value
) async throws(CatalogError) -> Value {
  do {
    return try await body()
  } catch {
    throw CatalogError(error)
  }
}
