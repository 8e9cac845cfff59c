import EPUBModel

/// A cover as it was drawn, and how well the fonts served it.
package struct DrawnCover: Sendable, Hashable {
  package let image: CoverImage
  /// The name of its design.
  package let design: String
  package let fonts: Fonts

  /// With which fonts a cover was drawn.
  package enum Fonts: Sendable, Hashable {
    /// With those that the designs name: the same picture on every machine that has them.
    case named
    /// They are missing, so it was drawn with what the system has.
    case substituted
    /// Some signs are in no font and were left out.
    case lacking
  }
}
