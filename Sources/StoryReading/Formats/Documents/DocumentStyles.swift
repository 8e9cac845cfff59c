/// The styles of a document by their names, with what they inherit.
struct DocumentStyles {
  enum Family { case paragraph, character, section }

  enum Alignment { case start, center, end }

  /// What a style says of paragraphs or words; nil where it says nothing.
  struct Style {
    var parent: String?
    var role: StyleRole?
    /// The level of the heading that it is for; 0 where it says that it is for none.
    var headingLevel: Int?
    var run = RunFormat()
    var alignment: Alignment?
    var hasRule: Bool?
    /// The list that numbers its paragraphs, and its place in it.
    var list: String?
    var listLevel: Int?
    /// Whether the program made it for formatting that was given by hand.
    var isAutomatic = false

    /// The format that paragraphs of the style have for the eye, as headings and quotations do. In a
    /// style of the author's own making the words are slanted because they mean it.
    var base: RunFormat {
      role == nil && (headingLevel ?? 0) == 0 ? RunFormat() : run
    }

    /// This style where it says something, elsewhere what `outer` says.
    fileprivate mutating func inherit(_ outer: Style) {
      // A heading is told by its level or by its name, whichever is nearer.
      if role == nil && headingLevel == nil {
        role = outer.role
        headingLevel = outer.headingLevel
      }
      run = run.over(outer.run)
      alignment = alignment ?? outer.alignment
      hasRule = hasRule ?? outer.hasRule
      list = list ?? outer.list
      listLevel = listLevel ?? outer.listLevel
    }
  }

  private struct Key: Hashable {
    let family: Family
    let name: String
  }

  private let rules: DocumentRules
  private var styles: [Key: Style] = [:]
  private var resolved: [Key: Style] = [:]
  /// The style of paragraphs that name none.
  var usualParagraph: String?
  /// The language of the text (BCP 47).
  var language: String?

  init(_ rules: DocumentRules) {
    self.rules = rules
  }

  /// Takes what the name `name` says of `style`.
  func name(_ name: String, _ style: inout Style) {
    let name = Self.spelled(name)
    if let role = rules.role(ofStyle: name) { style.role = role }
    if let level = DocumentRules.headingLevel(ofStyle: name) { style.headingLevel = level }
  }

  /// OpenDocument writes signs that its names may not have as numbers: `Text_20_body`.
  private static func spelled(_ name: String) -> String {
    let pieces = name.split(separator: "_", omittingEmptySubsequences: false)
    guard pieces.count > 2 else { return name }
    return pieces.reduce(into: "") { result, piece in
      if piece.count == 2, let code = UInt8(piece, radix: 16) {
        result.append(Character(UnicodeScalar(code)))
      } else {
        result += piece
      }
    }
  }

  mutating func add(_ style: Style, _ family: Family, _ name: String) {
    styles[Key(family: family, name: name)] = style
    resolved.removeAll()
  }

  /// The style `name` with what it inherits; where there is none, what its name says.
  mutating func style(_ family: Family, _ name: String?) -> Style {
    guard let name = name ?? (family == .paragraph ? usualParagraph : nil) else { return Style() }
    let key = Key(family: family, name: name)
    if let style = resolved[key] { return style }
    var style = styles[key] ?? Style()
    if styles[key] == nil { self.name(name, &style) }
    var outer = style.parent
    // More steps than any document needs, so that styles in a circle end.
    for _ in 0..<32 {
      guard let parent = outer, let next = styles[Key(family: family, name: parent)] else { break }
      style.inherit(next)
      outer = next.parent
    }
    resolved[key] = style
    return style
  }

  /// The nearest style of `name` and its ancestors that nobody made by hand, with what it inherits.
  mutating func common(_ family: Family, _ name: String?) -> Style {
    var name = name ?? (family == .paragraph ? usualParagraph : nil)
    for _ in 0..<32 {
      guard let found = name, let style = styles[Key(family: family, name: found)],
        style.isAutomatic
      else { break }
      name = style.parent
    }
    return name == nil ? Style() : style(family, name)
  }
}
