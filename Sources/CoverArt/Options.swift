extension CoverArtist {
  /// How covers are drawn.
  package struct Options: Sendable, Hashable {
    /// One of `designs`, for all covers; nil chooses one for each by what it holds.
    package var design: String?
    package var format: Format

    package init(design: String? = nil, format: Format = .jpeg) {
      self.design = design
      self.format = format
    }
  }

  /// The kind of file that a cover becomes.
  package enum Format: String, Sendable, Hashable, CaseIterable {
    /// Baseline, sRGB: every reading system shows it.
    case jpeg
    /// Without loss; takes ten times as long.
    case png

    var mediaType: String { self == .jpeg ? "image/jpeg" : "image/png" }
  }
}
