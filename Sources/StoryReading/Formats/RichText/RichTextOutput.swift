import StoryModel

/// The manuscript of a document while it is being written, and what is set aside.
struct RichTextOutput {
  /// Whether the document ends before its last group does.
  var isCut = false
  var annotations = 0
  private var builder: ManuscriptBuilder
  private var styles = RichTextStyles()
  private var facts = RichTextFacts()
  /// The text of an entry that is no story: a name, a header.
  private var gathered: [UInt8] = []
  private var margins: [[UInt8]] = []
  private var hiddenWords = 0
  private var deletedWords = 0
  private var lostPictures = 0
  private var elements: Int32 = 0
  /// What is on in the builder.
  private var shown = Shown()
  private var hasText = false
  /// Whether the paragraph holds what leaves no blank line behind: a picture, words left out.
  private var hasOther = false
  /// A line that stands under the paragraph before: it parts scenes once another follows.
  private var hasRuleBelow = false
  private var isBehindTable = false

  private struct Shown: Equatable {
    var emphasis = false
    var strong = false
    var struck = false
  }

  init(reserving byteCount: Int) {
    builder = ManuscriptBuilder(reserving: byteCount)
  }

  // MARK: Text

  /// Adds text of the story.
  mutating func add(_ text: ContiguousArray<UInt8>, _ state: RichTextState) {
    if state.characters.isHidden || state.characters.isDeleted {
      let words = text.split { $0 <= 0x20 }.count
      if words > 0 { hasOther = true }
      if state.characters.isDeleted { deletedWords += words } else { hiddenWords += words }
      return
    }
    if !hasText, text.contains(where: { $0 > 0x20 }) { beginParagraph(state.paragraph) }
    show(state)
    text.withUnsafeBufferPointer { builder.text($0) }
  }

  private mutating func beginParagraph(_ paragraph: RichTextState.Paragraph) {
    if isBehindTable, !paragraph.isInTable {
      builder.block(gap: 1)
      isBehindTable = false
    }
    if hasRuleBelow, paragraph.borders != .bottom { builder.rule() }
    hasRuleBelow = false
    hasText = true
    builder.setting = setting(paragraph)
  }

  private mutating func setting(_ paragraph: RichTextState.Paragraph) -> LineSetting {
    let style = styles[paragraph.style]
    var setting = LineSetting()
    setting.alignment = paragraph.alignment
    setting.isQuoted = style.isQuoted
    let level = level(paragraph)
    if level > 0 {
      elements += 1
      setting.kind = .heading
      setting.number = level
      setting.element = elements
    } else if style.isPreformatted {
      setting.kind = .preformatted
    }
    return setting
  }

  /// The level of the heading that the paragraph is; 0 for other text.
  private func level(_ paragraph: RichTextState.Paragraph) -> Int32 {
    if let outline = paragraph.outlineLevel { return 0..<9 ~= outline ? outline + 1 : 0 }
    return styles[paragraph.style].level
  }

  /// Words are set off that are set otherwise than all text of their style. Headings are bold
  /// anyway.
  private mutating func show(_ state: RichTextState) {
    let style = styles[state.paragraph.style]
    let isHeading = level(state.paragraph) > 0
    let characters = state.characters
    let wanted = Shown(
      emphasis: characters.isItalic && !(style.isUsual && style.isItalic)
        || characters.isUnderlined && !state.isField && !isHeading,
      strong: characters.isBold && !(style.isUsual && style.isBold) && !isHeading,
      struck: characters.isStruck)
    guard wanted != shown else { return }
    change(.emphasis, from: shown.emphasis, to: wanted.emphasis)
    change(.strong, from: shown.strong, to: wanted.strong)
    change(.struck, from: shown.struck, to: wanted.struck)
    shown = wanted
  }

  private mutating func change(_ style: TextStyle, from isOn: Bool, to wanted: Bool) {
    if wanted && !isOn { builder.begin(style) }
    if isOn && !wanted { builder.end(style) }
  }

  // MARK: Paragraphs and lines

  /// Ends a paragraph; where it has no text it is a blank line, or a rule by its border.
  mutating func endParagraph(_ paragraph: RichTextState.Paragraph) {
    if hasText {
      hasRuleBelow = paragraph.borders == .bottom && level(paragraph) == 0
      builder.block(gap: 1)
    } else if paragraph.borders.contains(.bottom) || paragraph.borders.contains(.top) {
      builder.rule()
      hasRuleBelow = false
    } else if !hasOther {
      builder.lineBreak()
    }
    (hasText, hasOther) = (false, false)
    builder.sourceLine += 1
  }

  /// Adds the end of a line, of a cell, of a row or of a page.
  mutating func add(_ word: RichTextWord, _ state: RichTextState) {
    guard state.destination == .body else { return }
    switch word {
    case .line:
      builder.lineBreak()
      builder.sourceLine += 1
    case .pageBreak: if hasText { endParagraph(state.paragraph) }
    case .cell: for _ in 0..<2 { builder.space() }
    default:
      builder.block(gap: 0)
      builder.sourceLine += 1
      hasText = false
      isBehindTable = true
    }
  }

  mutating func add(_ picture: RichTextPicture, _ limits: ReadingLimits) {
    guard let file = ImageFile(picture.bytes, limits) else {
      lostPictures += 1
      return
    }
    hasOther = true
    if file.isDivider {
      builder.rule()
    } else if !file.isDecoration {
      builder.image(file.image(alternative: ""))
    }
  }

  // MARK: Footnotes

  mutating func addMark(ofNote number: Int) { builder.text("[\(number)]") }

  /// What follows is the text of a note, below the story.
  mutating func beginNote(_ number: Int) {
    builder.block(gap: 1)
    hasText = false
    hasRuleBelow = false
    beginParagraph(.init())
    show(RichTextState())
    builder.text("[\(number)] ")
  }

  mutating func endNote() { builder.block(gap: 1) }

  // MARK: What is no story

  /// Keeps text of an entry until the entry ends.
  mutating func gather(_ text: ContiguousArray<UInt8>) { gathered += text }

  mutating func endFact(_ name: RichTextFacts.Name) {
    facts.add(name, gathered)
    gathered = []
  }

  /// The sign that a field shows, `SYMBOL 74 \f "Wingdings"`, in the range of such fonts; nil for
  /// other fields. Word leaves the result of it empty.
  mutating func endInstruction() -> UInt16? {
    let words = String(decoding: gathered, as: UTF8.self).split(separator: " ")
    gathered = []
    guard words.first == "SYMBOL", words.count > 1, let number = UInt16(words[1]), number < 256,
      words.contains(where: { $0.contains("Wingdings") || $0.contains("Symbol") })
    else { return nil }
    return 0xF000 + number
  }

  /// Keeps what stands on all pages once.
  mutating func endPageMargin() {
    let words = gathered.split { $0 <= 0x20 }
    gathered = []
    let line = Array(words.joined(separator: [0x20]))
    if line.contains(where: { $0 | 0x20 >= 0x61 }), !margins.contains(line) { margins.append(line) }
  }

  /// Adds a piece of the name of style `number`; a semicolon ends it.
  mutating func defineStyle(
    _ number: Int32, _ name: ContiguousArray<UInt8>, _ characters: RichTextState.Characters
  ) {
    gathered += name
    guard name.contains(UInt8(ascii: ";")) else { return }
    styles.define(
      number, name: gathered, isBold: characters.isBold, isItalic: characters.isItalic)
    gathered = []
  }

  // MARK: The end

  /// What was read.
  consuming func finish(undecodable: Int) -> Transcript {
    let diagnostics = diagnostics(undecodable)
    let remainder = margins.map {
      Remainder(.repetition, Written(Text(String(decoding: $0, as: UTF8.self)), at: nil))
    }
    return Transcript(
      manuscript: builder.finish(), particulars: facts.particulars, remainder: remainder,
      diagnostics: diagnostics)
  }

  private func diagnostics(_ undecodable: Int) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if undecodable > 0 {
      diagnostics.append(
        Diagnostic(.undecodableBytes, "\(undecodable) bytes belong to no character."))
    }
    if isCut {
      diagnostics.append(Diagnostic(.damagedPart, "The file ends before its text does."))
    }
    let leftOut = [
      (hiddenWords, "hidden words"), (deletedWords, "deleted words"), (annotations, "comments"),
      (lostPictures, "pictures that cannot be shown"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !leftOut.isEmpty {
      diagnostics.append(
        Diagnostic(.leftOut, "Left out: \(leftOut.joined(separator: ", "))."))
    }
    return diagnostics
  }
}
