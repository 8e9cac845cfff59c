/// What stands above the text: fields in YAML between lines of dashes, or pandoc's title block.
///
/// It becomes lines of labels and values, which the grammar of headers reads as it reads those that
/// authors type into the text.
struct MarkdownHead {
  /// Where the text begins.
  private(set) var end = 0
  private(set) var fields: [Field] = []

  struct Field: Equatable {
    let key: String
    let value: String
    /// The line of the file that it stands on, counted from 1.
    let line: Int
  }

  /// - Parameter text: a file as UTF-8 with `\n` line ends.
  init(_ text: ContiguousArray<UInt8>) {
    let lines = Self.lines(text.prefix(1 << 16))
    guard let first = lines.firstIndex(where: { !$0.text.isBlank }) else { return }
    if lines[first].text.isRule("---") {
      readFields(lines, from: first)
    } else if lines[first].text.hasPrefix("% ") {
      readTitleBlock(lines, from: first)
    }
  }

  /// The title; nil where the head has none.
  var title: String? { value("title") }

  /// The language, where it is a tag (BCP 47).
  var language: String? {
    guard let tag = value("lang") ?? value("language"), 2...12 ~= tag.utf8.count else { return nil }
    let isTag = tag.utf8.allSatisfy { 0x61...0x7A ~= $0 | 0x20 || $0 == 0x2D }
    return isTag && tag.prefix { $0 != "-" }.count <= 3 ? tag : nil
  }

  private func value(_ key: String) -> String? {
    fields.first { $0.key.lowercased() == key }?.value
  }

  /// The fields as a page: one line each.
  var page: ContiguousArray<UInt8> {
    var page = ""
    for field in fields where !(field.key.lowercased() == "lang" && language != nil) {
      let label = String(field.key.map { $0 == "_" ? " " : $0 })
      page += "<div data-sourcepos=\"\(field.line):1\">"
      page += Self.escaped("\(label): \(field.value)") + "</div>\n"
    }
    return ContiguousArray(page.utf8)
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }

  // MARK: Kinds of head

  private struct Line {
    let text: Substring
    /// Where it ends in the file, its line end included.
    let end: Int
  }

  private static func lines(_ text: ContiguousArray<UInt8>.SubSequence) -> [Line] {
    var lines: [Line] = []
    var end = 0
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      end += line.count + 1
      lines.append(Line(text: String(decoding: line, as: UTF8.self)[...], end: end))
    }
    return lines
  }

  private mutating func readFields(_ lines: [Line], from first: Int) {
    guard
      let last = lines[(first + 1)...].firstIndex(where: {
        $0.text.isRule("---") || $0.text.isRule("...")
      })
    else { return }
    let inner = lines[first + 1..<last].map(\.text)
    guard let found = MarkdownFields.read(inner, firstLine: first + 2), !found.isEmpty else {
      return
    }
    fields = found
    end = lines[last].end
  }

  /// `% Title`, `% Author`, `% Date` (pandoc, `pandoc_title_block`).
  private mutating func readTitleBlock(_ lines: [Line], from first: Int) {
    for (key, line) in zip(["title", "author", "date"], lines[first...].indices) {
      guard lines[line].text.hasPrefix("%") else { return }
      let value = String(lines[line].text.dropFirst().trimmingWhitespace)
      if !value.isEmpty { fields.append(Field(key: key, value: value, line: line + 1)) }
      end = lines[line].end
    }
  }
}

extension Substring {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Whether the line is `mark` and nothing else.
  fileprivate func isRule(_ mark: String) -> Bool {
    hasPrefix(mark) && dropFirst(mark.count).isBlank
  }
}
