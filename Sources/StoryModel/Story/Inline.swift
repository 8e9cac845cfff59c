/// A piece of running text.
public enum Inline: Sendable, Hashable {
  case text(Text)
  /// `*so*` or `_so_` in plain text; the marks themselves are left out.
  case emphasis([Inline])
  case strong([Inline])
  /// Words that are crossed out and meant to be read all the same.
  case struck([Inline])
  /// Unspoken words, with the marks as typed: `((so))`, `//so//`.
  case thought([Inline])
  case lineBreak
}
