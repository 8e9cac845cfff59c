import StoryModel

extension Interpretation {
  /// What the author says beside the story: notes, setting and lines without a label. Spoilers are
  /// a field of their own, and no note.
  func notes(afterStory: Bool) -> [Written] {
    draft.fields.filter { field in
      field.isAfterStory == afterStory && !field.value.isEmpty && isNote(field)
    }.map(\.written)
  }

  private func isNote(_ field: HeaderField) -> Bool {
    let keys = [field.key] + field.alsoKeys
    if keys.contains(where: { [.notes, .timeline].contains($0) }) { return true }
    return field.key == .other && field.label == nil
  }

  /// Genres, keywords and codes, one text each.
  func tags() -> [Text] {
    var tags: [Text] = []
    for field in header.fields where [.category, .keywords].contains(field.key) {
      for item in Self.items(of: field.value.string) {
        let tag = Text(trimmed(item) { $0.isSpace || $0 == "." })
        if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
      }
    }
    return tags
  }

  /// `value` cut at commas, semicolons and line ends outside brackets.
  private static func items(of value: String) -> [String] {
    var items = [""]
    var depth = 0
    for character in value {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, ",;\n".contains(character) {
        items.append("")
      } else {
        items[items.count - 1].append(character)
      }
    }
    return items
  }

  /// The language: the person's word for this story, else the caller's word for all, else the file's, else English.
  func language(_ stated: String?) -> Stated<String> {
    if let said = corrections.values[.language]?.first {
      return Stated(said, written: nil, evidence: .override)
    }
    if let stated { return Stated(stated, written: nil, evidence: .override) }
    guard let language = draft.language else {
      return Stated("en", written: nil, evidence: .inferred)
    }
    return Stated(language, written: nil, evidence: .text)
  }
}
