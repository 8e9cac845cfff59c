import Markup

/// One document on its way to KEPUB: a single pass over its pieces.
struct KepubMarking {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let present: KepubMarks
  private var tokenizer: MarkupTokenizer
  private var edited: EditedMarkup
  private var open: [OpenElement] = []
  private var count = KepubCount()
  private var hasHead = false
  private var hasBody = false

  /// An element whose end has not come.
  private struct OpenElement {
    let name: Range<Int>
    let traits: ElementTraits
    let isHead: Bool
    let isBody: Bool
    /// Whether its sentences and pictures are to be marked.
    let isMarked: Bool
    /// Whether its text, and that of the elements in it, is left alone.
    let isUntouched: Bool
    let isForeign: Bool
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, present: KepubMarks) {
    self.bytes = bytes
    self.present = present
    tokenizer = MarkupTokenizer(bytes)
    // A sentence has some sixty letters, its marks take forty-five.
    edited = EditedMarkup(bytes, capacity: bytes.count + bytes.count * 7 / 8 + 512)
  }

  mutating func run() throws(MarkupError) {
    while let token = try tokenizer.next() {
      switch token.kind {
      case .text: text(token.range)
      case .cdata: mark(token.range)
      case .startTag, .emptyTag: start(token)
      case .endTag: try end(token)
      case .comment, .instruction, .doctype: break
      }
    }
    if let last = open.last {
      throw tokenizer.failure(at: last.name.lowerBound, "an element has no end")
    }
  }

  mutating func finish() -> [UInt8] { edited.finish() }

  // MARK: Elements

  private mutating func start(_ token: MarkupToken) {
    let traits = ElementTraits.of(bytes[token.name])
    let isMarked = open.last?.isMarked ?? false
    if traits.contains(.isVoid), !(open.last?.isForeign ?? false) {
      void(token, isPicture: isMarked && traits.contains(.isPicture))
      return
    }
    let element = element(token.name, traits)
    if isMarked, traits.contains(.isPicture) { beginPicture(at: token.range.lowerBound) }
    if isMarked, traits.contains(.beginsParagraph) { count.beginsParagraph = true }
    if element.isBody, !hasHead { insertHead(at: token.range.lowerBound) }
    if token.kind == .startTag {
      open.append(element)
      if element.isBody { beginBody(at: token.range.upperBound) }
    } else {
      empty(element, token.range)
    }
  }

  /// The element that begins here.
  private func element(_ name: Range<Int>, _ traits: ElementTraits) -> OpenElement {
    let parent = open.last
    let isForeign = parent?.isForeign ?? false || traits.contains(.isForeign)
    let isUntouched = parent?.isUntouched ?? false || traits.contains(.isUntouched)
    let isBody = traits.contains(.isBody) && !hasBody && !isForeign
    return OpenElement(
      name: name, traits: traits, isHead: traits.contains(.isHead) && !isForeign, isBody: isBody,
      isMarked: !isUntouched && (parent?.isMarked ?? false || isBody && !present.hasSpans),
      isUntouched: isUntouched, isForeign: isForeign)
  }

  /// An element whose start tag is its end: outside of SVG and MathML, HTML takes it for a start.
  private mutating func empty(_ element: OpenElement, _ range: Range<Int>) {
    let end = range.upperBound
    if !element.isForeign {
      edited.remove(end - 2..<end)
      edited.insert(">", at: end)
      if element.isBody { beginBody(at: end) }
      close(element, before: end)
      edited.insert("</", at: end)
      edited.insert(bytes[element.name], at: end)
      edited.insert(">", at: end)
    }
    finish(element, at: end)
  }

  private mutating func end(_ token: MarkupToken) throws(MarkupError) {
    guard let element = open.last else {
      throw tokenizer.failure(at: token.range.lowerBound, "an end tag has no start")
    }
    guard bytes[element.name].elementsEqual(bytes[token.name]) else {
      // HTML has no end tag of a void element; whatever stood before it stays.
      if !element.isForeign, ElementTraits.of(bytes[token.name]).contains(.isVoid) {
        edited.remove(token.range)
        return
      }
      throw tokenizer.failure(at: token.range.lowerBound, "an element ends within another")
    }
    open.removeLast()
    close(element, before: token.range.lowerBound)
    finish(element, at: token.range.upperBound)
  }

  /// An element that holds nothing: its tag gets the slash that XML wants and HTML does not mind.
  private mutating func void(_ token: MarkupToken, isPicture: Bool) {
    if isPicture { beginPicture(at: token.range.lowerBound) }
    if token.kind == .startTag { edited.insert("/", at: token.range.upperBound - 1) }
    if isPicture { edited.insert("</span>", at: token.range.upperBound) }
  }

  /// Whatever comes last inside of an element.
  private mutating func close(_ element: OpenElement, before place: Int) {
    if element.isHead { endHead(at: place) }
    if element.isBody { endBody(at: place) }
  }

  /// Whatever comes behind an element.
  private mutating func finish(_ element: OpenElement, at place: Int) {
    guard element.traits.contains(.isPicture), open.last?.isMarked ?? false else { return }
    edited.insert("</span>", at: place)
  }

  // MARK: Head and body

  private mutating func endHead(at place: Int) {
    if !hasHead, !present.hasStyle { insertStyle(at: place) }
    hasHead = true
  }

  /// A head for a document that has none.
  private mutating func insertHead(at place: Int) {
    if !present.hasStyle {
      edited.insert("<head>", at: place)
      insertStyle(at: place)
      edited.insert("</head>", at: place)
    }
    hasHead = true
  }

  private mutating func insertStyle(at place: Int) {
    edited.insert(
      """
      <style type="text/css" class="kobostylehacks">div#book-inner { margin-top: 0; \
      margin-bottom: 0;}</style>
      """, at: place)
  }

  private mutating func beginBody(at place: Int) {
    hasBody = true
    if present.hasColumns { return }
    edited.insert("<div id=\"book-columns\"><div id=\"book-inner\">", at: place)
  }

  private mutating func endBody(at place: Int) {
    if !present.hasColumns { edited.insert("</div></div>", at: place) }
  }

  // MARK: Text

  private mutating func text(_ range: Range<Int>) {
    guard let parent = open.last, !parent.isUntouched else { return }
    if !parent.isMarked {
      writeNoBreakSpaces(in: range)
      return
    }
    var sentences = Sentences(of: range, in: bytes)
    while let sentence = sentences.next() {
      let isMarked = !sentence.isBlank || parent.traits.contains(.isParagraph)
      if isMarked { beginSpan(at: sentence.range.lowerBound) }
      if sentence.hasNoBreakSpace { writeNoBreakSpaces(in: sentence.range) }
      if isMarked { edited.insert("</span>", at: sentence.range.upperBound) }
    }
  }

  /// A CDATA section is one sentence: it cannot be parted.
  private mutating func mark(_ range: Range<Int>) {
    guard open.last?.isMarked ?? false else { return }
    beginSpan(at: range.lowerBound)
    edited.insert("</span>", at: range.upperBound)
  }

  private mutating func writeNoBreakSpaces(in range: Range<Int>) {
    for place in range.dropLast() where bytes[place] == 0xC2 && bytes[place + 1] == 0xA0 {
      edited.remove(place..<place + 2)
      edited.insert("&#160;", at: place + 2)
    }
  }

  private mutating func beginPicture(at place: Int) {
    count.beginPicture()
    insertSpan(at: place)
  }

  private mutating func beginSpan(at place: Int) {
    count.beginSentence()
    insertSpan(at: place)
  }

  private mutating func insertSpan(at place: Int) {
    edited.insert("<span class=\"koboSpan\" id=\"kobo.", at: place)
    edited.insert(count.paragraph, at: place)
    edited.insert(".", at: place)
    edited.insert(count.sentence, at: place)
    edited.insert("\">", at: place)
  }
}

/// Where a document is: the numbers in the IDs of its spans.
private struct KepubCount {
  private(set) var paragraph = 0
  private(set) var sentence = 0
  /// Whether the next sentence is the first of another paragraph. One without text does not count.
  var beginsParagraph = false

  mutating func beginSentence() {
    if beginsParagraph {
      paragraph += 1
      sentence = 0
      beginsParagraph = false
    }
    sentence += 1
  }

  /// A picture is a paragraph of its own; what follows in the same element goes on behind it.
  mutating func beginPicture() {
    paragraph += 1
    sentence = 1
    beginsParagraph = false
  }
}
