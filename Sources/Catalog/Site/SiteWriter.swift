import Storage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes the files of a catalogue, each whole or not at all, and only those that have changed. What
/// an earlier catalogue has left and this one has not is removed: `.fanfold-catalog` lists what was
/// written.
struct SiteWriter {
  /// Links resolved.
  let folder: String
  private(set) var written = 0
  private var files: Set<String> = []
  private let earlier: Set<String>

  private static let list = ".fanfold-catalog"

  init(_ folder: String) throws(CatalogError) {
    let real = try writing { () throws(StorageError) -> String? in
      try Folder.make(folder)
      guard let real = realpath(folder, nil) else { return nil }
      defer { free(real) }
      return String(cString: real)
    }
    guard let real else { throw CatalogError(.unwritable, "\(folder): cannot be entered") }
    self.folder = real
    let list = try? StoredFile.read(Path.join(real, Self.list), limit: 256 << 20)
    earlier = Set(
      list.map { String(decoding: $0.bytes, as: UTF8.self).split(separator: "\n").map(String.init) }
        ?? [])
  }

  /// Puts `bytes` at `name`, a path below the folder.
  mutating func write(_ bytes: [UInt8], to name: String) throws(CatalogError) {
    let path = try enter(name)
    files.insert(name)
    if FileSystem.size(of: path) == bytes.count,
      let there = try? StoredFile.read(path, limit: bytes.count), there.bytes.elementsEqual(bytes)
    {
      return
    }
    try put(ContiguousArray(bytes), at: path)
  }

  /// Puts a copy of a file at `name`; one of the same length and time is taken to be it.
  mutating func copy(_ source: String, to name: String) throws(CatalogError) {
    let path = try enter(name)
    files.insert(name)
    if FileSystem.size(of: path) == FileSystem.size(of: source), earlier.contains(name) { return }
    // Within a volume a second name costs nothing.
    if !FileSystem.exists(path), link(source, path) == 0 {
      written += 1
      return
    }
    let bytes = try writing { () throws(StorageError) in
      try StoredFile.read(source, limit: 4 << 30).bytes
    }
    try put(bytes, at: path)
  }

  /// Removes what an earlier catalogue has left, and writes down what this one has written.
  mutating func finish() throws(CatalogError) {
    for name in earlier.subtracting(files).sorted() where Self.isBelow(name) {
      try? FileSystem.remove(Path.join(folder, name))
    }
    let list = files.sorted().joined(separator: "\n") + "\n"
    try put(ContiguousArray(list.utf8), at: Path.join(folder, Self.list))
  }

  private mutating func put(_ bytes: ContiguousArray<UInt8>, at path: String) throws(CatalogError) {
    try writing { () throws(StorageError) in
      let file = try AtomicFile(path)
      try file.write(bytes)
      try file.commit()
    }
    written += 1
  }

  /// The path of `name`, its folder made.
  private func enter(_ name: String) throws(CatalogError) -> String {
    let path = Path.join(folder, name)
    try writing { () throws(StorageError) in try Folder.make(Path.folder(of: path)) }
    return path
  }

  /// The list is a file that anybody may have changed.
  private static func isBelow(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
  }
}

private func writing<Value>(
  _ body: () throws(StorageError) -> Value
) throws(CatalogError) -> Value {
  do throws(StorageError) {
    return try body()
  } catch {
    throw CatalogError(.unwritable, error.explanation)
  }
}
