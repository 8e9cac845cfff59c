/// Takes a template apart.
struct NameTemplateReader {
  private var rest: Substring
  private var parts: [[NameTemplate.Piece]] = [[]]
  /// The pieces of an open `<`.
  private var optional: [NameTemplate.Piece]?

  init(_ text: String) { rest = text[...] }

  /// The folders and the name.
  mutating func read() throws(NameTemplateError) -> [[NameTemplate.Piece]] {
    while let character = rest.popFirst() {
      switch character {
      case "{": add(try field())
      case "}": throw .strayMark("}")
      case "<":
        if optional != nil { throw .nestedOptional }
        optional = []
      case ">":
        guard let pieces = optional else { throw .strayMark(">") }
        optional = nil
        add(.optional(pieces))
      case "/":
        if optional != nil { throw .folderInOptional }
        parts.append([])
      default: add(.text(String(character)))
      }
    }
    if optional != nil { throw .unclosed("<") }
    try check()
    return parts
  }

  private mutating func add(_ piece: NameTemplate.Piece) {
    if optional != nil { optional?.append(piece) } else { parts[parts.count - 1].append(piece) }
  }

  /// `series|No series}`, `position:02}`, behind the brace.
  private mutating func field() throws(NameTemplateError) -> NameTemplate.Piece {
    guard let end = rest.firstIndex(of: "}") else { throw .unclosed("{") }
    let inner = rest[..<end]
    rest = rest[rest.index(after: end)...]
    let alternatives = inner.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let sides = alternatives[0].split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(sides[0])
    guard let field = NameTemplate.Field(rawValue: name) else { throw .unknownField(name) }
    let otherwise = alternatives.count > 1 ? String(alternatives[1]) : nil
    if otherwise?.contains("/") == true { throw .folderInField(name) }
    let width = sides.count > 1 ? try width(String(sides[1]), of: field) : 1
    return .field(field, width: width, otherwise: otherwise)
  }

  private func width(
    _ text: String, of field: NameTemplate.Field
  ) throws(NameTemplateError) -> Int {
    guard field.isNumber else { throw .widthOfText(field) }
    guard let width = Int(text), 1...9 ~= width else { throw .badWidth(text) }
    return width
  }

  /// Whether the template leads to a name in a folder below.
  private func check() throws(NameTemplateError) {
    if parts.count > Self.mostFolders + 1 { throw .tooManyFolders(limit: Self.mostFolders) }
    for part in parts {
      if part.isEmpty { throw .emptyPart }
      let text = part.reduce(into: "") { text, piece in
        if case .text(let own) = piece { text += own } else { text += "x" }
      }
      if text.allSatisfy({ $0 == "." || $0 == " " }) { throw .leavesFolder }
    }
  }

  private static let mostFolders = 8
}
