import Storage

/// Paths as people write them into a configuration file.
enum SettingPath {
  /// `path` with the home folder in place of `~/`.
  static func atHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Environment["HOME"] else { return path }
    return Path.join(home, String(path.dropFirst(2)))
  }

  /// The same, and a relative one from `folder` on: the file means the same wherever it is read.
  static func absolute(_ path: String, from folder: String) -> String {
    let path = atHome(path)
    return path.hasPrefix("/") || folder == "." ? path : Path.join(folder, path)
  }
}
