/// The colours of a cover.
struct Palette: Sendable, Decodable {
  let name: String
  let ground: Colour
  /// Of type on the ground.
  let ink: Colour
  /// Of type that is set apart, on the ground.
  let accent: Colour?
  /// Of a label or a foreground that carries type.
  let label: Label?
  /// Of ornaments.
  let tones: [Colour]

  struct Label: Sendable, Decodable {
    let ground: Colour
    let ink: Colour
  }

  var accentInk: Colour { accent ?? ink }
  var panel: Colour { label?.ground ?? ground }
  var panelInk: Colour { label?.ink ?? ink }

  /// Of type on an ornament of `tone`: whichever is read better.
  func type(on tone: Colour) -> Colour {
    [ink, ground, panelInk, panel].max { $0.contrast(with: tone) < $1.contrast(with: tone) } ?? ink
  }
}
