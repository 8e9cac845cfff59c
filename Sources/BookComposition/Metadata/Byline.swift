import StoryModel

/// Who wrote a story, in words: `Kelly`, `Kelly and Sue`.
enum Byline {
  /// Nil where nobody knows.
  static func of(_ story: Story) -> String? {
    let names = story.authors.map(\.value.string)
    guard let last = names.last else { return nil }
    if names.count == 1 { return last }
    return names.dropLast().joined(separator: ", ") + Wording.and + last
  }
}
