import StoryModel

/// Writes a manuscript from the tokens of a document in one pass.
///
/// Groups are kept on a stack rather than in calls, so that their depth is nobody's problem. What
/// stands in footnotes is read once more where the story has ended.
struct RichTextReader {
  private let limits: ReadingLimits
  private var state = RichTextState()
  private var groups: [RichTextState] = []
  /// Groups beyond the greatest depth: their text is read, their ends change nothing.
  private var tooDeep = 0
  /// Whether `\*` stood before: a destination that old readers leave out.
  private var isOptional = false
  /// How many characters behind `\u` are still to be left out.
  private var skipped: Int32 = 0
  private var text: RichTextCharacters
  private var fonts = RichTextFonts()
  private var picture = RichTextPicture()
  private var definedStyle: Int32 = 0
  private var notes: [Note] = []
  private var areNotesOpen = true
  private var output: RichTextOutput

  /// A footnote: where it begins in the file, and how the text round it is set.
  private struct Note {
    let place: Int
    let state: RichTextState
  }

  init(_ input: StoryInput) {
    limits = input.limits
    text = RichTextCharacters(input.bytes)
    output = RichTextOutput(reserving: input.bytes.count / 2)
  }

  /// Reads the document that begins at `start`.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var tokens = RichTextTokenizer(bytes, at: start)
    while let token = tokens.next() { handle(token, &tokens, bytes) }
    flush()
    output.isCut = tokens.isCut || !groups.isEmpty
    areNotesOpen = false
    for (number, note) in notes.enumerated() {
      groups = [note.state]
      state = note.state
      state.paragraph = .init()
      output.beginNote(number + 1)
      tokens.place = note.place
      while !groups.isEmpty, let token = tokens.next() { handle(token, &tokens, bytes) }
      flush()
      output.endNote()
    }
  }

  /// What was read.
  consuming func finish() -> Transcript {
    var transcript = output.finish(undecodable: text.undecodable)
    transcript.encoding = CodePage(fonts.documentPage).name
    return transcript
  }

  private mutating func handle(
    _ token: RichTextTokenizer.Token, _ tokens: inout RichTextTokenizer,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    switch token {
    case .open: open()
    case .close: close()
    case .text(let range): add(range, bytes)
    case .byte(let byte): if !skips() { text.add(byte, isEscaped: true) }
    case .binary(let range):
      if !skips(), state.destination == .picture { picture.add(bytes[range]) }
    case .symbol(let symbol): if !skips() { handle(symbol: symbol) }
    case .word(let word, let number):
      if skips() { return }
      if let word { handle(word, number, tokens) } else if isOptional { leaveOut() }
      isOptional = false
    }
    if state.destination == .skipped, tooDeep == 0 { tokens.skipGroup() }
  }

  /// Whether a token is one of those behind `\u` that stand for the same character.
  private mutating func skips() -> Bool {
    guard skipped > 0 else { return false }
    skipped -= 1
    return true
  }

  private mutating func add(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    var start = min(range.upperBound, range.lowerBound + Int(skipped))
    skipped -= Int32(start - range.lowerBound)
    if start > range.lowerBound, text.isUTF8 {
      while start < range.upperBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    guard start < range.upperBound else { return }
    let piece = UnsafeBufferPointer(rebasing: bytes[start..<range.upperBound])
    if state.destination == .picture { picture.add(hexadecimal: piece) } else { text.add(piece) }
  }

  // MARK: Groups

  private mutating func open() {
    isOptional = false
    skipped = 0
    if groups.count >= limits.depth {
      tooDeep += 1
    } else {
      flush()
      groups.append(state)
      if state.destination == .styleSheet { definedStyle = 0 }
    }
  }

  private mutating func close() {
    isOptional = false
    skipped = 0
    if tooDeep > 0 {
      tooDeep -= 1
      return
    }
    flush()
    // Text behind the last brace is read as well: a brace too many is no reason to lose a story.
    guard let outer = groups.popLast() else { return }
    let inner = state
    state = outer
    text.use(page: state.page)
    if inner.destination != outer.destination { finish(inner.destination) }
  }

  private mutating func finish(_ destination: RichTextWord.Destination) {
    switch destination {
    case .fact(let name): output.endFact(name)
    case .pageMargin: output.endPageMargin()
    case .instruction: if let sign = output.endInstruction() { text.add(unit: sign) }
    case .picture:
      if state.destination == .body || state.destination == .drawing {
        output.add(picture, limits)
      }
      picture = RichTextPicture()
    case .fontTable: use(fonts.defaultFont)
    default: break
    }
  }

  private mutating func leaveOut() {
    if tooDeep == 0 { state.destination = .skipped }
  }

  private mutating func begin(
    _ destination: RichTextWord.Destination, _ tokens: RichTextTokenizer
  ) {
    guard tooDeep == 0 else { return }
    switch destination {
    case .inherited: break
    case .body:
      if state.destination == .drawing {
        output.endParagraph(state.paragraph)
        state.destination = .body
      }
    case .fact: if state.destination == .information { state.destination = destination }
    case .instruction: state.destination = state.destination == .body ? .instruction : .skipped
    case .fieldResult: state.isField = true
    case .footnote:
      guard state.destination == .body, areNotesOpen else { return }
      notes.append(Note(place: tokens.place, state: groups.last ?? state))
      output.addMark(ofNote: notes.count)
      state.destination = .skipped
    case .annotation:
      output.annotations += 1
      state.destination = .skipped
    case .alternatives:
      state.chosen = state.destination
      state.destination = .alternatives
    case .unicodeAlternative:
      if state.destination == .alternatives { state.destination = state.chosen }
    default: state.destination = destination
    }
  }

  // MARK: Symbols and words

  private mutating func handle(symbol: UInt8) {
    switch symbol {
    case UInt8(ascii: "*"): isOptional = true
    case UInt8(ascii: "~"): text.add(scalar: 0xA0)
    case UInt8(ascii: "_"): text.add(scalar: 0x2011)
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): text.add(scalar: UInt32(symbol))
    case 0x0A, 0x0D: endParagraph()
    case 0x09: text.add(scalar: 0x20)
    default: break
    }
  }

  private mutating func handle(
    _ word: RichTextWord, _ number: Int32?, _ tokens: RichTextTokenizer
  ) {
    switch word {
    case .character(let scalar): text.add(scalar: scalar)
    case .unicode:
      text.add(unit: UInt16(truncatingIfNeeded: number ?? 0))
      skipped = state.unicodeSkip
    case .unicodeSkip: state.unicodeSkip = max(0, number ?? 1)
    case .tab: text.add(scalar: 0x20)
    case .paragraph: endParagraph()
    case .line, .cell, .row, .pageBreak:
      flush()
      output.add(word, state)
    case .destination(let destination):
      flush()
      begin(destination, tokens)
    case .png, .jpeg: picture.isKept = true
    case .binary: break
    default:
      flush()
      set(word, number)
    }
  }

  private mutating func set(_ word: RichTextWord, _ number: Int32?) {
    let isOn = number != 0
    switch word {
    case .characterDefaults:
      state.characters = .init()
      use(fonts.defaultFont)
    case .bold: state.characters.isBold = isOn
    case .italic: state.characters.isItalic = isOn
    case .underline: state.characters.isUnderlined = isOn
    case .noUnderline: state.characters.isUnderlined = false
    case .strike: state.characters.isStruck = isOn
    case .hidden: state.characters.isHidden = isOn
    case .deleted: state.characters.isDeleted = isOn
    case .paragraphDefaults: state.paragraph = .init()
    case .left: state.paragraph.alignment = nil
    case .center: state.paragraph.alignment = .center
    case .right: state.paragraph.alignment = .end
    case .style:
      state.paragraph.style = number ?? 0
      definedStyle = number ?? 0
    case .outlineLevel: state.paragraph.outlineLevel = number
    case .inTable: state.paragraph.isInTable = isOn
    case .border(let side):
      state.paragraph.borders.insert(side)
      state.paragraph.side = side
    case .noBorder: state.paragraph.borders.subtract(state.paragraph.side)
    default: setEncoding(word, number)
    }
  }

  private mutating func setEncoding(_ word: RichTextWord, _ number: Int32?) {
    switch word {
    case .ansi: fonts.documentPage = 1252
    case .mac: fonts.documentPage = 10000
    case .pc: fonts.documentPage = 437
    case .pca: fonts.documentPage = 850
    case .codePage: if let number, number > 0 { fonts.documentPage = Int(number) }
    case .defaultFont: fonts.defaultFont = number ?? 0
    case .characterSet: fonts.set(characterSet: number ?? 0)
    case .fontCodePage: if let number, number > 0 { fonts.set(codePage: number) }
    case .font:
      if state.destination == .fontTable { fonts.begin(number ?? 0) } else { use(number ?? 0) }
    default: break
    }
    if word.isOfDocument { use(fonts.defaultFont) }
  }

  private mutating func use(_ font: Int32) {
    state.page = fonts.page(font)
    text.use(page: state.page)
  }

  // MARK: Text

  private mutating func endParagraph() {
    flush()
    switch state.destination {
    case .body: output.endParagraph(state.paragraph)
    case .pageMargin, .fact: text.add(scalar: 0x0A)
    default: break
    }
  }

  /// Gives the text that was gathered to whom it is for.
  private mutating func flush() {
    guard text.hasText else { return }
    let piece = text.take()
    switch state.destination {
    case .body: output.add(piece, state)
    case .fact, .pageMargin, .instruction: output.gather(piece)
    case .styleSheet:
      output.defineStyle(definedStyle, piece, state.characters)
    default: break
    }
  }
}
