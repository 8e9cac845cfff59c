import Storage

/// Paths below the root of a device: `documents/Kelly/Home.azw3`.
enum DevicePath {
  /// Whether a text is such a path, and leads nowhere else.
  static func isOne(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\0") }
  }

  /// A name below a folder, which may be the root.
  static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }

  /// The folder that holds a path; empty for the root.
  static func folder(of path: String) -> String {
    path.contains("/") ? Path.folder(of: path) : ""
  }

  /// A folder and those that hold it, the outermost first; none for the root.
  static func chain(to folder: String) -> [String] {
    var chain: [String] = []
    for part in folder.split(separator: "/") { chain.append(join(chain.last ?? "", String(part))) }
    return chain
  }
}
