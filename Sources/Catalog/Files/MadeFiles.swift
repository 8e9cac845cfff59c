import Delivery
import Storage

/// Files that are made when they are asked for and kept for a while: books in other forms, covers for
/// books without. One that is asked for twice at the same time is made once.
actor MadeFiles {
  /// How much of the disk they may take.
  private static let room = 1 << 30

  private var folder: String?
  private var made: [String: Made] = [:]
  private var use = 0

  private struct Made {
    let task: Task<String, any Error>
    var size = 0
    var lastUse: Int
  }

  deinit {
    if let folder { Folder.remove(folder) }
  }

  /// The path of a file, made where it is not there.
  ///
  /// - Parameters:
  ///   - key: what tells the file, in this edition, from all others.
  ///   - make: writes the file to the path that it is given.
  func file(
    _ key: String, suffix: String, _ make: @escaping @Sendable (String) throws -> Void
  ) async throws(CatalogError) -> String {
    use += 1
    do {
      let task = try made[key]?.task ?? start(suffix, make)
      made[key, default: Made(task: task, lastUse: use)].lastUse = use
      let file = try await task.value
      made[key]?.size = FileSystem.size(of: file) ?? 0
      removeOldest(but: key)
      return file
    } catch {
      made[key] = nil
      throw CatalogError(.book, "The book cannot be converted: \(Self.words(error))")
    }
  }

  /// Removes the files.
  func removeAll() {
    if let folder { Folder.remove(folder) }
    folder = nil
    made = [:]
  }

  private func start(
    _ suffix: String, _ make: @escaping @Sendable (String) throws -> Void
  ) throws -> Task<String, any Error> {
    let folder = try self.folder ?? Folder.makeTemporary()
    self.folder = folder
    let target = Path.join(folder, "\(use)\(suffix)")
    return Task.detached {
      try make(target)
      return target
    }
  }

  private func removeOldest(but key: String) {
    while made.values.reduce(0, { $0 + $1.size }) > Self.room,
      let oldest = made.filter({ $0.key != key && $0.value.size > 0 }).min(by: {
        $0.value.lastUse < $1.value.lastUse
      })
    {
      let task = oldest.value.task
      made[oldest.key] = nil
      Task.detached { if let file = try? await task.value { try? FileSystem.remove(file) } }
    }
  }

  private static func words(_ error: any Error) -> String {
    switch error {
    case let error as DeliveryError: error.explanation
    case let error as StorageError: error.explanation
    default: "\(error)"
    }
  }
}
