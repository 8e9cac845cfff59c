import StoryModel

extension Interpretation {
  /// The part of a longer story that a field says the file holds.
  func part() -> Stated<Story.Part>? {
    for field in header.fields(.part) where !countsChapters(field) {
      guard let part = PartMarker(partText(field))?.part else { continue }
      return Stated(part, written: field.written, evidence: field.evidence)
    }
    return nil
  }

  /// `Chapters: 3/3` tells how many chapters the file has, not which part it is.
  private func countsChapters(_ field: HeaderField) -> Bool {
    field.label.map { Tokens.key($0.string) == "chapters" } ?? false
  }

  /// A bare number is a part where the label says so: `Part: 2`.
  private func partText(_ field: HeaderField) -> String {
    let value = field.value.string
    return field.label == nil ? value : "part " + (dropPartWord(value) ?? value)
  }

  private func dropPartWord(_ value: String) -> String? {
    guard let space = value.firstIndex(of: " ") else { return nil }
    return Tokens.key(value[..<space]) == "part" ? String(value[value.index(after: space)...]) : nil
  }
}
