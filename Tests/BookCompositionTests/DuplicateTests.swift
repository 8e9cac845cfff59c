import StoryModel
import TestSupport
import Testing

@testable import BookComposition

@Suite struct DuplicateTests {
  /// Words that no other seed gives in this order, the same on every run.
  private func words(_ seed: Int, _ count: Int) -> [String] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return "w\(state % 4000)"
    }
  }

  private func story(_ title: String, _ chapters: [[String]]) -> Story {
    sampleStory(
      title: title,
      chapters: chapters.map { words in
        Chapter(
          title: nil, blocks: [.paragraph([.text(Text(words.joined(separator: " ")))])],
          wordCount: words.count)
      })
  }

  private func relations(_ stories: [Story]) -> [String] {
    DuplicateSearch.duplicates(in: stories.map { ($0.outline, TextSketch(of: $0)) }).map {
      "\($0.kept.title) > \($0.other.title): \($0.relation)"
    }
  }

  @Test func theSameStoryInTwoFilesIsFoundWhateverItsMarks() {
    let text = words(1, 300)
    let shouted = text.map { $0.uppercased() + "," }
    #expect(
      relations([story("One", [text]), story("Other", [words(2, 300)]), story("Two", [shouted])])
        == ["One > Two: sameText"])
  }

  @Test(arguments: [400, 4000, 40_000])
  func aChapterMoreIsTold(length: Int) {
    let (first, second) = (words(1, length), words(2, length / 4))
    #expect(
      relations([story("Short", [first]), story("Long", [first, second])])
        == ["Long > Short: moreChapters(1)"])
    #expect(
      relations([story("Short", [first]), story("Long", [first + second])])
        == ["Long > Short: moreWords(\(length / 4))"])
  }

  @Test func aFewCorrectionsMakeNoOtherStory() {
    let text = words(1, 3000)
    var corrected = text
    for place in stride(from: 100, to: 3000, by: 700) { corrected[place] = "corrected" }
    let found = relations([story("First", [text]), story("Second", [corrected])])
    #expect(found == ["First > Second: moreWords(0)"])
  }

  @Test func halfAStoryInCommonIsToldApart() throws {
    let (shared, mine, yours) = (words(1, 3000), words(2, 1500), words(3, 1500))
    let stories = [story("Mine", [shared + mine]), story("Yours", [yours + shared])]
    let found = DuplicateSearch.duplicates(in: stories.map { ($0.outline, TextSketch(of: $0)) })
    guard case .overlapping(let percent) = try #require(found.first).relation else {
      Issue.record("\(found)")
      return
    }
    #expect((50...85).contains(percent))
  }

  @Test func otherStoriesOfOneAuthorAreNoCopies() {
    let note = words(9, 40)
    let stories = (1...60).map { story("Story \($0)", [note + words($0 + 10, 800)]) }
    #expect(relations(stories).isEmpty)
    #expect(relations([story("Empty", []), story("Also empty", [])]).isEmpty)
  }

  @Test func copiesOfACopyAreCopiesOfTheLongest() {
    let (a, b, c) = (words(1, 900), words(2, 300), words(3, 300))
    #expect(
      relations([story("1", [a]), story("2", [a, b]), story("3", [a, b, c])])
        == ["3 > 1: moreChapters(2)", "3 > 2: moreChapters(1)"])
  }

  @Test func chineseIsComparedByItsCharacters() {
    let text = String(repeating: "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏", count: 1)
    let more = "闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光"
    #expect(
      relations([story("短", [[text]]), story("长", [[text + "，" + more, "完", "了"]])])
        == ["长 > 短: moreWords(2)"])
  }
}
