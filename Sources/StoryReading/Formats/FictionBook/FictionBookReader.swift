import Markup
import StoryModel

/// Writes a manuscript from the events of a book in FictionBook.
struct FictionBookReader {
  private var builder: ManuscriptBuilder
  private let pictures: Pictures
  private let maxDepth: Int
  private var frames: [Frame] = []
  private var tooDeep = 0
  /// How many paragraphs are open.
  private var openParagraphs = 0
  private var description = FictionBookDescription()
  private var keepsLines = false
  /// Where the events go.
  private var area = Area.outside
  private var bodies = 0
  private var sections = 0
  /// Whether a section has been begun and nothing of it read.
  private var isNewSection = false
  private var elements: Int32 = 0
  /// How many headings of each level there are.
  private var levels = [Int](repeating: 0, count: 10)
  private var annotation = 0..<0
  /// The lines of the title that the body as a whole has.
  private var bookTitle = 0..<0

  private enum Area { case outside, description, annotation, story, notes }

  /// An open element, and what its end restores.
  private struct Frame {
    let name: String
    let setting: LineSetting
    var style: TextStyle?
    /// The blank lines that the end asks for; nil where the element is no block.
    var gap: Int?
  }

  init(_ pictures: Pictures, _ limits: ReadingLimits, reserving byteCount: Int) {
    self.pictures = pictures
    maxDepth = limits.depth
    builder = ManuscriptBuilder(reserving: byteCount)
  }

  mutating func handle(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element, ForgivingXML.localName(element.name))
    case .end(let name): end(ForgivingXML.localName(name))
    case .text(let text):
      switch area {
      case .outside: break
      case .description: description.add(text)
      case .annotation, .story, .notes:
        if text.contains(where: { $0 > 0x20 }) { beginContent() }
        keepsLines ? addLines(text) : builder.text(text)
      }
    }
  }

  /// Pandoc writes the line breaks of a paragraph as line ends.
  private mutating func addLines(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (place, byte) in text.enumerated() where byte == 0x0A {
      builder.text(UnsafeBufferPointer(rebasing: text[start..<place]))
      if builder.isInLine { builder.lineBreak() }
      start = place + 1
    }
    builder.text(UnsafeBufferPointer(rebasing: text[start...]))
  }

  // MARK: Elements

  private mutating func start(_ element: XMLElement, _ name: String) {
    switch area {
    case .outside:
      if name == "description" { area = .description }
      if name == "body" { beginBody(element) }
    case .description:
      if name == "annotation" {
        area = .annotation
        annotation = builder.lineCount..<builder.lineCount
      } else if name == "body" {
        beginBody(element)
      } else {
        description.start(element, name)
      }
    case .annotation, .story, .notes: startText(element, name)
    }
  }

  private mutating func beginBody(_ element: XMLElement) {
    builder.block(gap: 1)
    bodies += 1
    sections = 0
    isNewSection = false
    keepsLines = description.program.contains("pandoc")
    area = bodies > 1 && element.value("name") != nil ? .notes : .story
    if area == .notes { builder.blankLine() }
  }

  private mutating func startText(_ element: XMLElement, _ name: String) {
    builder.sourceLine = element.line
    if Self.blocks.contains(name) { closeParagraph() }
    guard frames.count < maxDepth else {
      tooDeep += 1
      if Self.blocks.contains(name) { builder.block(gap: 1) }
      return
    }
    var frame = Frame(name: name, setting: builder.setting)
    begin(name, element, &frame)
    frames.append(frame)
    if Self.paragraphs.contains(name) { openParagraphs += 1 }
  }

  /// Books that are not well-formed leave paragraphs open.
  private mutating func closeParagraph() {
    while openParagraphs > 0, !frames.isEmpty { close() }
  }

  private static let paragraphs: Set<String> = ["p", "v", "subtitle", "text-author"]
  private static let blocks: Set<String> = [
    "p", "v", "subtitle", "text-author", "title", "section", "empty-line", "poem", "stanza", "cite",
    "epigraph", "annotation", "table", "tr", "body",
  ]

  private mutating func begin(_ name: String, _ element: XMLElement, _ frame: inout Frame) {
    switch name {
    case "section": beginSection()
    case "title": title(&frame)
    case "p": paragraph(&frame)
    case "subtitle": heading(FictionBookParts.subtitleLevel, &frame)
    case "empty-line":
      if builder.setting.kind != .heading { builder.blankLine() }
    case "cite", "epigraph", "annotation":
      block(gap: 1, &frame)
      builder.setting.isQuoted = true
    case "poem", "stanza", "table": block(gap: 1, &frame)
    case "v":
      block(gap: 0, &frame)
      builder.setting.kind = .verse
    case "text-author", "date":
      block(gap: 0, &frame)
      builder.setting.alignment = .end
    case "tr": block(gap: 0, &frame)
    case "td", "th": for _ in 0..<2 { builder.space() }
    case "emphasis": style(.emphasis, &frame)
    case "strong": style(.strong, &frame)
    case "strikethrough": style(.struck, &frame)
    case "image": image(element)
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch area {
    case .outside: return
    case .description:
      if name == "description" { area = .outside } else { description.end(name) }
    case .annotation, .story, .notes:
      if tooDeep > 0 {
        tooDeep -= 1
        return
      }
      if let place = frames.lastIndex(where: { $0.name == name }) {
        while frames.count > place { close() }
      } else if name == "annotation", area == .annotation {
        endAnnotation()
      } else if name == "body" {
        endBody()
      }
    }
  }

  private mutating func close() {
    let frame = frames.removeLast()
    if let style = frame.style { builder.end(style) }
    if let gap = frame.gap { builder.block(gap: gap) }
    if frame.name == "section" { sections -= 1 }
    if Self.paragraphs.contains(frame.name) { openParagraphs -= 1 }
    if frame.name == "title", sections == 0, area == .story {
      bookTitle = bookTitle.lowerBound..<builder.lineCount
    }
    builder.setting = frame.setting
  }

  private mutating func endAnnotation() {
    while !frames.isEmpty { close() }
    builder.block(gap: 1)
    annotation = annotation.lowerBound..<builder.lineCount
    area = .description
  }

  private mutating func endBody() {
    while !frames.isEmpty { close() }
    builder.block(gap: 1)
    area = .outside
  }

  // MARK: Blocks

  private mutating func block(gap: Int, _ frame: inout Frame) {
    beginContent()
    builder.block(gap: gap)
    frame.gap = gap
  }

  private mutating func style(_ style: TextStyle, _ frame: inout Frame) {
    builder.begin(style)
    frame.style = style
  }

  private mutating func beginSection() {
    builder.block(gap: 1)
    sections += 1
    isNewSection = true
  }

  /// A section without a title parts two scenes.
  private mutating func beginContent() {
    guard isNewSection else { return }
    isNewSection = false
    if area == .story { builder.blankLine() }
  }

  private mutating func paragraph(_ frame: inout Frame) {
    // The text of a note goes on behind its number.
    if area == .notes, frames.last?.name == "title", sections > 0 { return }
    if area == .notes, builder.isInLine {
      builder.space()
      frame.gap = 1
      return
    }
    block(gap: builder.setting.kind == .heading ? 0 : 1, &frame)
  }

  private mutating func title(_ frame: inout Frame) {
    isNewSection = false
    let isInPoem = frames.contains { $0.name == "poem" }
    if isInPoem { return heading(FictionBookParts.poemLevel, &frame) }
    if area == .notes, sections > 0 { return builder.block(gap: 1) }
    if area == .story, sections == 0 { bookTitle = builder.lineCount..<builder.lineCount }
    heading(area == .notes ? notesLevel : min(sections + 1, 6), &frame)
  }

  /// Notes behind the story are a chapter of their own.
  private var notesLevel: Int {
    levels.firstIndex { $0 > 1 } ?? levels.firstIndex { $0 > 0 } ?? 2
  }

  private mutating func heading(_ level: Int, _ frame: inout Frame) {
    block(gap: 1, &frame)
    elements += 1
    levels[level] += 1
    builder.setting.kind = .heading
    builder.setting.number = Int32(level)
    builder.setting.element = elements
  }

  private mutating func image(_ element: XMLElement) {
    guard area != .annotation, let reference = element.value("href") else { return }
    beginContent()
    let words = element.value("alt") ?? element.value("title") ?? ""
    let name = reference.hasPrefix("#") ? String(reference.dropFirst()) : reference
    // A picture that is not there is no line between scenes.
    switch pictures.picture(at: name, words, isTiny: true) {
    case .image(let image): builder.image(image)
    case .divider: if !builder.isInLine { builder.rule() }
    case .words(let words): builder.text(words)
    case .nothing: break
    }
  }

  // MARK: The end

  /// What was read.
  consuming func finish(_ vocabulary: Vocabulary) -> Transcript {
    while !frames.isEmpty { close() }
    let manuscript = builder.finish()
    let parts = FictionBookParts(
      manuscript, annotation: annotation, title: bookTitle, description.particulars, vocabulary)
    return Transcript(
      manuscript: parts.manuscript, language: description.language,
      particulars: description.particulars, remainder: description.remainder,
      diagnostics: pictures.diagnostics)
  }
}
