/// Parts a document into groups, control words, symbols and text (RTF 1.9.1, "RTF Syntax").
struct RichTextTokenizer {
  enum Token {
    case open, close
    /// A run of text: neither line ends nor anything else that means something.
    case text(Range<Int>)
    /// A control word with its number; nil for a word that says nothing to a reader of stories.
    case word(RichTextWord?, number: Int32?)
    /// A backslash and a character that is no letter.
    case symbol(UInt8)
    /// `\'e9`
    case byte(UInt8)
    /// What follows `\bin`.
    case binary(Range<Int>)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next token begins.
  var place: Int
  /// Whether the file ends inside a token.
  private(set) var isCut = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    self.bytes = bytes
    self.place = place
  }

  /// The next token; nil at the end of the file.
  mutating func next() -> Token? {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "{"):
        place += 1
        return .open
      case UInt8(ascii: "}"):
        place += 1
        return .close
      case UInt8(ascii: "\\"):
        place += 1
        if let token = control() { return token }
      case 0x0A, 0x0D, 0: place += 1
      default: return text()
      }
    }
    return nil
  }

  /// Goes to the brace that ends the group that `place` is in, or to the end of the file.
  mutating func skipGroup() {
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        if depth == 0 { return }
        depth -= 1
      case UInt8(ascii: "\\"):
        place += 1
        // Binary data may hold braces.
        if startsBinary { _ = control() } else { place += 1 }
        continue
      default: break
      }
      place += 1
    }
  }

  private var startsBinary: Bool {
    place + 3 < bytes.count && bytes[place] == UInt8(ascii: "b")
      && bytes[place + 1] == UInt8(ascii: "i") && bytes[place + 2] == UInt8(ascii: "n")
      && 0x30...0x39 ~= bytes[place + 3]
  }

  private mutating func text() -> Token {
    let start = place
    while place < bytes.count, !Self.ends[Int(bytes[place])] { place += 1 }
    return .text(start..<place)
  }

  /// What follows a backslash; nil where nothing does.
  private mutating func control() -> Token? {
    guard place < bytes.count else {
      isCut = true
      return nil
    }
    let first = bytes[place]
    if Self.isLetter(first) { return word() }
    place += 1
    if first == UInt8(ascii: "'") { return escape() }
    // `\` and CR LF are one line end.
    if first == 0x0D, place < bytes.count, bytes[place] == 0x0A { place += 1 }
    return .symbol(first)
  }

  private mutating func escape() -> Token? {
    guard place + 1 < bytes.count else {
      isCut = true
      place = bytes.count
      return nil
    }
    guard let high = Self.hexDigit(bytes[place]), let low = Self.hexDigit(bytes[place + 1]) else {
      return .symbol(UInt8(ascii: "'"))
    }
    place += 2
    return .byte(high << 4 | low)
  }

  private mutating func word() -> Token {
    var name: UInt128 = 0
    let start = place
    while place < bytes.count, Self.isLetter(bytes[place]) {
      name = name << 8 | UInt128(bytes[place])
      place += 1
    }
    // Longer words would lose their first letters; none of them is known.
    if place - start > 16 { name = 0 }
    let number = number()
    if place < bytes.count, bytes[place] == 0x20 { place += 1 }
    let word = RichTextWord.named[name]
    guard case .binary? = word else { return .word(word, number: number) }
    let end = min(place + Int(max(0, number ?? 0)), bytes.count)
    if end - place < Int(number ?? 0) { isCut = true }
    defer { place = end }
    return .binary(place..<end)
  }

  /// The number behind a control word.
  private mutating func number() -> Int32? {
    var digits = place
    let isNegative = digits < bytes.count && bytes[digits] == UInt8(ascii: "-")
    if isNegative { digits += 1 }
    guard digits < bytes.count, 0x30...0x39 ~= bytes[digits] else { return nil }
    var value: Int64 = 0
    while digits < bytes.count, 0x30...0x39 ~= bytes[digits] {
      value = min(value * 10 + Int64(bytes[digits] - 0x30), Int64(Int32.max))
      digits += 1
    }
    place = digits
    return Int32(isNegative ? -value : value)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  /// The value of a hexadecimal digit.
  static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
    default: nil
    }
  }

  private static let ends: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "{}\\\n\r\0".utf8 { table[Int(byte)] = true }
    return table
  }()
}
