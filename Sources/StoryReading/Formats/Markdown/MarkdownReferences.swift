/// What looks like the definition of a link or a note: `[name]: words`.
struct MarkdownReferences {
  /// The names of notes that the text refers to.
  private var notes: Set<ArraySlice<UInt8>> = []

  init(_ text: ContiguousArray<UInt8>) {
    var place = text.startIndex
    while let open = text[place...].firstIndex(of: UInt8(ascii: "[")) {
      place = open + 1
      guard place < text.count, text[place] == UInt8(ascii: "^"),
        let close = text[place...].prefix(100).firstIndex(of: UInt8(ascii: "]"))
      else { continue }
      // What defines a note stands at the beginning of a line and has a colon behind it.
      let isDefinition =
        close + 1 < text.count && text[close + 1] == UInt8(ascii: ":")
        && (open == 0 || text[open - 1] == 0x0A)
      if !isDefinition { notes.insert(text[place..<close]) }
    }
  }

  /// Whether `line`, which begins with a bracket, is text: CommonMark takes `[Rating]: PG` for the
  /// address of a link and drops it, and so notes that nothing refers to.
  func isText(_ line: ContiguousArray<UInt8>.SubSequence) -> Bool {
    guard let close = line.firstIndex(of: UInt8(ascii: "]")),
      line.dropFirst(close + 1 - line.startIndex).first == UInt8(ascii: ":")
    else { return false }
    let name = line[(line.startIndex + 1)..<close]
    if name.first == UInt8(ascii: "^") { return !notes.contains(name) }
    let target = line[(close + 2)...].drop { $0 == 0x20 }.prefix { $0 != 0x20 }
    guard let first = target.first else { return false }
    if "</#.".utf8.contains(first) { return false }
    return !target.contains(UInt8(ascii: ":")) && !target.dropLast().contains(UInt8(ascii: "."))
  }
}
