/// The running text of a block in one piece, as it was typed. Every break of a line is one byte.
struct TypedText {
  let bytes: UnsafeBufferPointer<UInt8>

  /// A break of a line, and what stands outside of the text. No text has it: reading takes control
  /// characters out.
  static let lineEnd: UInt8 = 0x1F

  var count: Int { bytes.count }

  /// The byte at `index`; the end of a line outside of the text.
  subscript(index: Int) -> UInt8 {
    index >= 0 && index < bytes.count ? bytes[index] : Self.lineEnd
  }

  // MARK: Neighbours

  /// What stands before `index`, quotation marks apart.
  func before(_ index: Int) -> Neighbour {
    var index = index
    while index > 0 {
      index -= 1
      while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
      let neighbour = neighbour(at: index)
      if neighbour != .quote { return neighbour }
    }
    return .edge
  }

  /// What stands at `index` or behind it, quotation marks apart.
  func after(_ index: Int) -> Neighbour {
    var index = index
    while index < count {
      let neighbour = neighbour(at: index)
      if neighbour != .quote { return neighbour }
      index += 1
      while self[index] & 0xC0 == 0x80 { index += 1 }
    }
    return .edge
  }

  /// What stands at `index`.
  func neighbour(at index: Int) -> Neighbour {
    let byte = self[index]
    return byte < 0x80
      ? Neighbour(ascii: byte) : Neighbour(byte, self[index + 1], self[index + 2])
  }

  /// Whether a letter or a digit begins at `index`.
  func isWord(at index: Int) -> Bool { neighbour(at: index).isWord }

  /// Whether a letter or a digit ends before `index`.
  func isWord(before index: Int) -> Bool { isWord(at: start(before: index)) }

  /// Where the character begins that ends before `index`.
  func start(before index: Int) -> Int {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  // MARK: Runs

  func isBlank(at index: Int) -> Bool {
    let byte = self[index]
    return byte <= 0x20
  }

  func isDigit(at index: Int) -> Bool { (0x30...0x39).contains(self[index]) }

  /// The end of the run of `byte` that begins at `index`.
  func end(ofRun byte: UInt8, from index: Int) -> Int {
    var end = index
    while self[end] == byte, end < count { end += 1 }
    return end
  }

  /// Where the white space begins that ends before `index`; line ends are none.
  func startOfSpace(before index: Int) -> Int {
    var start = index
    while start > 0, bytes[start - 1] <= 0x20, bytes[start - 1] != Self.lineEnd { start -= 1 }
    return start
  }

  /// Where the white space ends that begins at `index`; line ends are none.
  func endOfSpace(from index: Int) -> Int {
    var end = index
    while end < count, bytes[end] <= 0x20, bytes[end] != Self.lineEnd { end += 1 }
    return end
  }

  /// The letters that begin at `index`.
  func letters(from index: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    var end = index
    while end < count, neighbour(at: end).isLetter {
      end += 1
      while self[end] & 0xC0 == 0x80 { end += 1 }
    }
    return bytes[index..<end]
  }

  /// The letters that end before `index`.
  func letters(before index: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    var start = index
    while start > 0 {
      let previous = self.start(before: start)
      guard neighbour(at: previous).isLetter else { break }
      start = previous
    }
    return bytes[start..<index]
  }

  /// The first place from `index` on whose byte `table` marks.
  @inline(__always)
  func next(from index: Int, in table: UnsafePointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let count = bytes.count
    var index = index
    // Four at once: most bytes are letters.
    while index &+ 4 <= count {
      let marks =
        table[Int(base[index])] | table[Int(base[index &+ 1])] | table[Int(base[index &+ 2])]
        | table[Int(base[index &+ 3])]
      if marks != 0 { break }
      index &+= 4
    }
    while index < count, table[Int(base[index])] == 0 { index &+= 1 }
    return index
  }
}
