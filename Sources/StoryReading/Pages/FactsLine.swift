import StoryModel

/// A row of facts parted by dashes, most without labels, as FanFiction.net sets them:
/// `Rated: Fiction T - English - Romance/Humor - Draco M., Hermione G. - Words: 402`.
struct FactsLine {
  private let manuscript: Manuscript
  private let rules: PageRules
  private let line: Int

  init(_ manuscript: Manuscript, _ vocabulary: Vocabulary, _ line: Int) {
    self.manuscript = manuscript
    rules = vocabulary.pages
    self.line = line
  }

  /// Adds a field for each fact: by its label, else by its place: after the rating come language,
  /// genres and characters.
  func read(into list: inout FieldList) {
    var unlabelled = 0
    for fact in facts {
      if let (label, value) = labelled(fact) {
        let key = rules.facts[manuscript.compact(label)] ?? .other
        list.add(key, label: label, value, lines: line...line, evidence: .header)
        continue
      }
      let key = key(of: fact, number: unlabelled)
      // The language is the first fact without a label; the text tells it as well.
      if unlabelled == 0, key == .other {
        list.setAside(.siteBanner, fact, line: line)
      } else {
        list.add(key, fact, lines: line...line, evidence: .header)
      }
      unlabelled += 1
    }
  }

  private func labelled(_ fact: Range<Int>) -> (label: Range<Int>, value: Range<Int>)? {
    guard let colon = fact.first(where: { manuscript[$0] == UInt8(ascii: ":") }),
      colon - fact.lowerBound <= 20, colon + 1 < fact.upperBound
    else { return nil }
    var start = colon + 1
    while start < fact.upperBound, manuscript[start] == 0x20 { start += 1 }
    return start < fact.upperBound ? (fact.lowerBound..<colon, start..<fact.upperBound) : nil
  }

  private func key(of fact: Range<Int>, number: Int) -> HeaderKey {
    let bytes = manuscript.storage.bytes[fact]
    if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") { return .pairing }
    switch number {
    case 0: return .other
    case 1 where !bytes.contains(UInt8(ascii: ".")): return .category
    default: return .characters
    }
  }

  private var facts: [Range<Int>] {
    let range = manuscript.lines[line].range
    var facts: [Range<Int>] = []
    var start = range.lowerBound
    var place = start
    while place < range.upperBound {
      let isDash =
        manuscript[place] == UInt8(ascii: "-") && place > start
        && manuscript[place - 1] == 0x20 && place + 1 < range.upperBound
        && manuscript[place + 1] == 0x20
      if isDash {
        add(start..<place, to: &facts)
        start = place + 1
      }
      place += 1
    }
    add(start..<range.upperBound, to: &facts)
    return facts
  }

  private func add(_ range: Range<Int>, to facts: inout [Range<Int>]) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, manuscript[start] == 0x20 { start += 1 }
    while start < end, manuscript[end - 1] == 0x20 { end -= 1 }
    if start < end { facts.append(start..<end) }
  }
}
