import EPUBModel

/// Everything that drawing needs and that is costly to make: fonts, pixels, the encoder. For one
/// thread at a time.
///
/// `CoverArtist` has a pool of them. Whoever measures takes one, to see the steps apart.
package final class Studio {
  private let shelves: FontShelves
  private var typesetters: [FontShelf.Reach: Typesetter] = [:]
  private let jpeg: JPEGWriter

  init(_ shelves: FontShelves) throws(CoverError) {
    self.shelves = shelves
    jpeg = try JPEGWriter()
  }

  package convenience init() throws(CoverError) { try self.init(FontShelves()) }

  /// A cover that is drawn, but not yet painted: its design, its lines, its shapes.
  package struct Drawing {
    package let design: String
    package let fonts: DrawnCover.Fonts
    fileprivate let sheet: Sheet
  }

  /// Draws the cover of `subject`.
  ///
  /// - Parameter name: The design; nil chooses.
  package func draw(
    _ subject: CoverSubject, design name: String?
  ) throws(CoverError) -> Drawing {
    let design = try DesignChoice(name).design(for: subject)
    let (words, reach, fonts) = shelves.choose(for: CoverWords(subject))
    guard let type = typesetter(reach) else { throw .notDrawn(status: 0) }
    let palettes = design.palettes
    let palette = Chance.draw(subject.key, from: palettes.map(\.name), for: "palette") ?? 0
    let sheet = Sheet()
    var page = Page(
      canvas: Canvas(sheet), type: type, tongue: Tongue(subject.language), words: words,
      palette: palettes[palette], design: design, chance: Chance(subject.key, for: "ornament"))
    try design.composition.draw(&page)
    return Drawing(design: design.name, fonts: fonts, sheet: sheet)
  }

  /// Paints the pixels of `drawing` and does nothing with them: to be measured.
  package func paint(_ drawing: Drawing) throws(CoverError) {
    try jpeg.paintBands(of: drawing.sheet) { _, _ in }
  }

  /// Paints `drawing` and encodes it.
  package func encode(
    _ drawing: Drawing, as format: CoverArtist.Format
  ) throws(CoverError) -> CoverImage {
    let bytes =
      switch format {
      case .jpeg: try jpeg.write(drawing.sheet)
      case .png: try PNGWriter().write(drawing.sheet)
      }
    return CoverImage(
      mediaType: format.mediaType, width: Sheet.width, height: Sheet.height, bytes: bytes)
  }

  private func typesetter(_ reach: FontShelf.Reach) -> Typesetter? {
    if let typesetter = typesetters[reach] { return typesetter }
    let typesetter = Typesetter(shelves[reach])
    typesetters[reach] = typesetter
    return typesetter
  }
}
