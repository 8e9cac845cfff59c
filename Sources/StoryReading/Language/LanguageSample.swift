/// A few passages of a text, enough to tell its language by.
///
/// They are taken from all over the text, so that one letter in another language does not decide.
struct LanguageSample {
  /// UTF-8.
  let bytes: [UInt8]

  private static let passages = 3

  /// About `size` bytes of `text`; all of it where it has no more.
  init(_ text: UnsafeBufferPointer<UInt8>, size: Int) {
    guard text.count > size else {
      bytes = Array(text)
      return
    }
    var sample: [UInt8] = []
    sample.reserveCapacity(size + Self.passages)
    let half = size / Self.passages / 2
    for number in 0..<Self.passages {
      let centre = (2 * number + 1) * text.count / (2 * Self.passages)
      let start = Self.boundary(in: text, from: centre - half)
      sample += text[start..<Self.boundary(in: text, from: centre + half)]
      sample.append(UInt8(ascii: "\n"))
    }
    bytes = sample
  }

  /// The first place from `place` on where a character begins.
  private static func boundary(in text: UnsafeBufferPointer<UInt8>, from place: Int) -> Int {
    text[place...].firstIndex { $0 & 0xC0 != 0x80 } ?? text.count
  }
}
