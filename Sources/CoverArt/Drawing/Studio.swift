import EPUBModel

/// Everything that drawing needs and that is costly to make: pixels, fonts, the encoder. For one
/// thread at a time.
final class Studio {
  private let shelves: FontShelves
  private var typesetters: [FontShelf.Reach: Typesetter] = [:]
  private let surface: Surface
  private let jpeg: JPEGWriter

  init(_ shelves: FontShelves) throws(CoverError) {
    self.shelves = shelves
    surface = try Surface()
    jpeg = try JPEGWriter()
  }

  /// Draws the cover of `subject` onto the pixels.
  func paint(_ subject: CoverSubject, design: Design) throws(CoverError) -> DrawnCover.Fonts {
    let tongue = Tongue(subject.language)
    let (words, reach, state) = wording(of: subject)
    guard let type = try typesetter(reach) else { throw .notDrawn(status: 0) }
    let palettes = design.palettes
    let palette =
      palettes[Chance.draw(subject.key, from: palettes.map(\.name), for: "palette") ?? 0]
    try surface.paint { canvas in
      var page = Page(
        canvas: canvas, type: type, tongue: tongue, words: words, palette: palette, design: design,
        chance: Chance(subject.key, for: "ornament"))
      design.composition.draw(&page)
    }
    return state
  }

  func encode(as format: CoverArtist.Format) throws(CoverError) -> CoverImage {
    let bytes =
      switch format {
      case .jpeg: try jpeg.write(surface)
      case .png: try PNGWriter().write(surface)
      }
    return CoverImage(
      mediaType: format.mediaType, width: surface.width, height: surface.height, bytes: bytes)
  }

  /// The words of the cover, and how far one has to reach for their fonts.
  private func wording(
    of subject: CoverSubject
  ) -> (CoverWords, FontShelf.Reach, DrawnCover.Fonts) {
    let words = CoverWords(subject)
    let signs = words.signs
    for reach in FontShelf.Reach.allCases {
      let shelf = shelves[reach]
      if !shelf.isEmpty, signs.allSatisfy({ shelf.has($0) }) {
        return (words, reach, reach == .system ? .substituted : .named)
      }
    }
    // Nothing has all of them: the shelf of the designs, or whatever there is, has most.
    let reach = shelves[.common].isEmpty ? FontShelf.Reach.system : .scripts
    let shelf = shelves[reach]
    return (words.keeping { !signs.contains($0) || shelf.has($0) }, reach, .lacking)
  }

  private func typesetter(_ reach: FontShelf.Reach) throws(CoverError) -> Typesetter? {
    if let typesetter = typesetters[reach] { return typesetter }
    let typesetter = Typesetter(shelves[reach])
    typesetters[reach] = typesetter
    return typesetter
  }
}
