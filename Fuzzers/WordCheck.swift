import StoryModel

@testable import StoryReading

/// Nothing lost: what the manuscript says is in the draft.
enum WordCheck {
  /// Every word is there. Of a page, what it says twice may go: a heading's `by Wren`.
  static func check(_ draft: StoryDraft, has manuscript: Manuscript) {
    let lost = words(texts(of: manuscript)).subtracting(words(draft.texts)).subtracting(tags)
    hold(lost.isEmpty, "no word is lost; \(lost.sorted())")
  }

  /// Every letter and digit is there, as often as in the manuscript; tags that are no words apart.
  static func checkLetters(_ draft: StoryDraft, has manuscript: Manuscript) {
    var counts = [Int](repeating: 0, count: 256)
    for text in draft.texts {
      text.withBytes { for byte in $0 { counts[Int(byte)] += 1 } }
    }
    for text in texts(of: manuscript) {
      text.withBytes { bytes in
        var place = 0
        while place < bytes.count {
          if let end = tagEnd(bytes, from: place) {
            place = end
          } else {
            counts[Int(bytes[place])] -= 1
            place += 1
          }
        }
      }
    }
    let lost = letters.filter { counts[Int($0)] < 0 }
    hold(lost.isEmpty, "no letter is lost; “\(String(decoding: lost, as: UTF8.self))”")
  }

  /// Where the tag ends that begins at `place`: `<em>`, `[/b]`; nil where there is none.
  private static func tagEnd(_ bytes: UnsafeBufferPointer<UInt8>, from place: Int) -> Int? {
    guard bytes[place] == UInt8(ascii: "<") || bytes[place] == UInt8(ascii: "[") else { return nil }
    let closer = bytes[place] + 2
    let rest = bytes[(place + 1)...].drop { $0 == UInt8(ascii: "/") }.prefix(8)
    guard let end = rest.firstIndex(of: closer) else { return nil }
    let name = String(decoding: rest[..<end], as: UTF8.self).lowercased()
    return tags.contains(name) ? end + 1 : nil
  }

  private static let tags: Set<String> = ["i", "em", "u", "cite", "b", "strong"]

  /// Those of ASCII: of the others some are punctuation, and marks may go.
  private static let letters: [UInt8] =
    Array(0x30...0x39) + Array(0x41...0x5A) + Array(0x61...0x7A)

  /// The lines that are the author's: a picture's stands for the picture.
  private static func texts(of manuscript: Manuscript) -> [Text] {
    manuscript.lines.filter { $0.setting.kind != .image }.map { manuscript.text($0.range) }
  }

  /// The words of ASCII letters, in lower case; those with a seam in them as one and as several.
  private static func words(_ texts: [Text]) -> Set<String> {
    var words: Set<String> = []
    for text in texts {
      text.withBytes { bytes in
        for whole in bytes.split(whereSeparator: { !isLetter($0) && $0 != seam }) {
          let pieces = whole.split(separator: seam).map {
            String(decoding: $0, as: UTF8.self).lowercased()
          }
          words.formUnion(pieces + [pieces.joined()])
        }
      }
    }
    return words
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
}
