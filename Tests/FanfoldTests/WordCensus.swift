import Foundation

/// How often each word stands in a text: runs of letters and digits with inner apostrophes, curly
/// apostrophes taken for straight ones, so that a book's typography counts for nothing.
struct WordCensus {
  private var counts: [String: Int] = [:]

  init(of text: String) {
    var word = String.UnicodeScalarView()
    var waiting = false
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if Self.ignored.contains(scalar) { continue }
      if Self.isWordPart(scalar) {
        if waiting { word.append("'") }
        waiting = false
        word.append(scalar)
      } else if Self.apostrophes.contains(scalar), !word.isEmpty, !waiting {
        waiting = true
      } else {
        close(&word)
        waiting = false
      }
    }
    close(&word)
  }

  /// The words of a source file; bytes that are not UTF-8 are taken for Windows-1252.
  init(ofFile path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    self.init(
      of: String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252) ?? "")
  }

  /// The words that stand here more often than in `other`.
  func missing(from other: WordCensus) -> [String] {
    counts.filter { $0.value > other.counts[$0.key, default: 0] }.map(\.key).sorted()
  }

  private mutating func close(_ word: inout String.UnicodeScalarView) {
    if !word.isEmpty { counts[String(word), default: 0] += 1 }
    word = .init()
  }

  private static let ignored: Set<Unicode.Scalar> = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}",
  ]
  private static let apostrophes: Set<Unicode.Scalar> = [
    "'", "\u{2018}", "\u{2019}", "\u{2BC}", "\u{2B9}", "\u{2032}",
  ]

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
