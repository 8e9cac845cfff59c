import StoryModel

/// The bytes of a picture that stands in a document, in hexadecimal digits or as they are.
struct RichTextPicture {
  /// Whether it is of a type that reading systems show.
  var isKept = false
  private(set) var bytes = ContiguousArray<UInt8>()
  private var high: UInt8?

  mutating func add(_ data: Slice<UnsafeBufferPointer<UInt8>>) {
    if isKept { bytes.append(contentsOf: data) }
  }

  mutating func add(hexadecimal digits: UnsafeBufferPointer<UInt8>) {
    guard isKept else { return }
    for byte in digits {
      guard let digit = RichTextTokenizer.hexDigit(byte) else { continue }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
  }
}
