/// Makes UTF-8 of the bytes, escapes and numbers that stand for characters.
struct RichTextCharacters {
  /// How many bytes belonged to no character.
  private(set) var undecodable = 0
  private var text = ContiguousArray<UInt8>()
  /// Bytes of a code page in which a character may take several.
  private var pending = ContiguousArray<UInt8>()
  /// The first half of a character beyond U+FFFF.
  private var highSurrogate: UInt16?
  private var page: CodePage
  private var number = 1252
  private var pages: [Int: CodePage] = [:]
  /// Whether bytes that are not escaped are UTF-8, against the rules.
  let isUTF8: Bool

  init(_ bytes: ContiguousArray<UInt8>) {
    page = CodePage(1252)
    pages[1252] = page
    isUTF8 = bytes.contains { $0 >= 0x80 } && UTF8Sequences(bytes).isValid
  }

  /// The bytes that follow are in the code page `number`.
  mutating func use(page number: Int) {
    guard number != self.number else { return }
    settle()
    self.number = number
    page = pages[number] ?? CodePage(number)
    pages[number] = page
  }

  /// Whether characters wait to be taken.
  var hasText: Bool { !text.isEmpty || !pending.isEmpty || highSurrogate != nil }

  /// The characters since the last call.
  mutating func take() -> ContiguousArray<UInt8> {
    settle()
    defer { text.removeAll(keepingCapacity: true) }
    // A backslash may have taken the first byte of a character.
    guard isUTF8, !UTF8Sequences(text).isValid else { return text }
    undecodable += 1
    return ContiguousArray(String(decoding: text, as: UTF8.self).utf8)
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    if highSurrogate != nil { settle() }
    // The second byte of a character may be one of ASCII.
    if pending.isEmpty, bytes.allSatisfy({ $0 < 0x80 }) {
      text.append(contentsOf: bytes)
    } else {
      for byte in bytes { add(byte, isEscaped: false) }
    }
  }

  mutating func add(_ byte: UInt8, isEscaped: Bool) {
    if highSurrogate != nil { settle() }
    if isUTF8, !isEscaped, byte >= 0x80 {
      if !pending.isEmpty { settle() }
      text.append(byte)
    } else if let scalars = page.scalars {
      add(plain: scalars[Int(byte)])
    } else {
      pending.append(byte)
    }
  }

  mutating func add(scalar: UInt32) {
    settle()
    add(plain: scalar)
  }

  /// Adds a number of UTF-16.
  mutating func add(unit: UInt16) {
    if let high = highSurrogate, 0xDC00...0xDFFF ~= unit {
      highSurrogate = nil
      add(scalar: 0x10000 + (UInt32(high) - 0xD800) << 10 + UInt32(unit) - 0xDC00)
      return
    }
    settle()
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF: add(plain: 0xFFFD)
    default: add(plain: UInt32(unit))
    }
  }

  /// Control characters have no place in a story.
  private mutating func add(plain scalar: UInt32) {
    switch scalar {
    case 0x09, 0x0A, 0x0D: text.append(0x20)
    case ..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF, 0xAD: break
    case 0xF000..<0xF100: UTF8Bytes.append(Self.signs[scalar] ?? scalar, to: &text)
    default: UTF8Bytes.append(scalar, to: &text)
    }
  }

  /// What Word makes of bullets, arrows and faces that people type: characters of the fonts Symbol
  /// and Wingdings, which no other font has.
  private static let signs: [UInt32: UInt32] = [
    0xF0B7: 0x2022, 0xF0A7: 0x25AA, 0xF0D8: 0x27A2, 0xF0FC: 0x2713, 0xF04A: 0x263A, 0xF04B: 0x1F610,
    0xF04C: 0x2639, 0xF0DF: 0x2190, 0xF0E0: 0x2192, 0xF0E7: 0x21D0, 0xF0E8: 0x21D2, 0xF0F3: 0x21D4,
  ]

  private mutating func settle() {
    if highSurrogate != nil {
      highSurrogate = nil
      UTF8Bytes.append(0xFFFD, to: &text)
    }
    guard !pending.isEmpty else { return }
    undecodable += page.decode(pending, into: &text)
    pending.removeAll(keepingCapacity: true)
  }
}
