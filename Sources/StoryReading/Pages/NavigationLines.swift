/// Lines of a page that are links and nothing else: where its site leads on.
struct NavigationLines {
  private let manuscript: Manuscript
  private let words: Set<String>

  init(_ manuscript: Manuscript, _ vocabulary: HeaderVocabulary) {
    self.manuscript = manuscript
    words = vocabulary.navigation
  }

  /// Whether line `line` leads on: three links and more, or such words as sites use for it.
  func contains(_ line: Int) -> Bool {
    let links = manuscript.lines[line].setting.links
    if links == 0 { return false }
    if links >= 3 { return true }
    let range = manuscript.lines[line].range
    guard range.count <= 100 else { return false }
    let own = manuscript.words(range)
    let known = own.count { words.contains($0) }
    return known * 2 >= own.count
  }
}
