/// A form in which a book of a catalogue can be had.
public enum DownloadFormat: String, Sendable, Hashable, CaseIterable {
  /// The file as it is.
  case epub
  /// For a Kobo.
  case kepub
  /// For Send to Kindle.
  case kindle

  /// Of all three: a KEPUB is an EPUB, and Kobo's browser keeps nothing that is called otherwise.
  public static let mediaType = "application/epub+zip"

  /// How file names end.
  public var suffix: String { self == .kepub ? ".kepub.epub" : ".epub" }
}
