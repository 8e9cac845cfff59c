import StoryModel

/// A row of facts, most without labels, as FanFiction.net sets them:
/// `Rated: Fiction T - English - Romance/Humor - Draco M., Hermione G. - Words: 402`. On small
/// screens commas part them.
struct FactsLine {
  private let manuscript: Manuscript
  private let rules: PageRules
  private let line: Int
  /// What stands before the first fact: the path of links that leads to the story.
  private let lead: Range<Int>
  private let facts: [Range<Int>]

  init(_ manuscript: Manuscript, _ vocabulary: Vocabulary, _ line: Int) {
    self.manuscript = manuscript
    rules = vocabulary.pages
    self.line = line
    let range = manuscript.lines[line].range
    let start = Self.start(of: range, in: manuscript) ?? range.lowerBound
    lead = range.lowerBound..<start
    let row = start..<range.upperBound
    let dashed = Self.pieces(of: row, in: manuscript, at: Self.isDash)
    let piped = Self.pieces(of: row, in: manuscript, at: Self.isPipe)
    facts =
      dashed.count > 2
      ? dashed
      : piped.count > 1 ? piped : Self.pieces(of: row, in: manuscript, at: Self.isComma)
  }

  /// Whether the line is such a row, whatever part of a page it stands in.
  var isPlain: Bool {
    Self.start(of: manuscript.lines[line].range, in: manuscript) != nil && facts.count >= 4
  }

  /// Where `Rated:` stands, with which such rows begin.
  private static func start(of range: Range<Int>, in manuscript: Manuscript) -> Int? {
    manuscript.bytes(range) { $0.firstPlace(of: Array("Rated: ".utf8)) }
      .map { range.lowerBound + $0 }
  }

  /// Adds a field for each fact: by its label, else by its place: after the rating come language,
  /// genres and characters.
  func read(into list: inout FieldList) {
    readLead(into: &list)
    var unlabelled = 0
    for fact in facts {
      if let (label, value) = labelled(fact) {
        let key = rules.facts[manuscript.compact(label)] ?? .other
        list.add(key, label: label, value, lines: line...line, evidence: .header)
      } else if rules.facts[manuscript.compact(fact)] == .status {
        list.add(.status, fact, lines: line...line, evidence: .header)
      } else {
        let key = key(of: fact, number: unlabelled)
        unlabelled += 1
        // The first is the language, which the text tells as well.
        if let key {
          list.add(key, fact, lines: line...line, evidence: .header)
        } else {
          list.setAside(.siteBanner, fact, line: line)
        }
      }
    }
  }

  /// `TV » Downton Abbey`: the last link is the fandom.
  private func readLead(into list: inout FieldList) {
    if lead.isEmpty { return }
    let arrow: [UInt8] = [0xC2, 0xBB]
    guard let last = manuscript.bytes(lead, { $0.firstPlace(of: arrow) }) else {
      return list.setAside(.siteBanner, lead, line: line)
    }
    let name = Self.trimmed(lead.lowerBound + last + 2..<lead.upperBound, in: manuscript)
    if name.isEmpty { return list.setAside(.siteBanner, lead, line: line) }
    list.setAside(.siteBanner, lead.lowerBound..<lead.lowerBound + last, line: line)
    list.add(.fandom, name, lines: line...line, evidence: .header)
  }

  private func labelled(_ fact: Range<Int>) -> (label: Range<Int>, value: Range<Int>)? {
    guard let colon = fact.first(where: { manuscript[$0] == UInt8(ascii: ":") }),
      colon - fact.lowerBound <= 20, colon + 1 < fact.upperBound
    else { return nil }
    let value = Self.trimmed(colon + 1..<fact.upperBound, in: manuscript)
    return value.isEmpty ? nil : (fact.lowerBound..<colon, value)
  }

  private func key(of fact: Range<Int>, number: Int) -> HeaderKey? {
    let bytes = manuscript.storage.bytes[fact]
    if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") { return .pairing }
    switch number {
    case 0: return nil
    case 1 where !bytes.contains(UInt8(ascii: ".")): return .category
    default: return .characters
    }
  }

  // MARK: Pieces

  private static func isDash(_ manuscript: Manuscript, _ place: Int) -> Bool {
    manuscript[place] == UInt8(ascii: "-") && manuscript[place - 1] == 0x20
      && manuscript[place + 1] == 0x20
  }

  private static func isPipe(_ manuscript: Manuscript, _ place: Int) -> Bool {
    manuscript[place] == UInt8(ascii: "|")
  }

  private static func isComma(_ manuscript: Manuscript, _ place: Int) -> Bool {
    manuscript[place] == UInt8(ascii: ",") && manuscript[place + 1] == 0x20
  }

  private static func pieces(
    of range: Range<Int>, in manuscript: Manuscript, at isCut: (Manuscript, Int) -> Bool
  ) -> [Range<Int>] {
    guard range.count > 2 else { return [range] }
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for place in range.dropFirst().dropLast() where isCut(manuscript, place) {
      pieces.append(trimmed(start..<place, in: manuscript))
      start = place + 1
    }
    pieces.append(trimmed(start..<range.upperBound, in: manuscript))
    return pieces.filter { !$0.isEmpty }
  }

  private static func trimmed(_ range: Range<Int>, in manuscript: Manuscript) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, manuscript[start] == 0x20 { start += 1 }
    while start < end, manuscript[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }
}
