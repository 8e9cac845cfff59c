/// A few passages of a text, enough to tell its language by.
///
/// They are taken from all over the text, so that one letter in another language does not decide.
struct LanguageSample {
  /// UTF-8, and four bytes of zero behind it.
  private let bytes: [UInt8]

  private static let passages = 3
  private static let end: [UInt8] = [0, 0, 0, 0]

  /// About `size` bytes of `text`; all of it where it has no more.
  init(_ text: UnsafeBufferPointer<UInt8>, size: Int) {
    guard text.count > size else {
      bytes = Array(text) + Self.end
      return
    }
    var sample: [UInt8] = []
    sample.reserveCapacity(size + Self.passages + Self.end.count)
    let half = size / Self.passages / 2
    for number in 0..<Self.passages {
      let centre = (2 * number + 1) * text.count / (2 * Self.passages)
      let start = Self.boundary(in: text, from: centre - half)
      sample += text[start..<Self.boundary(in: text, from: centre + half)]
      sample.append(UInt8(ascii: "\n"))
    }
    sample += Self.end
    bytes = sample
  }

  /// Calls `body` with the text. Four bytes of zero may be read behind it: CLD2 looks for letters
  /// beyond the end of a text that ends without one.
  func withText<Result>(_ body: (UnsafeBufferPointer<CChar>) -> Result) -> Result {
    bytes.withUnsafeBytes {
      body(.init(rebasing: $0.bindMemory(to: CChar.self).dropLast(Self.end.count)))
    }
  }

  /// The first place from `place` on where a character begins.
  private static func boundary(in text: UnsafeBufferPointer<UInt8>, from place: Int) -> Int {
    text[place...].firstIndex { $0 & 0xC0 != 0x80 } ?? text.count
  }
}
