import Markup

/// Writes a manuscript from the events of a document's main part, of its notes, or of a page header.
struct WordReader {
  var writer: DocumentWriter
  var styles: DocumentStyles
  var numbering = WordNumbering()
  var notes: [WordNotes.ID: [RecordedEvent<WordElement>]] = [:]
  var relationships: [String: WordRelationships.Relationship] = [:]
  var maxDepth = 1000
  /// Whether the text is that of a document.
  private(set) var hasBody = false
  /// Text that other programs were to put in.
  private(set) var otherFiles = 0

  private var names = WordElement.names()
  private var frames: [Frame] = []
  private var tooDeep = 0
  /// How far beyond the greatest depth the words are that are being read; 0 where none are.
  private var deepText = 0
  private var ignored = 0
  // The paragraph
  var properties = WordProperties()
  private var paragraphStyle = DocumentStyles.Style()
  private var isMarkDeleted = false
  private var endsSection = false
  /// For each open field, whether its instruction is being read.
  private var fields: [Bool] = []
  // The run
  var run = WordProperties()
  private var runStyles: RunStyles = []
  private(set) var isRunHidden = false
  private var links = 0
  // What is read later
  private var recorder = EventRecorder<WordElement>()
  private var boxes: [[RecordedEvent<WordElement>]] = []
  private var isReplaying = false
  private var citedNotes: [WordNotes.ID] = []
  private var marks: [WordNotes.ID: String] = [:]
  // Small things on the way
  private var rubyText: [UInt8] = []
  private var isRubyText = false
  var pictureWords = ""

  private struct Frame {
    let kind: WordElement?
    var isIgnored = false
    /// Of alternatives: whether one has been taken.
    var hasChoice = false
  }

  init(_ writer: DocumentWriter, _ styles: DocumentStyles) {
    self.writer = writer
    self.styles = styles
  }

  // MARK: Events

  mutating func handle(_ event: XMLEvent) {
    switch event {
    case .start(let element):
      let kind = names.kind(of: element)
      recorder.isRecording ? recorder.start(kind, element) : start(kind, element)
    case .text(let piece): recorder.isRecording ? recorder.text(piece) : text(piece)
    case .end:
      if !recorder.isRecording { end() } else if recorder.end() { endRecording() }
    }
  }

  private mutating func replay(_ events: [RecordedEvent<WordElement>]) {
    let depth = frames.count
    for event in events {
      switch event {
      case .start(let kind, let element): start(kind, element)
      case .end: end()
      case .text(let piece): piece.withUnsafeBufferPointer { text($0) }
      }
    }
    while frames.count > depth { end() }
  }

  private mutating func start(_ kind: WordElement?, _ element: XMLElement) {
    guard frames.count < maxDepth else {
      return startTooDeep(kind)
    }
    var frame = Frame(kind: kind)
    let parent = frames.last?.kind
    frames.append(frame)
    guard let kind, ignored == 0 else { return }
    begin(kind, element, in: parent, &frame)
    if frame.isIgnored { ignored += 1 }
    frames[frames.count - 1] = frame
  }

  /// Beyond the greatest depth only words and paragraphs count.
  private mutating func startTooDeep(_ kind: WordElement?) {
    tooDeep += 1
    switch kind {
    case .text?: deepText = tooDeep
    case .paragraph? where ignored == 0: writer.endParagraph()
    default: break
    }
  }

  private mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard ignored == 0 else { return }
    if tooDeep > 0 {
      guard tooDeep == deepText else { return }
    } else {
      guard case .text? = frames.last?.kind else { return }
    }
    if isRunHidden || fields.contains(true) { return }
    if isRubyText {
      rubyText += piece
      return
    }
    ensureParagraph()
    writer.text(piece, runStyles)
  }

  private mutating func end() {
    if tooDeep > 0 {
      if deepText == tooDeep { deepText = 0 }
      tooDeep -= 1
      return
    }
    guard let frame = frames.popLast() else { return }
    if frame.isIgnored { ignored -= 1 }
    guard let kind = frame.kind, ignored == 0, !frame.isIgnored else { return }
    close(kind)
  }

  // MARK: Elements

  private mutating func begin(
    _ kind: WordElement, _ element: XMLElement, in parent: WordElement?, _ frame: inout Frame
  ) {
    switch kind {
    case .ignored: frame.isIgnored = true
    case .section:
      frame.isIgnored = true
      endsSection = true
    case .textFrame:
      // A large first letter is a paragraph of its own; its word goes on in the next.
      if let drop = element.value("dropCap"), drop != "none" { isMarkDeleted = true }
    case .body: hasBody = true
    case .paragraph: beginParagraph()
    case .run: beginRun()
    case .paragraphProperties: properties = WordProperties()
    case .runProperties: run = WordProperties()
    case .hyperlink: links += 1
    case .deleted, .inserted: beginChange(kind, in: parent, &frame)
    case .table: writer.beginTable()
    case .gridColumn: writer.addColumns(1)
    case .row: writer.beginRow()
    case .cell: writer.beginCell()
    case .textBox: beginTextBox()
    case .alternateContent, .choice, .fallback: beginAlternative(kind, &frame)
    case .placeholder: ignorePlaceholder()
    case .otherFile: otherFiles += 1
    case .object: writer.leftOut.count(.object)
    case .drawing: pictureWords = ""
    case .drawnParagraph: if writer.isParagraphOpen { writer.lineBreak() }
    case .rubyText:
      isRubyText = true
      rubyText = []
    default:
      if case .run? = parent { return addContent(kind, element) }
      beginDrawing(kind, element, in: parent)
    }
  }

  private mutating func close(_ kind: WordElement) {
    switch kind {
    case .paragraph: endParagraph()
    case .paragraphProperties: resolveParagraph()
    case .runProperties: if case .run? = frames.last?.kind { resolveRun() }
    case .hyperlink: links -= 1
    case .table: writer.endTable()
    case .rubyText: isRubyText = false
    case .ruby: endRuby()
    default: break
    }
  }

  private mutating func beginChange(
    _ kind: WordElement, in parent: WordElement?, _ frame: inout Frame
  ) {
    guard case .deleted = kind else { return }
    if case .runProperties? = parent {
      // The end of a paragraph is deleted.
      isMarkDeleted = true
    } else {
      writer.leftOut.count(.deleted)
      frame.isIgnored = true
    }
  }

  /// Of several forms of one thing (part 3, section 7.5) the first is read.
  private mutating func beginAlternative(_ kind: WordElement, _ frame: inout Frame) {
    guard case .alternateContent? = frames.dropLast().last?.kind else { return }
    let parent = frames.count - 2
    frame.isIgnored = frames[parent].hasChoice
    frames[parent].hasChoice = true
  }

  /// The words that ask to be replaced are none of the story's.
  private mutating func ignorePlaceholder() {
    guard case .contentControlProperties? = frames.dropLast().last?.kind, frames.count >= 3 else {
      return
    }
    guard !frames[frames.count - 3].isIgnored else { return }
    frames[frames.count - 3].isIgnored = true
    ignored += 1
    writer.leftOut.count(.hidden)
  }

  // MARK: Paragraphs

  private mutating func beginParagraph() {
    writer.endParagraph()
    properties = WordProperties()
    isMarkDeleted = false
    resolveParagraph()
    beginRun()
  }

  private mutating func resolveParagraph() {
    paragraphStyle = styles.style(.paragraph, properties.paragraphStyle)
  }

  mutating func ensureParagraph() {
    guard !writer.isParagraphOpen else { return }
    var style = paragraphStyle
    let own = properties.style
    style.alignment = properties.isRightToLeft ? nil : own.alignment ?? style.alignment
    style.hasRule = own.hasRule ?? style.hasRule
    var format = ParagraphFormat(style)
    if format.kind == .text, !format.isContents, let level = own.headingLevel {
      format.heading(level)
    }
    if let list = own.list ?? style.list {
      if format.kind == .heading {
        let level = own.listLevel ?? style.listLevel
        format.number = numbering.next(
          list: list, level: level, style: properties.paragraphStyle)
      } else {
        format.isListItem = list != "0"
      }
    }
    writer.beginParagraph(format)
  }

  private mutating func endParagraph() {
    ensureParagraph()
    // A paragraph that only ends a section is no blank line.
    writer.endParagraph(isJoined: isMarkDeleted, isMark: endsSection)
    endsSection = false
    isMarkDeleted = false
    // An instruction does not go on over paragraphs where nothing ends it.
    for field in fields.indices { fields[field] = false }
    if !isReplaying { replayBoxes() }
    properties = WordProperties()
    resolveParagraph()
  }

  // MARK: Runs

  private mutating func beginRun() {
    run = WordProperties()
    resolveRun()
  }

  private mutating func resolveRun() {
    let whole = paragraphStyle.run
    var style = DocumentStyles.Style()
    if let name = run.runStyle { style = styles.style(.character, name) }
    var format = run.style.run.over(style.run.toggled(by: whole)).over(whole)
    if links > 0 || style.role == .link { format.isUnderlined = nil }
    runStyles = format.styles(in: paragraphStyle.base)
    let wasHidden = isRunHidden
    isRunHidden = format.isHidden ?? false
    if isRunHidden, !wasHidden { writer.leftOut.count(.hidden) }
  }

  /// Adds what stands in a run beside its words.
  private mutating func addContent(_ kind: WordElement, _ element: XMLElement) {
    if case .fieldCharacter = kind { return field(element) }
    if case .commentReference = kind { return writer.leftOut.count(.comment) }
    if isRunHidden || fields.contains(true) { return }
    ensureParagraph()
    switch kind {
    case .tab: writer.tab()
    case .carriageReturn: writer.lineBreak()
    case .lineBreak:
      let type = element.value("type") ?? "textWrapping"
      type == "textWrapping" ? writer.lineBreak() : writer.pageBreak()
    case .noBreakHyphen: writer.text("\u{2011}", runStyles)
    case .symbol:
      let sign = SymbolFont.sign(element.value("char"), font: element.value("font") ?? "")
      writer.text(sign, runStyles)
    case .noteReference(let kind):
      guard let number = element.value("id") else { return }
      let isMarked = ["1", "true", "on"].contains(element.value("customMarkFollows"))
      cite(WordNotes.ID(kind: kind, number: number), isMarked: isMarked)
    default: break
    }
  }

  private mutating func field(_ element: XMLElement) {
    switch element.value("fldCharType") {
    case "begin"?: if fields.count < 100 { fields.append(true) }
    case "separate"?: if !fields.isEmpty { fields[fields.count - 1] = false }
    case "end"?: _ = fields.popLast()
    default: break
    }
  }

  private mutating func endRuby() {
    guard !rubyText.isEmpty else { return }
    writer.text(" (\(String(decoding: rubyText, as: UTF8.self)))", runStyles)
    rubyText = []
  }

  // MARK: Notes

  private mutating func cite(_ id: WordNotes.ID, isMarked: Bool) {
    guard notes[id] != nil else { return }
    if marks[id] == nil {
      citedNotes.append(id)
      marks[id] = isMarked ? "" : mark(id.kind)
    }
    if let mark = marks[id], !mark.isEmpty { writer.mark(mark) }
  }

  /// The mark of the next note: footnotes have numbers, endnotes Roman ones (17.11.17, 17.11.18).
  private mutating func mark(_ kind: WordNotes.Kind) -> String {
    let number = citedNotes.count { $0.kind == kind }
    guard kind == .endnote, let numeral = RomanNumeral.spelled(number) else { return "[\(number)]" }
    return "[\(numeral)]"
  }

  // MARK: Text boxes

  /// A text box stands behind the paragraph that it is anchored in.
  private mutating func beginTextBox() {
    guard !isReplaying else { return }
    ensureParagraph()
    writer.anchor()
    recorder.begin()
  }

  private mutating func endRecording() {
    boxes.append(recorder.finish())
    end()
  }

  private mutating func replayBoxes() {
    guard !boxes.isEmpty else { return }
    isReplaying = true
    let all = boxes
    boxes = []
    let outer = (fields, links)
    (fields, links) = ([], 0)
    for events in all { replay(events) }
    (fields, links) = outer
    isReplaying = false
  }

  // MARK: The end

  /// Ends the text, and writes the notes behind it.
  mutating func finish() {
    if recorder.isRecording { endRecording() }
    while !frames.isEmpty { end() }
    tooDeep = 0
    writer.endParagraph()
    replayBoxes()
    fields = []
    var place = 0
    // A note may have notes.
    while place < citedNotes.count {
      let id = citedNotes[place]
      writer.beginNote(marks[id])
      replay(notes[id] ?? [])
      writer.endParagraph()
      place += 1
    }
  }
}
