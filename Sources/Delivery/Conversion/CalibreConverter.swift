import Storage

/// Makes AZW3 books with calibre's `ebook-convert`, a program that people install beside Fanfold.
/// Nothing else in reach writes that format.
package struct CalibreConverter: Sendable {
  private let program: ChildProgram

  /// - Returns: nil where the program is not there.
  package init?(timeout: Duration = .seconds(600)) {
    guard let path = ChildProgram.find("ebook-convert") else { return nil }
    self.init(path: path, timeout: timeout)
  }

  /// - Parameters:
  ///   - path: where the program is.
  ///   - timeout: how long a book may take.
  init(path: String, timeout: Duration) {
    program = ChildProgram(path: path, timeout: timeout)
  }

  /// Converts the book at `path`, an EPUB, and writes it to `target`.
  func convert(bookAt path: String, to target: String) throws(DeliveryError) {
    let log = target + ".log"
    // Without a contents page in the text: the book has its own.
    let ending = program.run(
      [Self.argument(path), Self.argument(target), "--no-inline-toc"],
      // It draws nothing, but its libraries look for a screen.
      environment: ["QT_QPA_PLATFORM=offscreen"], outputTo: log)
    defer { try? FileSystem.remove(log) }
    switch ending {
    case .exit(0) where (FileSystem.size(of: target) ?? 0) > 0: return
    case .exit, .signal: throw .conversion(path: path, .failed(Self.lastWords(of: log)))
    case .tookTooLong: throw .conversion(path: path, .tookTooLong(program.timeout))
    case .notStarted(let code): throw .conversion(path: path, .notStarted(code: code))
    }
  }

  /// A path that no program takes for an option.
  private static func argument(_ path: String) -> String {
    path.hasPrefix("-") ? "./" + path : path
  }

  /// The last line of what a program has said: mostly the reason.
  private static func lastWords(of log: String) -> String {
    guard let file = try? StoredFile.read(log, limit: 16 << 20) else { return "" }
    let lines = String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.last { !$0.allSatisfy(\.isWhitespace) }.map { String($0.prefix(300)) } ?? ""
  }
}

/// Why calibre gave no book.
package enum ConversionFault: Error, Hashable, Sendable {
  /// It ended with an error; its last words.
  case failed(String)
  case tookTooLong(Duration)
  /// The system would not start it, with its `errno`.
  case notStarted(code: Int32)
}
