/// Text whose line ends are soft where a space stands before them (format=flowed, RFC 3676).
enum FlowedText {
  /// `text`, whose lines end with LF, with its paragraphs on one line each.
  ///
  /// - Parameter deletesSpaces: `delsp=yes`: the space before a soft line end is none of the text's.
  static func unwrapped(
    _ text: ContiguousArray<UInt8>, deletesSpaces: Bool
  ) -> ContiguousArray<UInt8> {
    var result = ContiguousArray<UInt8>()
    result.reserveCapacity(text.count)
    var open: Int?
    let ended = text.last == 0x0A ? text.dropLast() : text[...]
    for line in ended.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let depth = line.prefix { $0 == mark }.count
      var content = line.dropFirst(depth)
      // Stuffing: what begins with a space, `>` or `From ` got a space more (4.4).
      if content.first == 0x20 { content = content.dropFirst() }
      let isSignature = content.elementsEqual(signature)
      if let opened = open, opened != depth || isSignature {
        result.append(0x0A)
        open = nil
      }
      if open == nil, depth > 0 {
        result.append(contentsOf: repeatElement(mark, count: depth))
        result.append(0x20)
      }
      let isSoft = content.last == 0x20 && !isSignature
      result.append(contentsOf: isSoft && deletesSpaces ? content.dropLast() : content)
      open = isSoft ? depth : nil
      if !isSoft { result.append(0x0A) }
    }
    return result
  }

  private static let mark = UInt8(ascii: ">")
  private static let signature = Array("-- ".utf8)
}
