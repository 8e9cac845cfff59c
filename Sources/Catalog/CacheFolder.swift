import Storage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where a person's programs keep what can be made anew (XDG Base Directory Specification).
enum CacheFolder {
  /// The file in which the catalogue of `folder` is remembered; nil where there is no such place.
  static func file(for folder: String) -> String? {
    guard let path, let real = realpath(folder, nil) else { return nil }
    defer { free(real) }
    do {
      try Folder.make(path)
    } catch {
      return nil
    }
    let digest = UnsafeRawBufferPointer(start: real, count: strlen(real))
    return Path.join(path, "shelf-\(Digest.sha256Hex(digest).prefix(16)).sqlite")
  }

  private static var path: String? {
    if let cache = variable("XDG_CACHE_HOME"), cache.hasPrefix("/") {
      return Path.join(cache, "fanfold")
    }
    return variable("HOME").map { Path.join($0, ".cache/fanfold") }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
