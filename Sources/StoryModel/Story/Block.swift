/// A block of a chapter.
public enum Block: Sendable, Hashable {
  case paragraph([Inline])
  /// A paragraph that does not begin at the margin because that means something: a sign on a door,
  /// the signature of a letter.
  case aligned(Alignment, [Inline])
  /// Lines whose ends matter: a poem, lyrics, an epigraph. An empty line parts two stanzas.
  case verse([[Inline]])
  /// A break between scenes; the mark as typed, nil where only blank lines or a rule make it.
  case sceneBreak(Text?)
  /// A letter or another passage set off from the story.
  case quotation([Block])
  /// What the author says at a chapter, which is no part of the story.
  case note([Block])
  /// A heading inside a chapter.
  case heading([Inline])
  /// Lines that stand as they were typed: a script, a chat.
  case preformatted([Text])
  case image(StoryImage)

  /// Where the lines of a paragraph stand.
  public enum Alignment: String, Sendable, Hashable, CaseIterable {
    case center
    /// At the side where lines end: the right, in languages that are written from the left.
    case end
  }

  /// Whether the block is what the author says at the chapter.
  package var isNote: Bool { if case .note = self { true } else { false } }

  /// The pictures of the block, in order.
  var images: [StoryImage] {
    switch self {
    case .image(let image): [image]
    case .quotation(let blocks), .note(let blocks): blocks.flatMap(\.images)
    case .paragraph, .aligned, .verse, .sceneBreak, .heading, .preformatted: []
    }
  }
}
