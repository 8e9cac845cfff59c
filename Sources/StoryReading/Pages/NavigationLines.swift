import StoryModel

/// Lines of a page that are links and nothing else: where its site leads on.
struct NavigationLines {
  private let manuscript: Manuscript
  private let words: Set<String>
  /// From here on everything is the site's.
  private let tail: Int

  init(_ manuscript: Manuscript, _ vocabulary: HeaderVocabulary, _ labels: LabelScanner) {
    self.manuscript = manuscript
    words = vocabulary.navigation
    tail = Self.tail(manuscript, labels)
  }

  /// Whether line `line` leads on: it is in the tail of the page, has three links and more, or such
  /// words as sites use for it.
  func contains(_ line: Int) -> Bool {
    if line >= tail { return true }
    let links = manuscript.lines[line].setting.links
    if links == 0 { return false }
    if links >= 3 { return true }
    let range = manuscript.lines[line].range
    guard range.count <= 100 else { return false }
    let own = manuscript.words(range)
    let known = own.count { words.contains($0) }
    return known * 2 >= own.count
  }

  /// The first line of links, or in small letters, behind which only short lines without labels come.
  private static func tail(_ manuscript: Manuscript, _ labels: LabelScanner) -> Int {
    let lines = manuscript.lines
    var (line, tail) = (lines.count - 1, lines.count)
    while line > lines.count / 2, lines.count - line <= 16 {
      let range = lines[line].range
      guard range.count <= 160, labels.label(at: line)?.isKnown != true else { break }
      let isAddress = manuscript.storage.bytes[range].contains(UInt8(ascii: "@"))
      let setting = lines[line].setting
      if setting.links > 0 || setting.isSmall, !isAddress { tail = line }
      line -= 1
    }
    return tail
  }
}
