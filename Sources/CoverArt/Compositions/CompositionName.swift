/// The ways of composing a cover, by the names that `Covers.toml` calls them.
enum CompositionName: String, Sendable, Decodable, CaseIterable {
  case plain, circles, horizon, tiles, label, fan, arch, shelf, programme

  func draw(_ page: inout Page) throws(CoverError) {
    switch self {
    case .plain: page.drawPlain()
    case .circles: page.drawCircles()
    case .horizon: page.drawHorizon()
    case .tiles: page.drawTiles()
    case .label: try page.drawLabel()
    case .fan: page.drawFan()
    case .arch: page.drawArch()
    case .shelf: page.drawShelf()
    case .programme: page.drawProgramme()
    }
  }

  /// How many tones its palettes have at least.
  var toneCount: Int {
    switch self {
    case .plain, .label, .programme: 2
    case .circles: 3
    case .tiles, .fan: 4
    case .horizon, .arch: 5
    case .shelf: 6
    }
  }
}
