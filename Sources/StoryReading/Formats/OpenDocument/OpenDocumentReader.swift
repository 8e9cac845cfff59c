import Markup

/// Writes a manuscript from the events of `content.xml`, or of a flat document.
struct OpenDocumentReader {
  var writer: DocumentWriter
  var styles: OpenDocumentStyles
  var maxDepth = 1000
  /// Whether the text is that of a document.
  private(set) var hasText = false
  /// The paragraphs at the head and foot of pages are read instead of the text.
  var readsHeaders = false

  private var names = OpenDocumentElement.names()
  private var frames: [Frame] = []
  private var tooDeep = 0
  /// How far beyond the greatest depth the paragraph began that is being read; 0 where none did.
  private var deepParagraph = 0
  private var ignored = 0
  private var headers = 0
  private var texts = 0
  private var paragraphs = 0
  private var lists = 0
  private var contents = 0
  private var links = 0
  private var numbering = Numbering()
  // The paragraph and its spans
  private var base = RunFormat()
  private var formats: [RunFormat] = []
  private var runStyles: RunStyles = []
  private var isHidden = false
  // What is read later
  private var recorder = EventRecorder<OpenDocumentElement>()
  private var recordsNote = false
  private var boxes: [[RecordedEvent<OpenDocumentElement>]] = []
  private var notes: [[RecordedEvent<OpenDocumentElement>]] = []
  /// The marks of the notes.
  private var marks: [String] = []
  private var knownMarks: Set<String> = []
  private var citation: [UInt8]?
  private var isReplaying = false
  // Pictures
  private var pictures: [(path: String, words: String)] = []
  private var wordsOf: OpenDocumentElement?

  private struct Frame {
    let kind: OpenDocumentElement?
    var isIgnored = false
    /// Whether it began a paragraph, a span.
    var isCounted = false
  }

  init(_ writer: DocumentWriter, _ styles: OpenDocumentStyles) {
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

  private mutating func replay(_ events: [RecordedEvent<OpenDocumentElement>]) {
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

  private mutating func start(_ kind: OpenDocumentElement?, _ element: XMLElement) {
    guard frames.count < maxDepth else {
      return startTooDeep(kind)
    }
    var frame = Frame(kind: kind)
    let isInBody = frames.last?.kind == .body
    frames.append(frame)
    guard let kind, ignored == 0 else { return }
    // The body of OpenOffice.org 1 is the text.
    if isInBody, kind == .paragraph || kind == .heading, texts == 0, !readsHeaders {
      (texts, hasText) = (1, true)
    }
    if texts == 0 { styles.start(kind, element) }
    begin(kind, element, &frame)
    if frame.isIgnored { ignored += 1 }
    frames[frames.count - 1] = frame
  }

  /// Beyond the greatest depth only words and paragraphs count.
  private mutating func startTooDeep(_ kind: OpenDocumentElement?) {
    tooDeep += 1
    guard texts > 0, ignored == 0, kind == .paragraph || kind == .heading else { return }
    writer.endParagraph()
    if deepParagraph == 0 { deepParagraph = tooDeep }
  }

  private mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard ignored == 0 else { return }
    if citation != nil {
      citation? += piece
      return
    }
    if let wordsOf { return words(piece, wordsOf) }
    guard paragraphs > 0 || deepParagraph > 0, !isHidden else { return }
    writer.text(piece, runStyles)
  }

  private mutating func end() {
    if tooDeep > 0 {
      if deepParagraph == tooDeep { deepParagraph = 0 }
      tooDeep -= 1
      return
    }
    guard let frame = frames.popLast() else { return }
    if frame.isIgnored { ignored -= 1 }
    guard let kind = frame.kind, ignored == 0, !frame.isIgnored else { return }
    if texts == 0 { styles.end(kind) }
    close(kind, frame)
  }

  // MARK: Elements

  private mutating func begin(
    _ kind: OpenDocumentElement, _ element: XMLElement, _ frame: inout Frame
  ) {
    switch kind {
    case .ignored: frame.isIgnored = true
    case .text:
      hasText = true
      if readsHeaders { frame.isIgnored = true } else { texts += 1 }
    case .header: if readsHeaders { texts += 1 } else { frame.isIgnored = true }
    case .deletion: leaveOut(.deleted, &frame)
    case .annotation: leaveOut(.comment, &frame)
    case .object: leaveOut(.object, &frame)
    case .script: leaveOut(.script, &frame)
    case .hiddenText: if element.value("is-hidden") == "true" { leaveOut(.hidden, &frame) }
    case .section: beginSection(element, &frame)
    default: if texts > 0 { beginContent(kind, element, &frame) }
    }
  }

  private mutating func leaveOut(_ kind: LeftOut.Kind, _ frame: inout Frame) {
    writer.leftOut.count(kind)
    frame.isIgnored = true
  }

  private mutating func beginSection(_ element: XMLElement, _ frame: inout Frame) {
    if element.value("display") == "none" { leaveOut(.hidden, &frame) }
  }

  private mutating func beginContent(
    _ kind: OpenDocumentElement, _ element: XMLElement, _ frame: inout Frame
  ) {
    switch kind {
    case .paragraph, .heading:
      beginParagraph(element, isHeading: kind == .heading)
      frame.isCounted = true
    case .span:
      beginSpan(element)
      frame.isCounted = true
    case .link:
      links += 1
      formats.append(formats.last ?? RunFormat())
    case .list: lists += 1
    case .contents: contents += 1
    case .table: writer.beginTable()
    case .column:
      writer.addColumns(element.value("number-columns-repeated").flatMap(Int.init) ?? 1)
    case .row: writer.beginRow()
    case .cell: writer.beginCell()
    case .noteBody: beginNote()
    case .textBox:
      guard paragraphs > 0, !isReplaying else { return }
      writer.anchor()
      record(isNote: false)
    case .noteCitation: citation = []
    case .title, .description: wordsOf = pictures.isEmpty ? nil : kind
    case .frame: pictures.append(("", ""))
    case .picture: if let path = element.value("href") { picture(path) }
    case .rubyText: text(" (")
    default: if paragraphs > 0, !isHidden { addSpace(kind, element) }
    }
  }

  private mutating func addSpace(_ kind: OpenDocumentElement, _ element: XMLElement) {
    switch kind {
    case .space: writer.spaces(element.value("c").flatMap(Int.init) ?? 1)
    case .tab: writer.tab()
    case .lineBreak: writer.lineBreak()
    default: break
    }
  }

  private mutating func close(_ kind: OpenDocumentElement, _ frame: Frame) {
    switch kind {
    case .body: texts = 0
    case .text, .header: texts = max(0, texts - 1)
    case .paragraph, .heading: if frame.isCounted { endParagraph() }
    case .span: if frame.isCounted { endSpan() }
    default: if texts > 0 { closeContent(kind) }
    }
  }

  private mutating func closeContent(_ kind: OpenDocumentElement) {
    switch kind {
    case .link:
      links = max(0, links - 1)
      endSpan()
    case .list: lists = max(0, lists - 1)
    case .contents: contents = max(0, contents - 1)
    case .table: writer.endTable()
    case .title, .description: wordsOf = nil
    case .frame: endFrame()
    case .rubyText: text(")")
    default: break
    }
  }

  private mutating func text(_ string: String) {
    if paragraphs > 0, !isHidden { writer.text(string, runStyles) }
  }

  // MARK: Paragraphs

  private mutating func beginParagraph(_ element: XMLElement, isHeading: Bool) {
    paragraphs += 1
    let name = element.value("style-name")
    let style = styles.styles.style(.paragraph, name)
    // What the style of a whole paragraph says is for the eye; what was set by hand is meant.
    base = styles.styles.common(.paragraph, name).base
    formats = [style.run.differing(from: base)]
    var format = ParagraphFormat(style)
    format.isContents = format.isContents || contents > 0
    if isHeading, !format.isContents {
      let level = max(1, min(element.value("outline-level").flatMap(Int.init) ?? 1, 10))
      format.heading(level)
      let isNumbered = element.value("is-list-header") != "true" && style.list != ""
      if isNumbered { format.number = numbering.next(level - 1, styles.outline) }
    } else {
      format.isListItem = lists > 0 && format.kind == .text
    }
    writer.beginParagraph(format)
    resolveRun()
  }

  private mutating func endParagraph() {
    paragraphs = max(0, paragraphs - 1)
    writer.endParagraph()
    formats = []
    isHidden = false
    if paragraphs == 0, !isReplaying { replayBoxes() }
  }

  private mutating func beginSpan(_ element: XMLElement) {
    var style = DocumentStyles.Style()
    if let name = element.value("style-name") { style = styles.styles.style(.character, name) }
    if style.role == .link { style.run.isUnderlined = nil }
    formats.append(style.run.over(formats.last ?? RunFormat()))
    resolveRun()
  }

  private mutating func endSpan() {
    _ = formats.popLast()
    resolveRun()
  }

  private mutating func resolveRun() {
    var format = formats.last ?? RunFormat()
    if links > 0 { format.isUnderlined = nil }
    runStyles = format.styles(in: base)
    let wasHidden = isHidden
    isHidden = format.isHidden ?? base.isHidden ?? false
    if isHidden, !wasHidden { writer.leftOut.count(.hidden) }
  }

  // MARK: Pictures

  private mutating func picture(_ path: String) {
    guard !pictures.isEmpty else { return writer.picture(path, "") }
    if pictures[pictures.count - 1].path.isEmpty { pictures[pictures.count - 1].path = path }
  }

  private mutating func words(
    _ piece: UnsafeBufferPointer<UInt8>, _ kind: OpenDocumentElement
  ) {
    guard !pictures.isEmpty, pictures[pictures.count - 1].words.utf8.count < 2000 else { return }
    pictures[pictures.count - 1].words += String(decoding: piece, as: UTF8.self)
  }

  /// The words that stand for a picture come after it.
  private mutating func endFrame() {
    guard let picture = pictures.popLast(), !picture.path.isEmpty, !isHidden else { return }
    writer.picture(picture.path, picture.words)
  }

  // MARK: What is read later

  /// A note stands behind the story, and its mark in its place. The mark is the document's own where
  /// no other note has it.
  private mutating func beginNote() {
    let citation = String(decoding: self.citation ?? [], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.citation = nil
    var mark = "[\(citation.prefix(20))]"
    if citation.isEmpty || !knownMarks.insert(mark).inserted { mark = "[\(marks.count + 1)]" }
    marks.append(mark)
    if paragraphs > 0, !isHidden { writer.mark(mark) }
    record(isNote: true)
  }

  private mutating func record(isNote: Bool) {
    recordsNote = isNote
    recorder.begin()
  }

  private mutating func endRecording() {
    let events = recorder.finish()
    if recordsNote { notes.append(events) } else { boxes.append(events) }
    end()
  }

  /// Text boxes stand behind the paragraph that they are anchored in.
  private mutating func replayBoxes() {
    guard !boxes.isEmpty else { return }
    isReplaying = true
    let all = boxes
    boxes = []
    for events in all { replay(events) }
    isReplaying = false
  }

  /// Ends the text, and writes the notes behind it.
  mutating func finish() {
    if recorder.isRecording { endRecording() }
    while !frames.isEmpty { end() }
    tooDeep = 0
    writer.endParagraph()
    texts = 1
    replayBoxes()
    (lists, contents, links) = (0, 0, 0)
    var number = 0
    // A note may have notes.
    while number < notes.count {
      writer.beginNote(marks[number])
      replay(notes[number])
      writer.endParagraph()
      number += 1
    }
  }
}
