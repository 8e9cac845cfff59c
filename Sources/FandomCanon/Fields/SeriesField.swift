import StoryModel

extension Interpretation {
  /// The series that the story is of: `Rations #3`, `Part 2 of Interstate`.
  func series() -> Stated<Story.Series>? {
    for field in header.fields(.series) {
      // `SERIES: TOS` names a fandom.
      if vocabulary.fandom(called: field.value.string) != nil { continue }
      guard let series = SeriesPhrase.read(field.value.string) else { continue }
      return Stated(series, written: field.written, evidence: field.evidence)
    }
    return nil
  }
}

/// Reads the value of a series field.
enum SeriesPhrase {
  /// The series; nil where the author says that there is none.
  static func read(_ value: String) -> Story.Series? {
    let text = undecorated(trimmed(value) { $0.isSpace || $0 == "." })
    let words = Tokens(text).words
    let none: Set<String> = [
      "", "none", "none yet", "no", "n a", "nope", "standalone", "stand alone",
    ]
    guard !none.contains(words.joined(separator: " ")) else { return nil }
    return positionFirst(text) ?? positionLast(text)
      ?? Story.Series(name: name(text), position: nil)
  }

  /// `Part 2 of Interstate`, `Third in the “Rations” series`, `#2 in Rations`.
  private static func positionFirst(_ text: String) -> Story.Series? {
    let tokens = Tokens(text)
    let words = tokens.words
    for index in words.indices.dropFirst() where ["of", "in"].contains(words[index]) {
      let head = words[..<index].filter {
        !["part", "the", "story", "book", "number"].contains($0)
      }
      guard head.count == 1, let position = PartMarker.number(head[0], roman: false),
        index + 1 < words.count
      else { return nil }
      // `Part 2 of 4` counts parts and names nothing.
      if words.count == index + 2, Int(words[index + 1]) != nil { return nil }
      let last = words[index + 1] == "the" && index + 2 < words.count ? index + 1 : index
      let rest = tokens.tokens[last].range.upperBound..<tokens.scalars.count
      return Story.Series(name: name(tokens.string(rest)), position: position)
    }
    return nil
  }

  /// `Rations #3`, `Rations, part 3`, `Rations 3`, `Rations (3/5)`.
  private static func positionLast(_ text: String) -> Story.Series? {
    let (title, marker) = PartMarker.taken(from: text)
    if let marker { return Story.Series(name: name(title), position: marker.number) }
    let tokens = Tokens(text)
    guard tokens.count > 1, let position = Int(tokens[tokens.count - 1]), position < 1000 else {
      return nil
    }
    var count = tokens.count - 1
    if ["part", "book", "number", "story", "no"].contains(tokens[count - 1]), count > 1 {
      count -= 1
    }
    return Story.Series(
      name: name(tokens.string(0..<tokens.tokens[count - 1].range.upperBound)), position: position)
  }

  /// `text` without quotation marks and the word `series` after it.
  private static func name(_ text: String) -> String {
    var name = trimmed(text) { $0.isSpace || ",-:#".unicodeScalars.contains($0) }
    for suffix in [" series", " universe"] where name.lowercased().hasSuffix(suffix) {
      let rest = undecorated(name.dropLast(suffix.count))
      if rest.first != nil { name = rest }
    }
    return undecorated(name)
  }
}
