/// The attributes of a tag as they stand there.
package struct MarkupAttributes {
  /// Where name and value of each stand in the bytes; the value without its quotation marks, its
  /// references not resolved.
  package private(set) var places: [(name: Range<Int>, value: Range<Int>)] = []
  private let bytes: UnsafeBufferPointer<UInt8>

  /// The attributes of `tag`, a start tag that a tokenizer found in `bytes`.
  package init(of tag: MarkupToken, in bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    let end = tag.range.upperBound - (tag.kind == .emptyTag ? 2 : 1)
    var place = tag.name.upperBound
    while true {
      skipSpaces(&place, to: end)
      let nameStart = place
      while place < end, !bytes[place].isXMLSpace, bytes[place] != equals { place += 1 }
      let name = nameStart..<place
      skipSpaces(&place, to: end)
      guard place < end, bytes[place] == equals else { break }
      place += 1
      skipSpaces(&place, to: end)
      guard place < end, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'")
      else { break }
      let quote = bytes[place]
      let valueStart = place + 1
      place = valueStart
      while place < end, bytes[place] != quote { place += 1 }
      places.append((name, valueStart..<min(place, end)))
      place += 1
    }
  }

  /// The value of the attribute `name`, as it is written; nil where the tag has none.
  package subscript(name: StaticString) -> Slice<UnsafeBufferPointer<UInt8>>? {
    places.first { place in
      name.withUTF8Buffer { $0.elementsEqual(bytes[place.name]) }
    }.map { bytes[$0.value] }
  }

  /// Whether the attribute `name` has exactly this value.
  package func has(_ name: StaticString, _ value: StaticString) -> Bool {
    self[name].map { found in value.withUTF8Buffer { $0.elementsEqual(found) } } ?? false
  }

  private func skipSpaces(_ place: inout Int, to end: Int) {
    while place < end, bytes[place].isXMLSpace { place += 1 }
  }
}

private let equals = UInt8(ascii: "=")
