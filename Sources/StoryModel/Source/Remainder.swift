/// Words of the source that are neither story nor header: mail headers, site banners, navigation.
///
/// They are set aside, never dropped: `inspect` shows them and the book's colophon holds them.
public struct Remainder: Sendable, Hashable {
  /// Why a passage was set aside.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case mailHeader, signature, siteBanner, navigation
    /// A title or heading that stands a second time.
    case repetition
    /// Marks without words, such as the rule between header and story.
    case ornament
  }

  public let kind: Kind
  public let written: Written

  public init(_ kind: Kind, _ written: Written) {
    self.kind = kind
    self.written = written
  }
}
