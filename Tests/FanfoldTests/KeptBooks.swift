import Foundation
import TestSupport

/// Where tests leave books for EPUBCheck to look at (`make epubcheck`).
enum KeptBooks {
  static let root: String = {
    let url = SharedFolder.projectRoot.appendingPathComponent(".build/test-books")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url.path
  }()

  /// An empty folder for books.
  static func folder(_ name: String) throws -> String {
    let path = "\(root)/\(name)"
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// The place of the book that is made of `source`.
  static func path(for source: String) -> String {
    let name = URL(fileURLWithPath: source).deletingPathExtension().lastPathComponent
    return "\(root)/\(name).epub"
  }
}
