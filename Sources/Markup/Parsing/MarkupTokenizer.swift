/// Cuts XML into its pieces and leaves every byte as it is: for changing a document in a few places
/// and keeping the rest as its maker wrote it.
///
/// No entity is expanded and no name resolved. Tags are found the way XML has them: an attribute may
/// hold `>`, nothing but text may hold what looks like a tag. Whether each start has its end is for
/// the caller to see.
package struct MarkupTokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// Reads `bytes`, which is XML in an encoding that contains ASCII, and which the caller keeps alive.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next piece; nil at the end.
  ///
  /// - Throws: `notWellFormed` where a tag, a comment or the like is not finished.
  package mutating func next() throws(MarkupError) -> MarkupToken? {
    guard position < bytes.count else { return nil }
    let start = position
    if bytes[start] != lessThan {
      while position < bytes.count, bytes[position] != lessThan { position += 1 }
      return token(.text, from: start)
    }
    switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
    case UInt8(ascii: "!"): return try declaration()
    case UInt8(ascii: "?"):
      position = try end(of: "?>", from: start + 2, "an instruction")
      return token(.instruction, from: start)
    case UInt8(ascii: "/"): return try endTag()
    default: return try startTag()
    }
  }

  /// The error that the document is not well-formed at `place`.
  package func failure(at place: Int, _ reason: String) -> MarkupError {
    let line = 1 + bytes[..<min(place, bytes.count)].count { $0 == UInt8(ascii: "\n") }
    return .notWellFormed(line: line, reason: reason)
  }

  // MARK: Pieces

  private func token(
    _ kind: MarkupToken.Kind, from start: Int, name: Range<Int>? = nil
  ) -> MarkupToken {
    MarkupToken(kind: kind, range: start..<position, name: name ?? start..<start)
  }

  private mutating func startTag() throws(MarkupError) -> MarkupToken {
    let start = position
    let name = try self.name(from: start + 1)
    var place = name.upperBound
    while place < bytes.count {
      switch bytes[place] {
      case greaterThan:
        position = place + 1
        let isEmpty = bytes[place - 1] == UInt8(ascii: "/")
        return token(isEmpty ? .emptyTag : .startTag, from: start, name: name)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = bytes[place]
        place += 1
        while place < bytes.count, bytes[place] != quote, bytes[place] != lessThan { place += 1 }
        if place < bytes.count, bytes[place] == lessThan {
          throw failure(at: place, "an attribute holds a tag")
        }
      case lessThan: throw failure(at: place, "a tag is not finished")
      default: break
      }
      place += 1
    }
    throw failure(at: start, "a tag is not finished")
  }

  private mutating func endTag() throws(MarkupError) -> MarkupToken {
    let start = position
    let name = try self.name(from: start + 2)
    var place = name.upperBound
    while place < bytes.count, bytes[place].isXMLSpace { place += 1 }
    guard place < bytes.count, bytes[place] == greaterThan else {
      throw failure(at: start, "an end tag is not finished")
    }
    position = place + 1
    return token(.endTag, from: start, name: name)
  }

  private func name(from start: Int) throws(MarkupError) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end].isInXMLName { end += 1 }
    if end == start || !bytes[start].beginsXMLName {
      throw failure(at: start, "a tag has no name")
    }
    return start..<end
  }

  private mutating func declaration() throws(MarkupError) -> MarkupToken {
    let start = position
    if holds("<!--", at: start) {
      position = try end(of: "-->", from: start + 4, "a comment")
      return token(.comment, from: start)
    }
    if holds("<![CDATA[", at: start) {
      position = try end(of: "]]>", from: start + 9, "a CDATA section")
      return token(.cdata, from: start)
    }
    position = try endOfDoctype()
    return token(.doctype, from: start)
  }

  /// Behind the document type declaration: its end stands outside of quotation marks, comments and
  /// the brackets of its internal subset.
  private func endOfDoctype() throws(MarkupError) -> Int {
    var place = position + 2
    var isInSubset = false
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""): place = try end(of: "\"", from: place + 1, "a literal")
      case UInt8(ascii: "'"): place = try end(of: "'", from: place + 1, "a literal")
      case lessThan where holds("<!--", at: place):
        place = try end(of: "-->", from: place + 4, "a comment")
      case lessThan where holds("<?", at: place):
        place = try end(of: "?>", from: place + 2, "an instruction")
      case greaterThan where !isInSubset: return place + 1
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        isInSubset = bytes[place] == UInt8(ascii: "[")
        place += 1
      default: place += 1
      }
    }
    throw failure(at: position, "the document type is not finished")
  }

  /// Where `mark` ends that stands first from `start` on.
  private func end(
    of mark: StaticString, from start: Int, _ what: String
  ) throws(MarkupError) -> Int {
    var place = start
    let first = mark.utf8Start[0]
    while place < bytes.count {
      if bytes[place] == first, holds(mark, at: place) { return place + mark.utf8CodeUnitCount }
      place += 1
    }
    throw failure(at: position, "\(what) is not finished")
  }

  private func holds(_ text: StaticString, at start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[start + offset] != text.utf8Start[offset] { return false }
    return true
  }
}

private let lessThan = UInt8(ascii: "<")
private let greaterThan = UInt8(ascii: ">")

extension UInt8 {
  /// White space (XML 1.0, section 2.3).
  package var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }

  /// Whether it may stand in a name; of what is not ASCII everything may.
  fileprivate var isInXMLName: Bool {
    beginsXMLName || (0x30...0x39).contains(self) || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ".")
  }

  fileprivate var beginsXMLName: Bool {
    (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || self >= 0x80
      || self == UInt8(ascii: "_") || self == UInt8(ascii: ":")
  }
}
