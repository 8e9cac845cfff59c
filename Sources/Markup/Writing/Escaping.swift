/// How text becomes character data (XML 1.0, sections 2.2 and 2.4).
///
/// `&`, `<` and `>` become entities, in attributes `"` too. A run of white space that holds a line end
/// becomes one space, since a line end in a paragraph is nothing more. Characters that XML 1.0
/// forbids are left out, since reading has reported them already; so are those that it allows and
/// nobody can read: other control characters, noncharacters, byte order marks in the text.
enum Escaping {
  /// Where the text is to stand.
  enum Context {
    case content, attribute
  }

  /// Appends `text` to `output`, copying the plain runs whole.
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], in context: Context
  ) {
    guard let base = text.baseAddress else { return }
    let classes = context == .content ? contentTable : attributeTable
    classes.withUnsafeBufferPointer { classes in
      var plainFrom = 0
      var index = 0
      while true {
        index = next(from: index, of: base, text.count, in: classes.baseAddress!)
        if index >= text.count { break }
        let special = Special(in: text, at: index, from: plainFrom)
        if special.length == 0 {
          index += 1
          continue
        }
        output.append(
          contentsOf: UnsafeBufferPointer(
            start: base + plainFrom, count: special.plainEnd - plainFrom))
        output.append(contentsOf: special.replacement)
        index += special.length
        plainFrom = index
      }
      output.append(
        contentsOf: UnsafeBufferPointer(start: base + plainFrom, count: text.count - plainFrom))
    }
  }

  /// The first place from `index` on that has to be looked at. Four bytes at once: nearly all are
  /// plain.
  @inline(__always)
  private static func next(
    from index: Int, of base: UnsafePointer<UInt8>, _ count: Int, in classes: UnsafePointer<UInt8>
  ) -> Int {
    var index = index
    while index &+ 4 <= count {
      let marks =
        classes[Int(base[index])] | classes[Int(base[index &+ 1])]
        | classes[Int(base[index &+ 2])] | classes[Int(base[index &+ 3])]
      if marks != plain { break }
      index &+= 4
    }
    while index < count, classes[Int(base[index])] == plain { index &+= 1 }
    return index
  }

  private static let plain: UInt8 = 0

  private static let contentTable: [UInt8] = table(of: "&<>")
  private static let attributeTable: [UInt8] = table(of: "&<>\"")

  /// For each byte 0 where it always stands for itself, 1 where it has to be looked at.
  private static func table(of marks: StaticString) -> [UInt8] {
    var table = [UInt8](repeating: plain, count: 256)
    for byte in UInt8(0)..<0x20 where byte != tab { table[Int(byte)] = 1 }
    for index in 0..<marks.utf8CodeUnitCount { table[Int(marks.utf8Start[index])] = 1 }
    // What is left out of the rest begins with one of these bytes of UTF-8.
    for byte in [0x7F, 0xC2, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4] { table[byte] = 1 }
    return table
  }
}

private let tab: UInt8 = 0x09
private let space: UInt8 = 0x20

/// A place in a text where something else has to be written.
private struct Special {
  /// Where the plain run before it ends.
  let plainEnd: Int
  let replacement: StaticBytes
  /// How many bytes it stands for; 0 where the bytes are plain after all.
  let length: Int

  typealias StaticBytes = UnsafeBufferPointer<UInt8>

  /// What stands at `index` of `text`, where the plain run before it began at `start`.
  init(in text: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int) {
    switch text[index] {
    case UInt8(ascii: "&"): self.init(index, "&amp;", 1)
    case UInt8(ascii: "<"): self.init(index, "&lt;", 1)
    case UInt8(ascii: ">"): self.init(index, "&gt;", 1)
    case UInt8(ascii: "\""): self.init(index, "&quot;", 1)
    case 0x0A...0x0D:
      var end = index + 1
      while end < text.count, text[end] == space || (tab...0x0D).contains(text[end]) { end += 1 }
      var plainEnd = index
      while plainEnd > start, text[plainEnd - 1] == space || text[plainEnd - 1] == tab {
        plainEnd -= 1
      }
      self.init(plainEnd, " ", end - index)
    case 0xC2...0xF4:
      // U+0085 is a line end to some systems.
      let isLineEnd = text[index...].starts(with: [0xC2, 0x85])
      self.init(index, isLineEnd ? " " : "", Self.lengthOfUnreadable(in: text, at: index))
    default: self.init(index, "", 1)
    }
  }

  /// The length of the character at `index` where it is one that nobody can read; else 0.
  private static func lengthOfUnreadable(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    switch (byte(0), byte(1), byte(2), byte(3)) {
    // U+0080 to U+009F.
    case (0xC2, 0x80...0x9F, _, _): return 2
    // U+FEFF; U+FDD0 to U+FDEF; U+FFFE and U+FFFF.
    case (0xEF, 0xBB, 0xBF, _), (0xEF, 0xB7, 0x90...0xAF, _), (0xEF, 0xBF, 0xBE...0xBF, _): return 3
    // The last two of every other plane.
    case (0xF0...0xF4, let second, 0xBF, 0xBE...0xBF) where second & 0x0F == 0x0F: return 4
    default: return 0
    }
  }

  private init(_ plainEnd: Int, _ replacement: StaticString, _ length: Int) {
    self.plainEnd = plainEnd
    self.replacement = StaticBytes(
      start: replacement.utf8Start, count: replacement.utf8CodeUnitCount)
    self.length = length
  }
}
