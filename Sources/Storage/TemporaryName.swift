#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The hidden names of unfinished files: `.Story.epub.fanfold-4d2-0~`.
package enum TemporaryName {
  private static let mark = ".fanfold-"

  /// Whether a file's name says that it is, or was, an unfinished file of ours.
  package static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(".") && name.hasSuffix("~") && name.contains(mark)
  }

  /// - Parameter attempt: another number gives another name.
  static func make(for name: String, attempt: Int) -> String {
    // Volumes allow 255 bytes; the name of the finished file may use them all.
    let tail = mark + String(getpid(), radix: 16) + "-" + String(attempt, radix: 16) + "~"
    return "." + FileName.prefix(of: name, maxBytes: 254 - tail.utf8.count) + tail
  }
}
