import Foundation

/// The folder `../shared` beside the project: real stories that are not ours to copy.
///
/// Tests use it where it is there, and are skipped where it is not.
public enum SharedFolder {
  /// The path, without a slash at the end; nil where there is none.
  public static let path: String? = {
    let root = projectRoot
    let path = root.deletingLastPathComponent().appendingPathComponent("shared").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  /// The root of the project.
  public static var projectRoot: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }
}
