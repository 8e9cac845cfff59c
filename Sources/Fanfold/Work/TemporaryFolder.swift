import Storage

/// A folder for books on their way to somewhere else.
public struct TemporaryFolder: Sendable {
  public let path: String

  /// Makes an empty folder where the system keeps such things.
  public init() throws(BinderyError) {
    path = try translatingErrors(about: "temporary folder") { try Folder.makeTemporary() }
  }

  /// Removes the folder and all that is in it.
  public func remove() {
    Folder.remove(path)
  }
}
