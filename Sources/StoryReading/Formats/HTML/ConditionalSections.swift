/// What Word writes into pages for its own eyes: `<![if !supportEmptyParas]>`. Browsers take it for a
/// comment (HTML, section 13.2.5.42); libxml2 takes it for text.
enum ConditionalSections {
  /// The page without the marks; what stands between them stays.
  static func remove(_ text: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    text.withUnsafeBufferPointer { buffer in
      guard buffer.firstPlace(of: opening) != nil else { return text }
      var result = ContiguousArray<UInt8>()
      result.reserveCapacity(buffer.count)
      var rest = buffer[...]
      while let found = UnsafeBufferPointer(rebasing: rest).firstPlace(of: opening) {
        let start = rest.startIndex + found
        // `<![endif]-->` closes a comment, which is none of ours.
        guard !rest[start...].starts(with: cdata),
          let end = rest[start...].prefix(200).firstIndex(of: UInt8(ascii: ">")),
          rest[end - 1] != UInt8(ascii: "-")
        else {
          result += rest[..<(start + opening.count)]
          rest = rest[(start + opening.count)...]
          continue
        }
        result += rest[..<start]
        rest = rest[(end + 1)...]
      }
      result += rest
      return result
    }
  }

  private static let opening = Array("<![".utf8)
  private static let cdata = Array("<![CDATA[".utf8)
}
