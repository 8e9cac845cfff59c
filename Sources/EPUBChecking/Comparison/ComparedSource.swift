import StoryModel

/// A source that a book is compared with.
package struct ComparedSource: Sendable {
  /// The story as it was read, with its text.
  package let story: Story
  /// The text of its files, in the order of the story's parts; what reading has made of it shows in
  /// `story`. Empty where only the story is to be compared.
  package let texts: [SourceText]

  package init(story: Story, texts: [SourceText]) {
    self.story = story
    self.texts = texts
  }
}
