import StoryModel
import ZIPArchive

/// The container of a book, as far as it could be opened (EPUB 3.3, section 4).
struct Container {
  let archive: ZIPReader
  /// The package document's path; nil where nothing names it.
  let packagePath: String?
  /// Files that are encrypted or obfuscated: what is in them cannot be judged.
  let protected: Set<String>

  /// The paths of all files, in the order of the archive.
  var files: [String] { archive.entries.filter { !$0.isFolder }.map(\.name) }

  func has(_ path: String) -> Bool { archive.entry(named: path) != nil }

  /// The bytes of a file; nil, with a finding, where it is damaged. That it exists is known.
  func bytes(of path: String, _ findings: inout Findings) -> ContiguousArray<UInt8>? {
    do throws(ZIPError) {
      return try archive.bytes(of: path)
    } catch {
      findings.add(.container, error.explanation, in: path)
      return nil
    }
  }
}
