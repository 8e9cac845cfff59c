/// `text` without the white space around it.
func trimmed(_ text: some StringProtocol) -> String {
  let bytes = Substring(text).utf8
  guard let start = bytes.firstIndex(where: { $0 > 0x20 }),
    let end = bytes.lastIndex(where: { $0 > 0x20 })
  else { return "" }
  let inner = Substring(bytes[start...end])
  // Beyond ASCII only Unicode knows what is white space.
  return bytes[start] < 0x80 && bytes[end] < 0x80 ? String(inner) : trimmed(inner) { $0.isSpace }
}

/// `text` without the scalars at either end that `isOuter` says are no part of it.
func trimmed(_ text: some StringProtocol, _ isOuter: (Unicode.Scalar) -> Bool) -> String {
  var scalars = Substring(text).unicodeScalars
  while let first = scalars.first, isOuter(first) { scalars.removeFirst() }
  while let last = scalars.last, isOuter(last) { scalars.removeLast() }
  return String(scalars)
}

extension Unicode.Scalar {
  /// Whether the scalar is white space, asked of Unicode only beyond ASCII.
  var isSpace: Bool {
    isASCII ? self == " " || (9...13).contains(value) : properties.isWhitespace
  }
}
