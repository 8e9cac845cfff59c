/// The dialect of EPUB in which a publication is written: which reading systems it is for.
public enum PublicationProfile: String, Sendable, Hashable, CaseIterable {
  /// EPUB 3.3, with an NCX for older readers.
  case epub3
  /// EPUB 2.0.1: OPF 2 and XHTML 1.1, for readers that know nothing newer.
  case epub2
  /// Kobo's: EPUB 3 whose sentences are marked, so that a Kobo keeps positions and highlights.
  case kepub
  /// What Send to Kindle wants: EPUB 3 whose cover is a picture alone.
  case kindle

  /// How the name of a file in this dialect ends. A Kobo goes by the suffix alone.
  public var suffix: String { self == .kepub ? ".kepub.epub" : ".epub" }
}
