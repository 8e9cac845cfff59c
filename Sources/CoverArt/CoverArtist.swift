import EPUBModel

/// Draws covers.
///
/// A cover follows from its subject alone: the same subject gives the same bytes, whatever was drawn
/// before and on however many threads.
package struct CoverArtist: Sendable {
  private let options: Options
  private let studios: StudioPool

  /// Costs nothing: fonts and designs are loaded with the first cover.
  package init(_ options: Options) { self.init(options, fonts: FontShelves()) }

  init(_ options: Options, fonts: FontShelves) {
    self.options = options
    studios = StudioPool(fonts)
  }

  /// The names of the designs.
  package static var designs: [String] { CoverData.shared.designs.map(\.name) }

  /// Draws the cover of `subject`.
  package func draw(_ subject: CoverSubject) throws(CoverError) -> DrawnCover {
    try studios.withStudio { studio throws(CoverError) in
      let drawing = try studio.draw(subject, design: options.design)
      let image = try studio.encode(drawing, as: options.format)
      return DrawnCover(image: image, design: drawing.design, fonts: drawing.fonts)
    }
  }
}
