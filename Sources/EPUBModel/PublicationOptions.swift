/// How publications are to look, and in which dialect they are written.
public struct PublicationOptions: Sendable, Hashable {
  public var profile = PublicationProfile.epub3
  public var typography = Typography.full
  /// The name of a theme in `Resources/Themes`.
  public var theme = "classic"
  public var opening = Opening.plain

  public init() {}

  /// What becomes of quotation marks, dashes and spaces.
  public enum Typography: String, Sendable, Hashable, CaseIterable {
    /// Set as a printer would set them, in the way of the story's language.
    case full
    /// As they were typed.
    case none
  }

  /// How a chapter begins.
  public enum Opening: String, Sendable, Hashable, CaseIterable {
    case plain
    /// The first letter is as high as several lines.
    case dropCap = "drop-cap"
    /// The first words are in small capitals.
    case smallCaps = "small-caps"
  }
}
