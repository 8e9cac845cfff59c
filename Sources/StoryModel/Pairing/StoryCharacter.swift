/// A character of a story.
public struct StoryCharacter: Sendable, Hashable {
  /// The canonical name (`Buffy Summers`), or the author's word where nobody knows the character.
  public let name: String
  /// Whether `name` is canonical in a fandom that Fanfold knows.
  public let isCanonical: Bool

  public init(name: String, isCanonical: Bool) {
    self.name = name
    self.isCanonical = isCanonical
  }
}
