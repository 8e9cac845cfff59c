/// The lines of a text in Markdown, put in order for cmark: what stories mean by them goes before
/// what the rules of CommonMark make of them, and what pandoc adds is taken off.
///
/// A line stays a line, so that places in the file are kept.
struct MarkdownLines {
  private let text: ContiguousArray<UInt8>
  private let firstLine: Int
  /// The lines without their ends.
  private let lines: [Range<Int>]
  private let names: MarkdownReferences
  private var result = ContiguousArray<UInt8>()
  /// How many brackets the paragraph has opened.
  private var brackets = 0
  /// The lines that are verse by their marks, counted from 1.
  private var verse: Set<Int> = []

  /// - Parameter start: where the text begins behind its head.
  init(_ text: ContiguousArray<UInt8>, from start: Int) {
    self.text = text
    var lines: [Range<Int>] = []
    var begin = 0
    for end in text.indices where text[end] == 0x0A {
      lines.append(begin..<end)
      begin = end + 1
    }
    if begin < text.count { lines.append(begin..<text.count) }
    self.lines = lines
    firstLine = lines.firstIndex { $0.lowerBound >= start } ?? lines.count
    names = MarkdownReferences(text)
    result.reserveCapacity(text.count + text.count / 32)
  }

  /// What cmark is given.
  struct Prepared {
    /// The lines of the head are empty.
    let text: ContiguousArray<UInt8>
    /// The lines that are verse by their marks, counted from 1.
    let verse: Set<Int>
  }

  /// The text for cmark.
  consuming func prepared() -> Prepared {
    for _ in 0..<firstLine { result.append(0x0A) }
    let lastFence = lines.lastIndex { fence($0) }
    var isCode = false
    for place in lines.indices.dropFirst(firstLine) {
      let isFence = fence(lines[place])
      if isFence, isCode || place < lastFence ?? 0 {
        isCode.toggle()
        result += text[lines[place]]
      } else if isCode {
        result += text[lines[place]]
      } else {
        prepare(place)
      }
      result.append(0x0A)
    }
    return Prepared(text: result, verse: verse)
  }

  private mutating func prepare(_ place: Int) {
    let content = content(lines[place])
    guard let first = content.first.map({ text[$0] }) else {
      brackets = 0
      return
    }
    switch first {
    case UInt8(ascii: ":") where starts(content, with: ":::"): return
    case UInt8(ascii: ":") where starts(content, with: ": ") || starts(content, with: ":\t"):
      definition(content, place)
    case UInt8(ascii: "~") where starts(content, with: "~~~"): escape(content)
    case UInt8(ascii: "`") where starts(content, with: "```"): escape(content)
    case UInt8(ascii: "#"): heading(content)
    case UInt8(ascii: "-"), UInt8(ascii: "="):
      if isRow(content) { return row(content, place) }
      item(content, place)
    case UInt8(ascii: "|"): bar(content, place)
    case UInt8(ascii: "["):
      if names.isText(text[content]) { result.append(backslash) }
      words(content)
    default: paragraph(content, place)
    }
    if breaksAfter(place) { result.append(backslash) }
  }

  // MARK: Kinds of line

  /// Stories indent paragraphs; code they hold stands between fences.
  private mutating func paragraph(_ content: Range<Int>, _ place: Int) {
    let line = lines[place]
    if indent(line) < 4 || !isBlank(place - 1) {
      result += text[line.lowerBound..<content.lowerBound]
    }
    words(content)
  }

  /// A line of nothing but `#` parts scenes; pandoc writes attributes behind headings.
  private mutating func heading(_ content: Range<Int>) {
    if content.allSatisfy({ text[$0] == UInt8(ascii: "#") || text[$0] == 0x20 }) {
      return escape(content)
    }
    var end = content.upperBound
    if text[end - 1] == UInt8(ascii: "}"),
      let brace = text[content].lastIndex(of: UInt8(ascii: "{")), text[brace - 1] == 0x20,
      MarkdownAttributes.begin(text[brace..<end])
    {
      end = brace
    }
    words(content.lowerBound..<end)
  }

  /// A row of dashes below a paragraph parts scenes; below a few words it makes them a heading.
  private mutating func row(_ content: Range<Int>, _ place: Int) {
    let isUnderline = isBlank(place - 1) || isBlank(place - 2) && isTitle(place - 1)
    result += isUnderline ? text[content] : Array("***".utf8)[...]
  }

  private func isRow(_ content: Range<Int>) -> Bool {
    let end = content.last { text[$0] != 0x20 } ?? content.lowerBound
    return content.prefix { $0 <= end }.allSatisfy { text[$0] == text[content.lowerBound] }
  }

  /// An item alone between paragraphs is somebody speaking.
  private mutating func item(_ content: Range<Int>, _ place: Int) {
    if starts(content, with: "- "), isBlank(place - 1), isBlank(place + 1),
      !isLabel(content.dropFirst(2))
    {
      result.append(backslash)
    }
    paragraph(content, place)
  }

  /// What a term means stands behind a colon (pandoc, `definition_lists`): a label and its value.
  private mutating func definition(_ content: Range<Int>, _ place: Int) {
    let isLabelled = result.last { $0 > 0x20 } == content.first.map { text[$0] }
    let words = self.content(content.dropFirst())
    if isBlank(place - 1) || !isLabelled { result += text[content.lowerBound..<words.lowerBound] }
    self.words(words)
  }

  /// `| so` is a line of verse (pandoc, `line_blocks`), unless it is a row of a table.
  private mutating func bar(_ content: Range<Int>, _ place: Int) {
    guard content.count == 1 || text[content.lowerBound + 1] == 0x20,
      !content.dropFirst().contains(where: { text[$0] == UInt8(ascii: "|") })
    else { return words(content) }
    let words = self.content(content.dropFirst())
    guard !words.isEmpty else { return }
    verse.insert(place + 1)
    for _ in 0..<max(0, words.lowerBound - content.lowerBound - 2) { result += [0xC2, 0xA0] }
    self.words(words)
    if place + 1 < lines.count, starts(lines[place + 1], with: "| ") { result.append(backslash) }
  }

  private mutating func escape(_ content: Range<Int>) {
    for place in content {
      if text[place] == text[content.lowerBound] { result.append(backslash) }
      result.append(text[place])
    }
  }

  /// Adds words without the attributes that pandoc writes behind them: `[so]{.smallcaps}`.
  private mutating func words(_ content: Range<Int>) {
    var place = content.lowerBound
    let start = result.count
    var bars = 0
    let depth = deepest(content)
    while place < content.upperBound {
      let byte = text[place]
      if place == depth { result.append(backslash) }
      if byte == UInt8(ascii: "{"), place > content.lowerBound,
        let end = MarkdownAttributes.end(text[place..<content.upperBound], after: text[place - 1])
      {
        MarkdownAttributes.removeBrackets(&result, from: start)
        place = end
      } else {
        if isOneTooMany(byte, &bars), result.last != backslash { result.append(backslash) }
        result.append(byte)
        place += 1
      }
    }
  }

  /// Whether `byte` makes a paragraph of brackets or a row of bars that no author writes: cmark-gfm
  /// needs the square of their number in time, so what is beyond is text.
  private mutating func isOneTooMany(_ byte: UInt8, _ bars: inout Int) -> Bool {
    switch byte {
    case UInt8(ascii: "["):
      brackets += 1
      return brackets > 1000
    case UInt8(ascii: "|"):
      bars += 1
      return bars > 200
    default: return false
    }
  }

  /// Where a line begins to nest quotations and lists deeper than any author does; nil where it does
  /// not. cmark-gfm looks through everything above each word, so what is beyond is text.
  private func deepest(_ content: Range<Int>) -> Int? {
    var marks = 0
    for place in content {
      switch text[place] {
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
        UInt8(ascii: "."), UInt8(ascii: ")"):
        marks += 1
        if marks > 100 { return place }
      case 0x20, 0x09, UInt8(ascii: "0")...UInt8(ascii: "9"): continue
      default: return nil
      }
    }
    return nil
  }

  // MARK: Lines of labels

  /// Whether a line ends for good since a label begins the next one: `**Rating:** PG`.
  private func breaksAfter(_ place: Int) -> Bool {
    guard !isBlank(place), !isBlank(place + 1) else { return false }
    let (line, next) = (content(lines[place]), content(lines[place + 1]))
    guard text[line.upperBound - 1] != backslash, !"#<".utf8.contains(text[line.lowerBound])
    else { return false }
    if starts(next, with: "[^"), names.isText(text[next]) { return true }
    guard isLabel(next) else { return false }
    if text[lines[place]].suffix(2).elementsEqual([0x20, 0x20]) { return false }
    if "*_>".utf8.contains(text[next.lowerBound]) { return true }
    var first = place
    while first > 0, !isBlank(first - 1), place - first < 100 { first -= 1 }
    return isLabel(content(lines[first]))
  }

  /// Whether one to four words and a colon begin `content`, in bold or not.
  private func isLabel(_ content: Range<Int>) -> Bool {
    let start = content.first { !"*_> ".utf8.contains(text[$0]) } ?? content.upperBound
    guard start < content.upperBound, isLetter(text[start]) else { return false }
    var (place, words) = (start, 1)
    while place < content.upperBound, place - start < 40 {
      let byte = text[place]
      if byte == UInt8(ascii: ":") {
        let next = place + 1
        return next == content.upperBound || " *_\t".utf8.contains(text[next])
      }
      if byte == 0x20 { words += 1 }
      let isPart = isLetter(byte) || " '&/-()*_".utf8.contains(byte)
      if !isPart || words > 4 { return false }
      place += 1
    }
    return false
  }

  // MARK: Lines

  private func content(_ line: Range<Int>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    // Spaces at the end break lines.
    while end > start, text[end - 1] == 0x0D { end -= 1 }
    if text[start..<end].allSatisfy({ $0 == 0x20 }) { end = start }
    return start..<end
  }

  private func indent(_ line: Range<Int>) -> Int {
    var column = 0
    for place in line {
      if text[place] == 0x09 { column = (column / 4 + 1) * 4 } else { column += 1 }
      if text[place] != 0x20 && text[place] != 0x09 { return column - 1 }
    }
    return column
  }

  private func isBlank(_ place: Int) -> Bool {
    !lines.indices.contains(place) || place < firstLine || content(lines[place]).isEmpty
  }

  private func fence(_ line: Range<Int>) -> Bool { starts(content(line), with: "```") }

  private func starts(_ content: Range<Int>, with mark: StaticString) -> Bool {
    content.count >= mark.utf8CodeUnitCount
      && mark.withUTF8Buffer { text[content].starts(with: $0) }
  }

  /// Whether line `place` may be a heading: short, and no sentence.
  private func isTitle(_ place: Int) -> Bool {
    let line = content(lines[place])
    guard line.count <= 72, !isLabel(line), let last = line.last else { return false }
    return !".,;:\"*_-".utf8.contains(text[last]) && text[last] < 0x80
      || line.count <= 32 && text[last] >= 0x80
  }

  private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 || byte >= 0x80 }

  private var backslash: UInt8 { UInt8(ascii: "\\") }
}
