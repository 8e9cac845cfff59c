extension UniverseFile {
  /// Goes through the entries of `table` as `entries` does, in bytes and without a string for each.
  ///
  /// - Parameters:
  ///   - entry: is called with the key of each entry.
  ///   - value: is called with each value of the entry whose key came last.
  static func scan(
    _ table: String?, entry: (UnsafeBufferPointer<UInt8>) -> Void,
    value: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }
  ) {
    guard var table else { return }
    table.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        let line = inner(bytes, start..<end)
        start = end + 1
        guard let first = line.first, first != UInt8(ascii: "#") else { continue }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.count
        entry(inner(line, 0..<colon))
        var position = colon + 1
        while position < line.count {
          var comma = position
          while comma < line.count, line[comma] != UInt8(ascii: ",") { comma += 1 }
          let part = inner(line, position..<comma)
          if !part.isEmpty { value(part) }
          position = comma + 1
        }
      }
    }
  }

  /// The bytes in `range` without the white space around them.
  private static func inner(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}
