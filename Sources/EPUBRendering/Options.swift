import EPUBModel

extension PublicationRenderer {
  /// How books are to look and in which dialect they are written.
  package struct Options: Sendable, Hashable {
    package var profile = PublicationProfile.epub3
    package var typography = Typography.full
    /// The name of a theme in `Resources/Themes`.
    package var theme = "classic"
    package var opening = Opening.plain

    package init() {}
  }

  /// What becomes of quotation marks, dashes and spaces.
  package enum Typography: String, Sendable, Hashable, CaseIterable {
    /// Set as a printer would set them, in the way of the story's language.
    case full
    /// As they were typed.
    case none
  }

  /// How a chapter begins.
  package enum Opening: String, Sendable, Hashable, CaseIterable {
    case plain
    /// The first letter is as high as several lines.
    case dropCap = "drop-cap"
    /// The first words are in small capitals.
    case smallCaps = "small-caps"
  }
}
