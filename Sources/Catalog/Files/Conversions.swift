import CatalogModel
import Delivery
import Shelf
import Storage

/// Books in other forms, made when they are asked for and kept for a while: one that is asked for
/// twice at the same time is made once.
actor Conversions {
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

  /// The path of the book at `path` in another form.
  func file(
    of book: CatalogBook, at path: String, as format: DownloadFormat
  ) async throws(CatalogError) -> String {
    let key = "\(format)|\(book.id)|\(book.edition)"
    use += 1
    do {
      let task = try made[key]?.task ?? convert(book, path, format)
      made[key, default: Made(task: task, lastUse: use)].lastUse = use
      let file = try await task.value
      made[key]?.size = Storage.FileSystem.size(of: file) ?? 0
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

  private func convert(
    _ book: CatalogBook, _ path: String, _ format: DownloadFormat
  ) throws -> Task<String, any Error> {
    let folder = try self.folder ?? Folder.makeTemporary()
    self.folder = folder
    let target = Path.join(folder, "\(use)-\(book.id)\(format.suffix)")
    return Task.detached {
      switch format {
      case .epub: return path
      case .kepub: try KepubConverter.convert(bookAt: path, to: target)
      case .kindle: try KepubConverter.convert(bookAt: path, to: target)
      }
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
      Task.detached { if let file = try? await task.value { try? Storage.FileSystem.remove(file) } }
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
