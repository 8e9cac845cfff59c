/// Fields in the YAML that people write above their stories: keys with words, lists and blocks.
///
/// What they write is often no YAML: `summary: Rodney says: no` is an error to its parsers, and so is
/// `tags: #fluff`. Here everything is text, as its author meant it.
enum MarkdownFields {
  /// The fields in `lines`; nil where the lines are something else.
  ///
  /// - Parameter firstLine: the number of the first line in the file.
  static func read(_ lines: [Substring], firstLine: Int) -> [MarkdownHead.Field]? {
    var fields: [MarkdownHead.Field] = []
    var place = 0
    while place < lines.count {
      let line = lines[place]
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") {
        place += 1
        continue
      }
      guard let entry = entry(line) else { return nil }
      var end = place + 1
      while end < lines.count, belongs(lines[end]) { end += 1 }
      let value = value(entry.value, lines[place + 1..<end])
      if !value.isEmpty {
        fields.append(.init(key: String(entry.key), value: value, line: firstLine + place))
      }
      place = end
    }
    return fields
  }

  /// Whether a line belongs to the key above it.
  private static func belongs(_ line: Substring) -> Bool {
    guard let first = line.first, !line.allSatisfy(\.isWhitespace) else { return true }
    return first.isWhitespace || line.hasPrefix("- ") || line == "-"
  }

  /// `key: value`
  private static func entry(_ line: Substring) -> (key: Substring, value: Substring)? {
    guard let colon = line.firstIndex(of: ":"), line.first?.isWhitespace == false else {
      return nil
    }
    let key = unquoted(line[..<colon].trimmingWhitespace)
    let rest = line[line.index(after: colon)...]
    guard !key.isEmpty, key.utf8.count <= 40, rest.first.map(\.isWhitespace) ?? true else {
      return nil
    }
    return (key[...], rest.trimmingWhitespace)
  }

  /// The value that begins with `first`, on one line; empty for none.
  private static func value(_ first: Substring, _ others: ArraySlice<Substring>) -> String {
    let lines = others.map(\.trimmingWhitespace).filter { !$0.isEmpty }
    if let mark = first.first, mark == "|" || mark == ">", first.utf8.count <= 3 {
      return lines.joined(separator: " ")
    }
    if first.isEmpty, lines.contains(where: { $0.hasPrefix("-") }) {
      return joined(items(lines))
    }
    if first.isEmpty, lines.contains(where: { entry($0) != nil }) {
      return joined(lines.map(named))
    }
    let text = ([first] + lines).filter { !$0.isEmpty }.joined(separator: " ")[...]
    if text.hasPrefix("["), text.hasSuffix("]") {
      return joined(flow(text.dropFirst().dropLast()))
    }
    return isNothing(text) ? "" : unquoted(text)
  }

  private static func isNothing(_ text: Substring) -> Bool {
    text.isEmpty || text == "~" || text == "null" || text == "\"\"" || text == "''"
  }

  /// The items of a list with a dash each; lines without one go on.
  private static func items(_ lines: [Substring]) -> [String] {
    var items: [String] = []
    for line in lines {
      if line.hasPrefix("- ") || line == "-" {
        items.append(named(line.dropFirst().trimmingWhitespace))
      } else {
        items.append((items.popLast().map { $0 + " " } ?? "") + named(line))
      }
    }
    return items
  }

  /// `name: Bess` is Bess; other keys stay.
  private static func named(_ text: Substring) -> String {
    guard let entry = entry(text), entry.key == "name" || entry.key == "text" else {
      return unquoted(text)
    }
    return unquoted(entry.value)
  }

  /// The items between brackets, parted by commas outside of quotes.
  private static func flow(_ text: Substring) -> [String] {
    var items: [Substring] = []
    var start = text.startIndex
    var quote: Character?
    for place in text.indices {
      let character = text[place]
      if let open = quote {
        if character == open { quote = nil }
      } else if (character == "\"" || character == "'")
        && text[start..<place].allSatisfy(\.isWhitespace)
      {
        quote = character
      } else if character == "," {
        items.append(text[start..<place])
        start = text.index(after: place)
      }
    }
    items.append(text[start...])
    return items.map { unquoted($0.trimmingWhitespace) }
  }

  private static func joined(_ items: [String]) -> String {
    items.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The text without quotation marks that enclose it, its escapes resolved (YAML 1.2, 5.7).
  private static func unquoted(_ text: Substring) -> String {
    guard text.utf8.count >= 2, let quote = text.first, quote == text.last else {
      return String(text)
    }
    let inner = text.dropFirst().dropLast()
    switch quote {
    case "'":
      return inner.split(separator: "''", omittingEmptySubsequences: false)
        .joined(separator: "'")
    case "\"": return unescaped(inner)
    default: return String(text)
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" || character == "t" ? " " : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
