/// A block of a chapter.
public enum Block: Sendable, Hashable {
  case paragraph([Inline])
  /// Lines whose ends matter: a poem, lyrics, an epigraph. An empty line parts two stanzas.
  case verse([[Inline]])
  /// A break between scenes; the mark as typed, nil where only blank lines make it.
  case sceneBreak(Text?)
  /// A letter or another passage set off from the story.
  case quotation([Block])
  /// A heading inside a chapter.
  case heading([Inline])
  /// Lines that stand as they were typed: a script, a chat.
  case preformatted([Text])
}
