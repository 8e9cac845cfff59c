import Markup
import StoryModel

/// Writes a manuscript from the events of a page, or of several pages that make one story.
struct HTMLReader {
  private let rules: PageRules
  private let pictures: Pictures
  private let maxDepth: Int
  private var builder: ManuscriptBuilder
  private var frames: [Frame] = []
  /// The open elements, for selectors: as long as `frames`.
  private var path: [PageElement] = []
  private var tooDeep = 0
  private var hidden = 0
  private var isInTitle = false
  private var title: [UInt8] = []
  private var elements: Int32 = 0
  /// How many values of a list have been written into a field; nil outside of fields' lists.
  private var fieldItems: Int?
  /// Whether the first cell of the row that is open is a heading; nil before the first cell.
  private var rowBeginsWithHeader: Bool?
  /// Whether the last list of definitions has terms.
  private var hasTerms = false
  private var stripped = StrippedContent()
  var diagnostics: [Diagnostic] = []
  private var language: String?
  private(set) var hasBody = false
  private var styles = PageStyles()
  /// What a book says of the page.
  private var surroundings = PageSurroundings()
  /// Where the elements stand that `surroundings` asks for.
  private(set) var anchors: [PageAnchor] = []
  /// What the text was before a comment said that the story begins.
  private var partBeforeStory: PagePart?

  /// An open element, and what its end restores.
  private struct Frame {
    let name: String
    let setting: LineSetting
    var styles: [TextStyle] = []
    /// The blank lines that the end asks for; nil where the element is no block.
    var gap: Int?
    var isHidden = false
    var isLink = false
    var fieldItems: Int?
    /// Of an element that parts scenes where it is empty: how much text stood before it.
    var emptyBreak: Int?
  }

  init(_ rules: PageRules, _ input: StoryInput, reserving byteCount: Int) {
    self.rules = rules
    pictures = Pictures(input, missingAreDividers: true)
    maxDepth = input.limits.depth
    builder = ManuscriptBuilder(reserving: byteCount)
  }

  mutating func handle(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .end(let name): end(name)
    case .text(let text): ControlCharacters.repair(text) { self.text($0) }
    }
  }

  private mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    if isInTitle {
      if title.count < 1000 { title += text }
    } else if styles.isOpen {
      styles.add(text)
    } else if hidden == 0 {
      builder.text(text)
    }
  }

  // MARK: Elements

  /// What some sites mark their stories with: the text between belongs to the body.
  private mutating func comment(_ text: String) {
    let words = NormalForm.compact(text)
    if rules.storyBeginnings.contains(words) {
      builder.block(gap: 1)
      partBeforeStory = builder.setting.part
      builder.setting.part = .body
      hasBody = true
    } else if rules.storyEnds.contains(words), let part = partBeforeStory {
      builder.block(gap: 1)
      builder.setting.part = part
      partBeforeStory = nil
    }
  }

  private mutating func start(_ element: XMLElement) {
    if element.name == HTMLEventParser.comment {
      if let text = element["text"] { comment(text) }
      return
    }
    guard frames.count < maxDepth else {
      tooDeep += 1
      return startTooDeep(element)
    }
    if !surroundings.isCover { stripped.count(element) }
    builder.sourceLine = element.line
    let name = Self.local(element.name)
    var frame = Frame(name: name, setting: builder.setting, fieldItems: fieldItems)
    path.append(PageElement(name, element.attributes))
    let kind = HTMLElement.named[name]
    if hidden == 0 {
      applyRules(&frame)
      if let kind, !frame.isHidden { begin(kind, element, &frame) }
      if !styles.isEmpty { applySheets(&frame) }
      if !element.attributes.isEmpty { applyAttributes(element, &frame) }
    } else if case .pageTitle? = kind {
      isInTitle = title.isEmpty
    } else if case .hidden? = kind {
      frame.isHidden = true
    }
    if frame.isHidden { hidden += 1 }
    if name == "style" || name == "link" { styles.begin(element, name, surroundings) }
    frames.append(frame)
  }

  /// Beyond the greatest depth only what makes no frame counts; no text is lost.
  private mutating func startTooDeep(_ element: XMLElement) {
    guard hidden == 0 else { return }
    switch HTMLElement.named[element.name] {
    case .lineBreak?: builder.lineBreak()
    case .paragraph?, .line?: builder.block(gap: 1)
    default: break
    }
  }

  private mutating func end(_ name: String) {
    if name == HTMLEventParser.comment { return }
    if tooDeep > 0 {
      tooDeep -= 1
      return
    }
    let name = Self.local(name)
    guard let index = frames.lastIndex(where: { $0.name == name }) else { return }
    while frames.count > index { close() }
  }

  private mutating func close() {
    let frame = frames.removeLast()
    path.removeLast()
    if frame.name == "title" { isInTitle = false }
    if frame.name == "style" { styles.end(&stripped) }
    if let start = frame.emptyBreak, builder.byteCount == start, hidden == 0 { builder.rule() }
    if frame.isHidden { hidden -= 1 }
    if frame.isLink { builder.endLink() }
    for style in frame.styles { builder.end(style) }
    if let gap = frame.gap { builder.block(gap: gap) }
    builder.setting = frame.setting
    fieldItems = frame.fieldItems
  }

  /// The name without the prefix that some give to HTML; other prefixes are other vocabularies'
  /// (`st1:address`, Word's).
  private static func local(_ name: String) -> String {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
    let prefix = name[..<colon]
    return prefix == "html" || prefix == "xhtml" || prefix == "h"
      ? String(name[name.index(after: colon)...]) : name
  }

  // MARK: What the page's own rules say

  private mutating func applyRules(_ frame: inout Frame) {
    guard let part = rules.part(of: path) else { return }
    if part == .hidden {
      frame.isHidden = true
      return
    }
    if part == .body { hasBody = true }
    builder.block(gap: 0)
    frame.gap = 0
    elements += 1
    builder.setting.part = part
    builder.setting.element = elements
    fieldItems = nil
  }

  // MARK: What HTML says

  private mutating func begin(_ kind: HTMLElement, _ element: XMLElement, _ frame: inout Frame) {
    switch kind {
    case .paragraph:
      if frame.name == "dl" { hasTerms = false }
      block(gap: 1, &frame)
    case .line: block(gap: 0, &frame)
    case .heading(let level): heading(level, &frame)
    case .quotation:
      block(gap: 1, &frame)
      builder.setting.isQuoted = true
    case .preformatted:
      block(gap: 1, &frame)
      builder.setting.kind = .preformatted
    case .center:
      block(gap: 0, &frame)
      builder.setting.alignment = .center
    case .style(let style): begin(style, &frame)
    case .small: builder.setting.isSmall = true
    case .listItem: listItem(&frame)
    case .term:
      hasTerms = true
      line(&frame)
    case .row:
      line(&frame)
      rowBeginsWithHeader = nil
    case .description:
      if builder.setting.part == .field {
        if !builder.lineEnds(with: UInt8(ascii: ":")) { builder.text(":") }
        fieldItems = 0
      } else if path.count > 1, path[path.count - 2].tag == "dl", !hasTerms {
        // Old pages indent their paragraphs so.
        block(gap: 1, &frame)
      } else {
        line(&frame)
      }
      builder.space()
    case .cell: cell(frame.name)
    case .link:
      if element["href"] != nil {
        builder.beginLink()
        frame.isLink = true
      }
    case .lineBreak: builder.lineBreak()
    case .rule: builder.rule()
    case .image: image(element)
    case .pageTitle: isInTitle = title.isEmpty
    case .hidden: frame.isHidden = true
    case .form:
      block(gap: 0, &frame)
      builder.setting.isForm = true
    case .control:
      block(gap: 0, &frame)
      builder.setting.part = .navigation
    }
  }

  private mutating func block(gap: Int, _ frame: inout Frame) {
    // The values of a field stay on its line: AO3 makes a list of them.
    if fieldItems != nil { return builder.space() }
    builder.block(gap: gap)
    frame.gap = max(frame.gap ?? 0, gap)
  }

  private mutating func line(_ frame: inout Frame) {
    fieldItems = nil
    builder.block(gap: 0)
    frame.gap = max(frame.gap ?? 0, 0)
  }

  private mutating func heading(_ level: Int, _ frame: inout Frame) {
    block(gap: 1, &frame)
    elements += 1
    builder.setting.kind = .heading
    builder.setting.number = Int32(level)
    if builder.setting.part == .body || builder.setting.part == .unknown {
      builder.setting.element = elements
    }
  }

  private mutating func begin(_ style: TextStyle, _ frame: inout Frame) {
    builder.begin(style)
    frame.styles.append(style)
  }

  /// The cells of a row are parted by spaces. A row's heading is a label: `Author | Wren`.
  private mutating func cell(_ name: String) {
    if rowBeginsWithHeader == true, name == "td", !builder.lineEnds(with: UInt8(ascii: ":")) {
      builder.text(":")
    }
    rowBeginsWithHeader = rowBeginsWithHeader == nil ? name == "th" : false
    for _ in 0..<2 { builder.space() }
  }

  private mutating func listItem(_ frame: inout Frame) {
    guard let count = fieldItems else { return block(gap: 0, &frame) }
    if count > 0 { builder.text(", ") }
    fieldItems = count + 1
    frame.fieldItems = fieldItems
  }

  // MARK: Styles

  /// Pages style headings as a whole: only where they stand means something there.
  private mutating func applySheets(_ frame: inout Frame) {
    guard let element = path.last, element.tag != "html", element.tag != "body" else { return }
    styles.forEach(of: element) { style in
      if builder.setting.kind == .heading {
        if let alignment = style.alignment { align(alignment, frame) }
      } else {
        apply(style, &frame)
      }
    }
  }

  private mutating func applyAttributes(_ element: XMLElement, _ frame: inout Frame) {
    if frame.name == "font", let size = element["size"] { applySize(size) }
    for (name, value) in element.attributes {
      switch name {
      case "align": align(value, frame)
      // A page that was made of another text says where its lines come from.
      case "data-sourcepos":
        if let line = Int(value.prefix { $0 != ":" }) { builder.sourceLine = line }
      case "style": apply(InlineStyle(value), &frame)
      case "id", "name": if surroundings.anchors.contains(value) { addAnchor(value) }
      case "class":
        // So pandoc calls verse.
        if value == "line-block" { builder.setting.kind = .verse }
        if frame.gap != nil, path.last?.classes.contains(where: rules.breaks.contains) == true {
          frame.emptyBreak = builder.byteCount
        }
      case "lang", "xml:lang":
        if frame.name == "html" || frame.name == "body", language == nil { language = value }
      default: break
      }
    }
  }

  private mutating func apply(_ style: InlineStyle, _ frame: inout Frame) {
    if let alignment = style.alignment { align(alignment, frame) }
    if style.isHidden, builder.setting.part != .navigation {
      builder.block(gap: 0)
      frame.gap = max(frame.gap ?? 0, 0)
      builder.setting.part = .navigation
    }
    // A paragraph that is slanted by a style is so for the eye; a run of words means it.
    for textStyle in style.styles { begin(textStyle, &frame) }
  }

  /// Letters of a title's size, on pages that know no headings: `size=5`, `size="+2"`.
  private mutating func applySize(_ text: String) {
    guard let size = Int(text.drop { $0 == "+" }) else { return }
    builder.setting.isSmall = size < 2 && !text.hasPrefix("+")
    builder.setting.isLarge = text.hasPrefix("+") ? size >= 1 : size >= 4
  }

  private mutating func align(_ value: String, _ frame: Frame) {
    guard frame.gap != nil else { return }
    switch value.lowercased() {
    case "center", "middle": builder.setting.alignment = .center
    case "right", "end": builder.setting.alignment = .end
    case "left", "justify", "start": builder.setting.alignment = nil
    default: break
    }
  }

  private mutating func image(_ element: XMLElement) {
    let isStory = builder.setting.part.isStory || builder.setting.part == .unknown
    switch pictures.picture(element, isStory: isStory) {
    case .image(let image): builder.image(image)
    case .divider: builder.mayBeRule()
    case .words(let words):
      // Of a site's own pictures; one in a story may be the first letter of a word.
      if !isStory { builder.space() }
      builder.text(words)
    case .nothing: break
    }
  }

  // MARK: Pages of a book

  /// Begins a page of a book.
  mutating func beginPage(_ surroundings: PageSurroundings) {
    self.surroundings = surroundings
    pictures.folder = surroundings.folder
  }

  /// How many lines have been read.
  var lineCount: Int { builder.lineCount }

  private mutating func addAnchor(_ id: String) {
    anchors.append(
      PageAnchor(id: id, line: builder.lineCount, isInside: builder.isInLine))
  }

  // MARK: The end

  /// Ends a page, and begins another of the same story below it.
  mutating func endPage() {
    while !frames.isEmpty { close() }
    tooDeep = 0
    hidden = 0
    styles = PageStyles()
    anchors.removeAll()
    builder.block(gap: 1)
  }

  /// What was read.
  consuming func finish() -> Transcript {
    while !frames.isEmpty { close() }
    let particulars = PageTitle(title, rules).particulars
    return Transcript(
      manuscript: builder.finish(), language: language, isPage: true, particulars: particulars,
      diagnostics: diagnostics + stripped.diagnostics + pictures.diagnostics)
  }
}
