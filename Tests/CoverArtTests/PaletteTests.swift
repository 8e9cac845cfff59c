import Testing

@testable import CoverArt

struct PaletteTests {
  static let palettes = CoverData.shared.designs.flatMap { design in
    design.palettes.map { (design: design, palette: $0) }
  }

  @Test func contrastIsThatOfTheGuidelines() throws {
    let black = try #require(Colour("#000000"))
    let white = try #require(Colour("#ffffff"))
    let grey = try #require(Colour("#767676"))
    #expect(abs(black.contrast(with: white) - 21) < 0.001)
    #expect(abs(white.contrast(with: grey) - 4.54) < 0.01)
    #expect(Colour("red") == nil && Colour("#12345") == nil && Colour("#12345g") == nil)
  }

  @Test(arguments: palettes.indices)
  func typeIsReadableOnItsGround(index: Int) {
    let (design, palette) = Self.palettes[index]
    let place: Comment = "\(design.name), \(palette.name)"
    // The title stands on the ground, or on a label.
    #expect(palette.ink.contrast(with: palette.ground) >= 4.5, place)
    #expect(palette.accentInk.contrast(with: palette.ground) >= 4.5, place)
    #expect(palette.panelInk.contrast(with: palette.panel) >= 4.5, place)
    if design.composition == .shelf {
      for tone in palette.tones {
        #expect(palette.type(on: tone).contrast(with: tone) >= 4.5, place)
      }
    }
  }

  /// An e-reader has sixteen greys; what is drawn in two colours must not become one.
  @Test(arguments: palettes.indices)
  func ornamentsAreSeenInGreys(index: Int) {
    let (design, palette) = Self.palettes[index]
    let greys = Set(palette.tones.map(grey))
    #expect(greys != [grey(palette.ground)], "\(design.name), \(palette.name)")
    // Two neighbours may be near to one another, but a palette of one grey is none.
    if palette.tones.count > 2 {
      #expect(greys.count >= 3, "\(design.name), \(palette.name)")
    }
  }

  private func grey(_ colour: Colour) -> Int {
    let light = 0.299 * Double(colour.red) + 0.587 * Double(colour.green)
    return Int(((light + 0.114 * Double(colour.blue)) / 17).rounded())
  }

  @Test func everyDesignHasWhatItsCompositionAsksFor() {
    for design in CoverData.shared.designs {
      #expect(design.palettes.count >= 4, "\(design.name)")
      #expect(Set(design.palettes.map(\.name)).count == design.palettes.count, "\(design.name)")
      for palette in design.palettes {
        #expect(palette.tones.count >= design.composition.toneCount, "\(design.name)")
      }
      // A fifteenth of the height, where the title is short.
      #expect(design.title.size >= 160, "\(design.name)")
    }
  }
}
