import Storage

/// The stories that are measured with.
struct Corpus: Sendable {
  let folder: String
  let paths: [String]
  let byteCount: Int

  init(folder: String) throws {
    self.folder = folder
    paths = try FolderListing.list(folder).files.filter { $0.hasSuffix(".txt") }
    byteCount = try paths.reduce(0) { try $0 + StoredFile.read($1, limit: .max).bytes.count }
  }
}
