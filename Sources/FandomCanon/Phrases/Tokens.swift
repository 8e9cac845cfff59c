/// The words of a header value, folded for comparison, with their places in it.
///
/// Header values are short and off the path from file to book, so this works on Unicode scalars.
struct Tokens {
  struct Token {
    /// The word in lower case, with straight apostrophes.
    let word: String
    /// Where it lies, in scalars of the value.
    let range: Range<Int>
  }

  let scalars: [Unicode.Scalar]
  let tokens: [Token]
  /// The words of the tokens.
  let words: [String]

  /// Cuts `value` into words: runs of letters and digits with inner apostrophes.
  ///
  /// A `+` that ends a word belongs to it (`K+`, `18+`); one between two words does not (`1+2`).
  init(_ value: some StringProtocol) {
    let scalars = Self.scalars(of: value)
    var tokens: [Token] = []
    var position = 0
    while position < scalars.count {
      guard Self.isWord(scalars[position]) else {
        position += 1
        continue
      }
      let start = position
      while position < scalars.count, Self.continuesWord(scalars, position) { position += 1 }
      tokens.append(Token(word: Self.folded(scalars[start..<position]), range: start..<position))
    }
    self.init(scalars: scalars, tokens: tokens)
  }

  /// The scalars of `value`; in ASCII, as most headers are, they need no decoding.
  private static func scalars(of value: some StringProtocol) -> [Unicode.Scalar] {
    let ascii = value.utf8.withContiguousStorageIfAvailable { bytes -> [Unicode.Scalar]? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return bytes.map { Unicode.Scalar($0) }
    }
    return ascii.flatMap { $0 } ?? Array(value.unicodeScalars)
  }

  private init(scalars: [Unicode.Scalar], tokens: [Token]) {
    self.scalars = scalars
    self.tokens = tokens
    words = tokens.map(\.word)
  }

  /// The same value with each word cut at the offsets that `cuts` gives for it; the scalars there
  /// are between words from now on.
  func cut(_ cuts: (Token) -> [Int]) -> Tokens {
    var pieces: [Token] = []
    for token in tokens {
      var start = token.range.lowerBound
      for end in cuts(token).map({ token.range.lowerBound + $0 }) + [token.range.upperBound] {
        pieces.append(Token(word: Self.folded(scalars[start..<end]), range: start..<end))
        start = end + 1
      }
    }
    return Tokens(scalars: scalars, tokens: pieces)
  }

  var count: Int { tokens.count }
  subscript(index: Int) -> String { tokens[index].word }

  /// Whether the word at `index` is typed as the one letter `letter`.
  func isLetter(_ letter: Unicode.Scalar, at index: Int) -> Bool {
    let range = tokens[index].range
    return range.count == 1 && scalars[range.lowerBound] == letter
  }

  /// What stands between the token `index` and the one before it; `count` is the end of the value.
  func gap(before index: Int) -> ArraySlice<Unicode.Scalar> {
    let start = index == 0 ? 0 : tokens[index - 1].range.upperBound
    let end = index == tokens.count ? scalars.count : tokens[index].range.lowerBound
    return scalars[start..<end]
  }

  /// The value as typed, from the first token of `range` to its last.
  func text(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return string(
      tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound)
  }

  /// The value as typed, from the first token of `range` to its last, and the brackets that the
  /// last word closes: `S/X (past)`.
  func bracketed(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let start = tokens[range.lowerBound].range.lowerBound
    var end = tokens[range.upperBound - 1].range.upperBound
    var depth = scalars[start..<end].reduce(0) { $0 + ($1 == "(" ? 1 : $1 == ")" ? -1 : 0) }
    while depth > 0, end < scalars.count, !Self.isWord(scalars[end]) {
      if scalars[end] == ")" { depth -= 1 }
      end += 1
    }
    return string(start..<end)
  }

  /// The value as typed, in scalars.
  func string(_ range: Range<Int>) -> String {
    Self.ascii(scalars[range]) { $0 } ?? String(String.UnicodeScalarView(scalars[range]))
  }

  /// `scalars` as a string, each byte made by `fold`; nil where one is beyond ASCII.
  private static func ascii(
    _ scalars: ArraySlice<Unicode.Scalar>, _ fold: (UInt8) -> UInt8
  ) -> String? {
    guard scalars.allSatisfy(\.isASCII) else { return nil }
    return String(unsafeUninitializedCapacity: scalars.count) { buffer in
      for (index, scalar) in scalars.enumerated() {
        buffer[index] = fold(UInt8(truncatingIfNeeded: scalar.value))
      }
      return scalars.count
    }
  }

  /// The words of `phrase` joined by single spaces: the key under which vocabularies file it.
  static func key(_ phrase: some StringProtocol) -> String {
    var text = String(phrase)
    return text.withUTF8 { key($0) }
  }

  /// The same for `phrase` in UTF-8.
  static func key(_ phrase: UnsafeBufferPointer<UInt8>) -> String {
    guard phrase.allSatisfy({ $0 < 0x80 }) else {
      return Tokens(String(decoding: phrase, as: UTF8.self)).words.joined(separator: " ")
    }
    return String(unsafeUninitializedCapacity: phrase.count) { key in
      asciiKey(phrase, into: key)
    }
  }

  /// Thousands of names are filed before the first story, nearly all of them in ASCII, where words
  /// can be told apart without Unicode.
  private static func asciiKey(
    _ phrase: UnsafeBufferPointer<UInt8>, into key: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var isInWord = false
    for (index, byte) in phrase.enumerated() {
      let next = index + 1 < phrase.count && isASCIIWord(phrase[index + 1])
      let continues =
        isASCIIWord(byte)
        || isInWord && (byte == UInt8(ascii: "'") && next || byte == UInt8(ascii: "+") && !next)
      if continues {
        if !isInWord, count > 0 {
          key[count] = UInt8(ascii: " ")
          count += 1
        }
        key[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        count += 1
      }
      isInWord = continues
    }
    return count
  }

  private static func isASCIIWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private static func continuesWord(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    if isWord(scalars[position]) { return true }
    let next = position + 1 < scalars.count && isWord(scalars[position + 1])
    switch scalars[position] {
    case "'", "\u{2019}": return next
    case "+": return !next
    default: return false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case "\0"..."\u{BF}", "×", "÷": false
    default: scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
  }

  private static func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let plain = ascii(scalars) { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    if let plain { return plain }
    var word = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar {
      case "A"..."Z": word.append(Unicode.Scalar(scalar.value + 32)!)
      case "\u{2019}": word.append("'")
      case "\0"..."\u{7F}": word.append(scalar)
      default: word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(word)
  }
}
