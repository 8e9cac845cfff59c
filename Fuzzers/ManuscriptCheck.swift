import StoryModel

@testable import StoryReading

/// What holds of every manuscript, whatever format it came from.
enum ManuscriptCheck {
  static func check(_ manuscript: Manuscript) {
    let bytes = manuscript.storage.bytes
    hold(String(validating: bytes, as: UTF8.self) != nil, "a manuscript is UTF-8")
    var end = 0
    for line in manuscript.lines {
      hold(line.range.lowerBound >= end, "lines follow one another")
      hold(isWhole(line.range, in: bytes), "a line has whole characters of the buffer")
      hold(!line.range.isEmpty, "a line is not empty")
      hold(line.gap >= 0 && line.indent >= 0 && line.width >= 0, "no number is negative")
      if line.setting.kind == .image {
        hold(
          manuscript.images.indices.contains(Int(line.setting.number)), "a picture is there")
      }
      end = line.range.upperBound
    }
    check(manuscript.spans, bytes)
  }

  private static func check(_ spans: [StyleSpan], _ bytes: ContiguousArray<UInt8>) {
    var open: [Range<Int>] = []
    var start = 0
    for span in spans {
      hold(isWhole(span.range, in: bytes), "a span has whole characters of the buffer")
      hold(span.range.lowerBound >= start, "spans are sorted")
      start = span.range.lowerBound
      while let last = open.last, last.upperBound <= start { open.removeLast() }
      if let last = open.last {
        hold(span.range.upperBound <= last.upperBound, "spans are nested")
      }
      open.append(span.range)
    }
  }

  private static func isWhole(_ range: Range<Int>, in bytes: ContiguousArray<UInt8>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return false }
    return [range.lowerBound, range.upperBound].allSatisfy {
      $0 == bytes.count || bytes[$0] & 0xC0 != 0x80
    }
  }
}
