import StoryModel

@testable import StoryReading

/// What holds of every draft.
enum DraftCheck {
  static func check(_ draft: StoryDraft) {
    for text in draft.texts {
      hold(
        0 <= text.range.lowerBound && text.range.upperBound <= text.storage.bytes.count,
        "a text lies in its buffer")
      let isUTF8 = text.withBytes { String(validating: $0, as: UTF8.self) != nil }
      hold(isUTF8, "a text is UTF-8")
    }
    for chapter in draft.chapters {
      hold(chapter.wordCount >= 0, "a chapter has no fewer words than none")
      hold(chapter.parts.last?.upperBound == chapter.blocks.count, "parts are the whole")
    }
  }
}
