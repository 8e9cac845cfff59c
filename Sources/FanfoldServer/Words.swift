import ArgumentParser
import Glibc

/// Words to the person at the terminal: results to standard output, all else to standard error.
enum Words {
  static func result(_ line: String) { write(line, to: STDOUT_FILENO) }

  static func note(_ line: String) { write(line, to: STDERR_FILENO) }

  /// Says what failed and ends the program: 2, nothing could be made.
  static func end(_ error: any Error) -> ExitCode {
    note("error: \(error)")
    return ExitCode(2)
  }

  /// How far the first look at a folder is; on a terminal alone.
  static func progress(_ done: Int, of total: Int) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write(
      "\r\u{1B}[K" + (done < total ? "reading \(done)/\(total)" : ""), to: STDERR_FILENO, end: "")
  }

  private static func write(_ words: String, to descriptor: Int32, end: String = "\n") {
    var rest = Array((printable(words) + end).utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Names of files may hold what a terminal would obey.
  private static func printable(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      result.append(isControl && scalar != "\r" && scalar != "\u{1B}" ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }
}
