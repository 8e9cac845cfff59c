import StoryModel

extension Interpretation {
  /// The authors in the order of the by-line.
  mutating func authors() -> [Stated<Text>] {
    if let authors = corrected(.author, .author, { Text($0) }) { return authors }
    var authors: [Stated<Text>] = []
    var seen: Set<String> = []
    for field in header.fields(.author) {
      for name in Byline.names(in: field.value.string) where seen.insert(Tokens.key(name)).inserted
      {
        authors.append(
          Stated(Text(name), written: field.written, evidence: field.evidence))
      }
    }
    if authors.isEmpty { note(.authorUnknown, "The story names no author.", nil) }
    return authors
  }
}

/// The names in a by-line.
enum Byline {
  /// The names in `value`, without e-mail addresses, `by` and decoration.
  ///
  /// A value that holds nothing but an address is kept as it is.
  static func names(in value: String) -> [String] {
    let names = split(withoutAddresses(value)).map(bare).filter { Tokens($0).count > 0 }
    if !names.isEmpty { return names }
    let address = trimmed(value)
    return address.isEmpty ? [] : [address]
  }

  private static func withoutAddresses(_ value: String) -> String {
    var text = value
    // Brackets that hold nothing but an address or a URL go with it.
    for (open, close) in [("<", ">"), ("(", ")"), ("[", "]")] as [(Character, Character)] {
      while let start = text.firstIndex(of: open),
        let end = text[start...].firstIndex(of: close), isAddress(text[start...end])
      {
        text.replaceSubrange(start...end, with: " ")
      }
    }
    return text.split { $0 == " " || $0 == "\t" || $0 == "\n" }.filter { !isAddress($0) }
      .joined(separator: " ")
  }

  private static func isAddress(_ text: some StringProtocol) -> Bool {
    text.contains("@") || text.contains("://") || text.hasPrefix("mailto:")
  }

  private static func split(_ value: String) -> [String] {
    var names = [""]
    let words = value.split(separator: " ", omittingEmptySubsequences: true)
    for word in words {
      let lower = word.lowercased()
      if ["and", "&", "/", "with", "und", "et"].contains(lower), names.last != "" {
        names.append("")
        continue
      }
      for (index, piece) in word.split(
        omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == ";" }
      )
      .flatMap({ pieces(of: $0) }).enumerated() {
        if index > 0 { names.append("") }
        let space = names[names.count - 1].isEmpty || piece.isEmpty ? "" : " "
        names[names.count - 1] += space + piece
      }
    }
    return joinedTitles(names)
  }

  /// `Kelly/Sue` is two names; `K/S` in a pen name is a code and stays.
  private static func pieces(of word: Substring) -> [Substring] {
    let parts = word.split { $0 == "/" || $0 == "&" }
    return parts.count > 1 && parts.allSatisfy { $0.count > 1 } ? parts : [word]
  }

  /// `Sam Doe, Jr.` is one name.
  private static func joinedTitles(_ names: [String]) -> [String] {
    var joined: [String] = []
    for name in names {
      if let last = joined.last,
        ["jr", "sr", "ii", "iii", "phd", "esq", "md"].contains(Tokens.key(name))
      {
        joined[joined.count - 1] = last + ", " + trimmed(name)
      } else {
        joined.append(name)
      }
    }
    return joined
  }

  private static func bare(_ name: String) -> String {
    var text = undecorated(name)
    for prefix in ["written by ", "story by ", "by: ", "by "]
    where text.lowercased().hasPrefix(prefix) {
      text = trimmed(text.dropFirst(prefix.count))
      break
    }
    return undecorated(
      trimmed(text) { ",;:".unicodeScalars.contains($0) || $0.isSpace })
  }
}
