import StoryModel

extension Interpretation {
  /// The part of a longer story that the file holds: the person's word, a field's, the title's.
  func part(title: Stated<Story.Part>?) -> Stated<Story.Part>? {
    if corrections.has(.part) { return part().map { corrected($0, .part, .part) } }
    return part() ?? title
  }

  private func part() -> Stated<Story.Part>? {
    for field in header.fields(.part) where !countsChapters(field) {
      guard let part = PartMarker(Self.partText(field))?.part else { continue }
      return Stated(part, written: field.written, evidence: field.evidence)
    }
    return nil
  }

  /// `Chapters: 3/3` tells how many chapters the file has, not which part it is.
  private func countsChapters(_ field: HeaderField) -> Bool {
    field.label.map { Tokens.key($0.string) == "chapters" } ?? false
  }

  /// A bare number is a part where the label says so: `Part: 2`.
  private static func partText(_ field: HeaderField) -> String {
    let value = field.value.string
    return field.label == nil ? value : partText(value)
  }

  /// `value` as what it is said to be, a part.
  static func partText(_ value: String) -> String { "part " + (dropPartWord(value) ?? value) }

  private static func dropPartWord(_ value: String) -> String? {
    guard let space = value.firstIndex(of: " ") else { return nil }
    return Tokens.key(value[..<space]) == "part" ? String(value[value.index(after: space)...]) : nil
  }
}
