/// `text` without the white space around it.
func trimmed(_ text: some StringProtocol) -> String {
  trimmed(text) { $0.isSpace }
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
