/// A text as a sequence of words, with the bytes that a person is shown of it.
struct WordText {
  private(set) var words: [Word] = []
  /// The visible text, its white space collapsed.
  private var bytes: ContiguousArray<UInt8> = []
  /// Whether a scene break stands behind the last word.
  private(set) var endsWithSceneBreak = false

  var keys: [UInt64] { words.map(\.key) }

  /// The text from the first to the last of `range`, with the signs between them.
  func string(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let bytes = bytes[Int(words[first].range.lowerBound)..<Int(words[last].range.upperBound)]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a text that follows on this one.
  ///
  /// - Parameter part: the number of the document or file that it is.
  mutating func append(_ other: WordText, part: Int) {
    let shift = Int32(bytes.count)
    words.reserveCapacity(words.count + other.words.count)
    for word in other.words {
      var copy = word.moved(by: shift, part: Int32(part))
      if endsWithSceneBreak { copy.marks.insert(.afterSceneBreak) }
      endsWithSceneBreak = false
      words.append(copy)
    }
    endsWithSceneBreak = endsWithSceneBreak || other.endsWithSceneBreak
    bytes.append(contentsOf: other.bytes)
  }

  fileprivate mutating func append(_ word: Word) {
    words.append(word)
    endsWithSceneBreak = false
  }

  fileprivate mutating func append(_ block: ContiguousArray<UInt8>) {
    bytes.append(contentsOf: block)
    bytes.append(0x20)
  }

  fileprivate var byteCount: Int { bytes.count }

  fileprivate mutating func endBlock(signsBehind: UInt32) {
    words[words.count - 1].signsBehind = signsBehind
  }

  fileprivate mutating func breakScene() { endsWithSceneBreak = true }
}

/// Puts a text together from runs, lines and blocks.
struct WordTextBuilder {
  private(set) var text = WordText()
  /// The line that is being read, counted from 1.
  var line = 1
  /// What is to be known of the words that follow.
  var marks: Word.Marks = []
  /// Whether the block is a break between scenes where it has no words.
  var isSeparator = false
  private var block: ContiguousArray<UInt8> = []
  private var runs: [Run] = []

  /// From `start` on in the bytes of the block.
  private struct Run {
    let start: Int
    let style: TextStyle
    let line: Int
  }

  /// Appends running text; white space in it stands for one space.
  ///
  /// - Parameter keepsLines: whether line ends are meant.
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ style: TextStyle, keepsLines: Bool = false
  ) {
    runs.append(Run(start: block.count, style: style, line: line))
    for byte in bytes {
      if byte > 0x20 || keepsLines && byte == UInt8(ascii: "\n") {
        block.append(byte)
      } else if let last = block.last, last > 0x20 {
        block.append(0x20)
      }
    }
  }

  /// Ends a line whose end is meant.
  mutating func endLine() { block.append(UInt8(ascii: "\n")) }

  /// A break between scenes.
  mutating func breakScene() {
    endBlock()
    text.breakScene()
  }

  /// Ends a paragraph, a heading, an item. One of nothing but ornaments parts scenes, whatever
  /// element it is in.
  mutating func endBlock() {
    if !block.isEmpty { takeBlock() }
    block.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    isSeparator = false
  }

  private mutating func takeBlock() {
    let count = text.words.count
    let signs = takeWords()
    if text.words.count > count {
      text.endBlock(signsBehind: signs.value)
    } else if isSeparator || signs.isOrnament {
      text.breakScene()
    } else if signs.value != 0 {
      let range = Int32(text.byteCount)..<Int32(text.byteCount + block.count)
      text.append(
        word(range, key: UInt64(signs.value), marks.union(.signs), SignHash(), .block, .plain, line)
      )
    } else {
      return
    }
    text.append(block)
  }

  /// Takes the words of the block; gives the signs behind the last one.
  private mutating func takeWords() -> SignHash {
    var scan = WordScan()
    var signs = SignHash()
    var gap = Word.Gap.block
    var run = 0
    block.withUnsafeBufferPointer { bytes in
      while let piece = scan.next(bytes) {
        switch piece {
        case .word(let range, let key):
          let (style, line) = style(of: range, in: bytes, &run)
          let base = text.byteCount
          text.append(
            word(
              Int32(base + range.lowerBound)..<Int32(base + range.upperBound), key: key, marks,
              signs, gap, style, line))
          (signs, gap) = (SignHash(), .space)
        case .sign(let sign): signs.add(sign)
        case .lineEnd: gap = max(gap, .line)
        }
      }
    }
    return signs
  }

  private func word(
    _ range: Range<Int32>, key: UInt64, _ marks: Word.Marks, _ signs: SignHash, _ gap: Word.Gap,
    _ style: WordStyle, _ line: Int
  ) -> Word {
    Word(
      key: key, range: range, signs: signs.value, signsBehind: 0, style: style, gap: gap,
      marks: text.endsWithSceneBreak ? marks.union(.afterSceneBreak) : marks, line: Int32(line),
      part: 0)
  }

  /// The styles of a word's letters, and the line on which it begins.
  ///
  /// - Parameter run: the run in which the word before ended; moved on.
  private func style(
    of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ run: inout Int
  ) -> (WordStyle, Int) {
    while run + 1 < runs.count, runs[run + 1].start <= range.lowerBound { run += 1 }
    let line = runs[run].line
    // Nearly all words lie in one run.
    if run + 1 >= runs.count || runs[run + 1].start >= range.upperBound {
      return (WordStyle(runs[run].style), line)
    }
    var letters = LetterStyles()
    for place in range where bytes[place] & 0xC0 != 0x80 {
      while run + 1 < runs.count, runs[run + 1].start <= place { run += 1 }
      letters.add(runs[run].style)
    }
    return (WordStyle(letters), line)
  }
}
