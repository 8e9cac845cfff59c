import StoryModel

/// Writes a manuscript from the paragraphs of a word processor's document.
struct DocumentWriter {
  var leftOut = LeftOut()
  private var builder: ManuscriptBuilder
  private let pictures: Pictures
  private var elements: Int32 = 0
  private var paragraphs = 0
  /// The format of the paragraph that is open.
  private var paragraph: ParagraphFormat?
  /// Whether it has words, a picture or a break.
  private var hasContent = false
  private var last = ParagraphFormat()
  private var styles: RunStyles = []
  private var tables: [Table] = []
  private var noteMark: String?
  private var joinsNext = false

  private struct Table {
    var columns = 0
    var paragraphs = 0
    var cells = 0

    /// A table of one column is a frame round what stands in it.
    var isFrame: Bool { columns == 1 }
  }

  init(_ rules: PageRules, _ input: StoryInput, reserving byteCount: Int) {
    builder = ManuscriptBuilder(reserving: byteCount)
    pictures = Pictures(input)
  }

  var isParagraphOpen: Bool { paragraph != nil }

  var isEmpty: Bool { builder.isEmpty }

  // MARK: Paragraphs

  mutating func beginParagraph(_ format: ParagraphFormat) {
    endParagraph()
    separate(format)
    paragraph = format
    hasContent = joinsNext
    joinsNext = false
    // Documents have no lines: a place in one is a paragraph.
    paragraphs += 1
    builder.sourceLine = paragraphs
    builder.setting = setting(format)
    if let mark = noteMark, !mark.isEmpty {
      noteMark = nil
      add(mark + " ")
    }
    if let number = format.number { add(number + " ") }
  }

  /// Puts blank lines or white space between the last paragraph and one of the format `format`.
  private mutating func separate(_ format: ParagraphFormat) {
    if joinsNext { return }
    guard let table = tables.last, !table.isFrame else {
      return builder.block(gap: format.joins(last) ? 0 : 1)
    }
    if table.paragraphs > 0 {
      builder.block(gap: 0)
    } else if table.cells > 1 {
      for _ in 0..<2 { builder.space() }
    }
    tables[tables.count - 1].paragraphs += 1
  }

  private mutating func setting(_ format: ParagraphFormat) -> LineSetting {
    var setting = LineSetting()
    setting.kind = format.kind
    if format.kind == .heading {
      elements += 1
      setting.number = Int32(format.level)
      setting.element = elements
    }
    switch format.alignment {
    case .center: setting.alignment = .center
    case .end: setting.alignment = .end
    case .start, nil: break
    }
    setting.isQuoted = format.isQuoted
    if format.isContents { setting.part = .navigation }
    if format.isAuthor, paragraphs <= 6 { setting.part = .author }
    return setting
  }

  /// Ends the paragraph that is open.
  ///
  /// - Parameters:
  ///   - isJoined: whether the next one goes on with its line, as the mark between them was deleted.
  ///   - isMark: whether it is there for something else than its words: no blank line without them.
  mutating func endParagraph(isJoined: Bool = false, isMark: Bool = false) {
    guard let format = paragraph else { return }
    if isMark { hasContent = true }
    paragraph = nil
    last = format
    if isJoined {
      joinsNext = true
      return
    }
    let isInRow = tables.last.map { !$0.isFrame } ?? false
    if !hasContent, format.isRule, !isInRow {
      builder.rule()
    } else if !hasContent, !isInRow {
      builder.blankLine()
    }
    if !isInRow { builder.block(gap: 0) }
    builder.setting = LineSetting()
  }

  /// What follows stands behind the story with this mark before it.
  mutating func beginNote(_ mark: String?) {
    endParagraph()
    noteMark = mark
  }

  // MARK: Words

  /// Adds words that are set in `styles`.
  mutating func text(_ piece: UnsafeBufferPointer<UInt8>, _ styles: RunStyles) {
    guard !piece.isEmpty else { return }
    if paragraph == nil { beginParagraph(ParagraphFormat()) }
    // White space between two emphasised words does not part them.
    if piece.contains(where: { $0 > 0x20 }) {
      apply(styles)
      hasContent = true
    }
    var start = 0
    while start < piece.count {
      let end = plainEnd(piece, from: start)
      if end > start { builder.text(UnsafeBufferPointer(rebasing: piece[start..<end])) }
      guard end < piece.count else { break }
      if piece[end] == 0xC2 {
        start = end + 2
      } else {
        builder.text(" ")
        start = end + 1
      }
    }
  }

  /// The end of the text from `start` on without soft hyphens, which are none of the story's signs,
  /// and without the line ends of the file in text that stays as it was typed.
  private func plainEnd(_ piece: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let isTyped = builder.setting.kind == .preformatted
    var place = start
    while place < piece.count {
      let byte = piece[place]
      if byte == 0xC2, place + 1 < piece.count, piece[place + 1] == 0xAD { return place }
      if isTyped, byte == 0x0A || byte == 0x0D { return place }
      place += 1
    }
    return place
  }

  mutating func text(_ string: String, _ styles: RunStyles) {
    var string = string
    string.withUTF8 { text($0, styles) }
  }

  /// Adds words of the program's own.
  private mutating func add(_ string: String) {
    hasContent = true
    apply([])
    builder.text(string)
  }

  /// The mark of a note: `[1]`.
  mutating func mark(_ string: String) {
    if paragraph == nil { beginParagraph(ParagraphFormat()) }
    hasContent = true
    builder.text(string)
  }

  private mutating func apply(_ wanted: RunStyles) {
    var wanted = wanted
    // Headings are bold by their nature.
    if builder.setting.kind == .heading { wanted.remove(.strong) }
    guard wanted != styles else { return }
    for style in TextStyle.allCases where styles.subtracting(wanted).contains(RunStyles(style)) {
      builder.end(style)
    }
    for style in TextStyle.allCases where wanted.subtracting(styles).contains(RunStyles(style)) {
      builder.begin(style)
    }
    styles = wanted
  }

  mutating func tab() {
    if builder.setting.kind == .preformatted { builder.text("\t") } else { builder.space() }
  }

  mutating func spaces(_ count: Int) {
    for _ in 0..<max(0, min(count, 200)) { builder.space() }
  }

  mutating func lineBreak() {
    if paragraph == nil { beginParagraph(ParagraphFormat()) }
    hasContent = true
    builder.lineBreak()
  }

  /// The text goes on on another page: that ends a paragraph and means nothing else.
  mutating func pageBreak() {
    if paragraph == nil { beginParagraph(ParagraphFormat()) }
    hasContent = true
    builder.block(gap: 1)
  }

  /// Something stands here that is written later: the paragraph is no blank line.
  mutating func anchor() { hasContent = true }

  mutating func rule() {
    hasContent = true
    builder.rule()
  }

  /// Adds the picture at `path` in the container, for which `words` may stand.
  mutating func picture(_ path: String, _ words: String) {
    // A paragraph is not empty because its picture cannot be shown.
    hasContent = true
    switch pictures.picture(at: path, words) {
    case .image(let image): builder.image(image)
    case .divider: rule()
    case .words(let words): text(words, [])
    case .nothing: break
    }
  }

  // MARK: Tables

  mutating func beginTable() {
    endParagraph()
    builder.block(gap: 1)
    tables.append(Table())
  }

  /// The table has `count` columns more.
  mutating func addColumns(_ count: Int) {
    guard !tables.isEmpty, 1...1000 ~= count else { return }
    tables[tables.count - 1].columns += count
  }

  mutating func beginRow() {
    endParagraph()
    builder.block(gap: 0)
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].cells = 0
  }

  mutating func beginCell() {
    endParagraph()
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].cells += 1
    tables[tables.count - 1].paragraphs = 0
  }

  mutating func endTable() {
    endParagraph()
    builder.block(gap: 1)
    if !tables.isEmpty { tables.removeLast() }
    last = ParagraphFormat()
  }

  // MARK: The end

  /// What was written, and what was left out.
  consuming func finish() -> (manuscript: Manuscript, diagnostics: [Diagnostic]) {
    endParagraph()
    let diagnostics = leftOut.diagnostics + pictures.diagnostics
    let manuscript = builder.finish().withMeaningfulStyles.withTypedGaps.withNamedTitle
    return (manuscript, diagnostics)
  }
}
