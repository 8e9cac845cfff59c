/// Tags of HTML and BBCode that were left in plain text: `<i>so</i>`, `[b]so[/b]`.
enum InlineTag {
  /// What the tag at `place` encloses, where its closing tag comes before `end`; nil where there is
  /// no such tag.
  static func span(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, before end: Int
  ) -> MarkMatcher.Span? {
    let first = bytes[place]
    guard first == UInt8(ascii: "<") || first == UInt8(ascii: "["),
      let (name, inner) = name(bytes, at: place + 1, closer: first + 2, before: end),
      let kind = kind(bytes[name])
    else { return nil }
    var next = inner
    // A tag that is not closed so soon is none: looking further would take ever longer.
    let limit = min(end, inner + 8192)
    while next + name.count + 2 < limit {
      if bytes[next] == first, bytes[next + 1] == UInt8(ascii: "/"),
        let (other, outer) = self.name(bytes, at: next + 2, closer: first + 2, before: end),
        bytes[other].elementsEqual(bytes[name], by: { $0 | 0x20 == $1 | 0x20 }), next > inner
      {
        return .init(kind: kind, outer: place..<outer, inner: inner..<next)
      }
      next += 1
    }
    return nil
  }

  /// The letters from `start` on with `closer` behind them, and the place behind that.
  private static func name(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, closer: UInt8, before end: Int
  ) -> (Range<Int>, Int)? {
    var place = start
    while place < end, place - start <= 6, 0x61...0x7A ~= bytes[place] | 0x20 { place += 1 }
    guard place > start, place < end, bytes[place] == closer else { return nil }
    return (start..<place, place + 1)
  }

  private static func kind(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> MarkMatcher.Kind? {
    switch String(decoding: name, as: UTF8.self).lowercased() {
    case "i", "em", "u", "cite": .emphasis
    case "b", "strong": .strong
    default: nil
    }
  }
}
