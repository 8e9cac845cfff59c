/// How the printers of a language set what was typed. A class, so that no list is ever copied.
final class Manner: Sendable {
  /// A pair of quotation marks, with the space that stands inside.
  struct Marks: Sendable {
    let open, close: Glyphs
    let hasSpace: Bool

    init(_ marks: [String], inside space: String) {
      precondition(marks.count == 2, "quotation marks open and close: \(marks)")
      hasSpace = !space.isEmpty
      open = Glyphs(marks[0] + space)
      close = Glyphs(space + marks[1])
    }
  }

  let double, single: Marks
  /// Whether nobody who writes the language types other double marks than these.
  let hasOneStyle: Bool
  /// The space between the double marks and the words; none in most languages.
  let inside: Glyphs
  private let space: String
  /// ` - ` and `--`, without their spaces.
  let dash, longDash: Glyphs
  /// What `--` becomes between two words.
  let innerDash: Glyphs
  /// What begins a line of dialogue; nil where dashes do not.
  let dialogue: Glyphs?
  /// Whether a dash with a space on one side only is one, in a line of dialogue.
  let hasAttachedDashes: Bool
  /// The space before `;`, `!`, `?` and `:`, by the mark.
  let spaces: [UInt8: Glyphs]
  /// What `<<` and `>>` become; nil where they are no quotation marks.
  let chevrons: (open: Glyphs, close: Glyphs)?
  /// Whether `,,so"` is a quotation.
  let hasLowQuotes: Bool
  let elisions, unclear, clipped, titles, numbers, units: WordSet
  /// For each byte whether it has to be looked at.
  let interest: [UInt8]

  /// A table of `Resources/Typography.toml`.
  struct File: Decodable {
    let tags: [String]
    let double, single: [String]
    let inside: String?
    let dash, longDash: String
    let spaced: Bool?
    let dialogue: String?
    let inner: Bool?
    let before: [String: String]?
    let lowQuotes, chevrons: Bool?
    let elisions, unclear, clipped, titles, numbers: String?
  }

  init(_ file: File, units: WordSet) {
    let inside = file.inside ?? ""
    double = Marks(file.double, inside: inside)
    single = Marks(file.single, inside: "")
    hasOneStyle = file.double == ["“", "”"]
    self.inside = Glyphs(inside)
    space = inside
    dash = Glyphs(file.dash)
    longDash = Glyphs(file.longDash)
    innerDash = Glyphs(file.spaced == true ? "\u{A0}\(file.longDash) " : file.longDash)
    dialogue = file.dialogue.map { Glyphs($0) }
    hasAttachedDashes = file.inner ?? false
    spaces = Dictionary(
      uniqueKeysWithValues: (file.before ?? [:]).map { ($0.utf8.first!, Glyphs($1)) })
    chevrons =
      file.chevrons == true ? (Glyphs("«" + inside), Glyphs(inside + "»")) : nil
    hasLowQuotes = file.lowQuotes ?? false
    elisions = WordSet(file.elisions)
    unclear = WordSet(file.unclear)
    clipped = WordSet(file.clipped)
    titles = WordSet(file.titles)
    numbers = WordSet(file.numbers)
    self.units = units
    interest = Self.interest(of: file)
  }

  /// `pair`, which an author typed, as double marks.
  func double(_ pair: [String]) -> Marks { Marks(pair, inside: pair[0] == "«" ? space : "") }

  private static func interest(of file: File) -> [UInt8] {
    var table = [UInt8](repeating: 0, count: 256)
    var marks = "\"'`-.:@<0123456789"
    if file.chevrons == true { marks += ">" }
    if file.lowQuotes == true { marks += "," }
    for mark in marks.utf8 { table[Int(mark)] = 1 }
    for mark in (file.before ?? [:]).keys { table[Int(mark.utf8.first!)] = 1 }
    // What printers' marks begin with: C2 and E2.
    table[0xC2] = 1
    table[0xE2] = 1
    return table
  }
}
