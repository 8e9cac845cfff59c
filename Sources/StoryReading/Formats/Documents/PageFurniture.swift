import StoryModel

/// What stands at the head and foot of every page: mostly the title, the author and a number.
struct PageFurniture {
  private(set) var remainder: [Remainder] = []
  private var seen: Set<String> = []

  mutating func add(_ manuscript: Manuscript) {
    for line in manuscript.lines where line.setting.kind != .image && line.setting.kind != .rule {
      let text = manuscript.collapsed([line.range])
      let string = text.string
      guard string.contains(where: \.isLetter), seen.insert(string).inserted else { continue }
      remainder.append(Remainder(.repetition, Written(text, at: nil)))
    }
  }
}
