import StoryModel

/// The first words of a chapter, which a book may set in small capitals.
///
/// Nothing is changed but where the pieces of the text are cut: between two words.
struct LeadIn: Equatable {
  /// The paragraph, cut behind the words.
  let paragraph: [Inline]
  let place: Place

  /// Which of the paragraph's pieces the words are.
  struct Place: Equatable {
    /// In how many styles at the paragraph's beginning they stand: `<em>` is one.
    let depth: Int
    /// How many pieces they are, at that depth.
    let count: Int

    /// The place in the first piece; nil where the words are no part of a style.
    var inside: Place? { depth == 0 ? nil : Place(depth: depth - 1, count: count) }
  }

  /// The words with which `paragraph` begins.
  ///
  /// - Returns: nil where the script knows no capitals, and where no word ends soon.
  init?(of paragraph: [Inline]) {
    let scalars = paragraph.beginning(120).unicodeScalars
    guard scalars.first(where: { $0.properties.isAlphabetic })?.isCasedLetter == true else {
      return nil
    }
    self.init(splitting: paragraph)
    if place.count == 0 { return nil }
  }

  private init?(splitting paragraph: [Inline]) {
    // A whole paragraph in italics: the words are part of it.
    if let (children, style) = paragraph.first?.styled {
      var measure = Measure()
      if measure.ends(in: children) || paragraph.count == 1 {
        guard let inner = LeadIn(splitting: children) else { return nil }
        self.init(
          paragraph: [style(inner.paragraph)] + paragraph.dropFirst(), depth: inner.place.depth + 1,
          count: inner.place.count)
        return
      }
    }
    var measure = Measure()
    for (place, inline) in paragraph.enumerated() {
      if case .lineBreak = inline {
        self.init(paragraph: paragraph, depth: 0, count: place)
        return
      }
      if case .text(let text) = inline {
        guard let end = measure.end(in: text) else { continue }
        if measure.byteCount > Self.longest { return nil }
        if end == 0 {
          self.init(paragraph: paragraph, depth: 0, count: place)
          return
        }
        let rest = text.slice(end..<text.byteCount)
        let pieces = [.text(text.slice(0..<end))] + (rest.isEmpty ? [] : [Inline.text(rest)])
        self.init(
          paragraph: paragraph[..<place] + pieces + paragraph[(place + 1)...], depth: 0,
          count: place + 1)
        return
      }
      // The end may not fall into a style; the words go on to a space behind it.
      if let (children, _) = inline.styled, measure.ends(in: children) { measure.fill() }
    }
    if measure.byteCount > Self.longest { return nil }
    self.init(paragraph: paragraph, depth: 0, count: paragraph.count)
  }

  private init(paragraph: [Inline], depth: Int, count: Int) {
    self.paragraph = paragraph
    place = Place(depth: depth, count: count)
  }

  /// In bytes: in a script without spaces the first word is a sentence.
  private static let longest = 90
}

extension Inline {
  /// What a style encloses, and the style itself; nil for what is none.
  fileprivate var styled: ([Inline], ([Inline]) -> Inline)? {
    switch self {
    case .text, .lineBreak: nil
    case .emphasis(let inlines): (inlines, Inline.emphasis)
    case .strong(let inlines): (inlines, Inline.strong)
    case .struck(let inlines): (inlines, Inline.struck)
    case .thought(let inlines): (inlines, Inline.thought)
    }
  }
}

/// Measures where the words end: with a clause that is long enough, else with the fourth word or so.
private struct Measure {
  private(set) var byteCount = 0
  private var words = 0
  private var letters = 0
  private var lastByte: UInt8 = 0
  private(set) var isFull = false

  /// Where in `text` the words end, in bytes; nil where they go on behind it.
  mutating func end(in text: Text) -> Int? {
    text.withBytes { bytes in
      for (place, byte) in bytes.enumerated() {
        byteCount += 1
        guard byte <= 0x20 else {
          if byte & 0xC0 != 0x80 { letters += 1 }
          lastByte = byte
          continue
        }
        finish()
        if isFull { return place }
      }
      return nil
    }
  }

  /// Whether the words end in `inlines`, or would if a space came behind them.
  mutating func ends(in inlines: [Inline]) -> Bool {
    for inline in inlines {
      if case .text(let text) = inline, end(in: text) != nil { return true }
      if let (children, _) = inline.styled, ends(in: children) { return true }
    }
    var ended = self
    ended.finish()
    return ended.isFull
  }

  /// A word has ended.
  mutating func finish() {
    if lastByte > 0x20 { words += 1 }
    // Points, commas, and the last bytes of `”`, `…` and `—`.
    let isClause = [0x2C, 0x2E, 0x3A, 0x3B, 0x21, 0x3F, 0x22, 0x9D, 0xA6, 0x94].contains(lastByte)
    lastByte = 0
    isFull = isFull || letters >= 5 && isClause || words >= 4 && letters >= 14 || letters >= 30
  }

  /// The next word's end is the end.
  mutating func fill() { isFull = true }
}
