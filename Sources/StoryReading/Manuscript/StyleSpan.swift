/// How words are set off inside a line.
enum TextStyle: UInt8, CaseIterable {
  case emphasis, strong, struck
}

/// A run of text that the format sets off.
struct StyleSpan: Equatable {
  let style: TextStyle
  /// In bytes of the manuscript's buffer.
  let range: Range<Int>
}
