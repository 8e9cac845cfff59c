/// How a paragraph of a word processor is set, as far as it means something.
struct ParagraphFormat {
  var kind = LineSetting.Kind.text
  /// Of a heading: 1 for the highest.
  var level = 0
  var alignment: DocumentStyles.Alignment?
  var isQuoted = false
  var isListItem = false
  /// Whether it belongs to the table of contents.
  var isContents = false
  /// Whether it names the author, where it stands near the top.
  var isAuthor = false
  /// Whether it is a line across the page where it has no words.
  var isRule = false
  /// The number that the program writes before it.
  var number: String?

  /// Whether the paragraph stands directly below `other`, as lines of one thing do.
  func joins(_ other: ParagraphFormat) -> Bool {
    let goesOn = kind == .preformatted || kind == .verse
    return isListItem && other.isListItem || goesOn && kind == other.kind
      || isContents && other.isContents
  }

  init() {}

  /// The format that the style `style` gives a paragraph.
  init(_ style: DocumentStyles.Style) {
    alignment = style.alignment
    isRule = style.hasRule ?? false
    switch style.role {
    case .title: heading(1)
    case .subtitle: heading(2)
    case .quotation: isQuoted = true
    case .preformatted: kind = .preformatted
    case .verse: kind = .verse
    case .rule: isRule = true
    case .contents: isContents = true
    case .author: isAuthor = true
    case .link, nil: break
    }
    if let level = style.headingLevel, style.role != .contents { heading(level) }
  }

  /// Makes a heading of it; 0 makes it none.
  mutating func heading(_ level: Int) {
    self.level = level
    kind = level > 0 ? .heading : kind == .heading ? .text : kind
  }
}
