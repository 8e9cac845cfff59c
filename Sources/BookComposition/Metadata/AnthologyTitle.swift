import StoryModel

/// The title of an anthology: what its stories share, and how many they are.
enum AnthologyTitle {
  static func title(of selection: Book.Selection, count: Int) -> String {
    "\(selection.name): \(Wording.stories(count))"
  }
}
