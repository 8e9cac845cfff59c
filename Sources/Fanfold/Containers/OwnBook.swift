import Storage

/// Books that Fanfold made.
enum OwnBook {
  /// Whether the file at `path` is one: told by the names of its files, at the end of the archive.
  ///
  /// Who binds the stories of a folder into that folder does not want the books for stories the next
  /// time.
  static func isOne(at path: String) -> Bool {
    guard let source = try? RangedSource(path: path),
      let directory = try? source.bytes(max(0, source.size - (1 << 18))..<source.size)
    else { return false }
    return names.allSatisfy { name in
      directory.withUnsafeBytes { bytes in
        bytes.count >= name.count
          && (0...bytes.count - name.count).contains { start in
            bytes[start] == name[0]
              && name.indices.allSatisfy { bytes[start + $0] == name[$0] }
          }
      }
    }
  }

  private static let names = ["EPUB/book.css", "EPUB/colophon.xhtml", "EPUB/cover.xhtml"]
    .map { Array($0.utf8) }
}
