import StoryModel
import TestSupport
import Testing

@testable import EPUBChecking

/// What counts as the same word and the same signs, however it is set.
@Suite struct WordTests {
  private func words(_ text: String) -> WordText { StoryWords.words(of: Text(text)) }

  private func isSame(_ first: String, _ second: String) -> Bool {
    let (a, b) = (words(first).words, words(second).words)
    return a.map(\.key) == b.map(\.key) && a.map(\.signs) == b.map(\.signs)
      && a.map(\.signsBehind) == b.map(\.signsBehind)
  }

  @Test(arguments: [
    ("He said, \"Don't.\"", "He said, “Don’t.”"),
    ("\"'Tis nothing,\" he said", "«\u{202F}’Tis nothing,\u{202F}» he said"),
    ("He said: \"Ja.\"", "He said: „Ja.“"),
    ("a -- b", "a\u{2009}—\u{2009}b"), ("a--b", "a–b"), ("10-12", "10–12"), ("a---b", "a—b"),
    ("Wait... what", "Wait… what"), ("Wait. . . what", "Wait\u{A0}… what"), ("Well....", "Well…."),
    ("co\u{AD}oper\u{200B}ate", "cooperate"), ("na\u{EF}ve", "nai\u{308}ve"),
    ("``So,'' he said", "“So,” he said"), ("a 5'10\" man", "a 5′10″ man"),
    ("what ?", "what\u{202F}?"), ("'em and 'cause", "’em and ’cause"), ("«a»", "„a“"),
  ])
  func whatIsSetInAnotherWayIsTheSame(first: String, second: String) {
    #expect(isSame(first, second))
  }

  @Test(arguments: [
    ("Don't", "Dont"), ("The pier", "the pier"), ("a, b", "a b"), ("a. b", "a, b"), ("a-b", "a b"),
    ("\"a\"", "a"), ("what?", "what!"), ("a", "á"), ("a.", "a..."), ("\"a", "'a"), ("a b", "ab"),
  ])
  func whatIsAnotherTextIsNot(first: String, second: String) {
    #expect(!isSame(first, second))
  }

  @Test func eachIdeographIsAWord() {
    #expect(words("海は広い、と言った。").words.count == 8)
    #expect(words("Привет, мир").words.count == 2)
  }

  /// Words that inline elements part are whole words.
  @Test func elementsInsideOfWordsDoNotPartThem() {
    let page = """
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>No</title></head><body>
      <p><span class="drop">O</span>nce <span class="koboSpan" id="kobo.1.1">up</span><span>on</span>
      a <b>ti</b>me.</p></body></html>
      """
    let found = DocumentWords.read(ContiguousArray(page.utf8)).text
    #expect(found.keys == words("Once upon a time.").keys)
    #expect(found.words.map(\.style.isPlain) == [true, true, true, false])
  }

  @Test func ornamentsPartScenesAndDotsAreText() {
    let page = """
      <html xmlns="http://www.w3.org/1999/xhtml"><body><p>One.</p><p>* * *</p><p>Two.</p><p>…</p>
      <p>Three.</p><hr/><p>Four.</p><p role="separator">oOo</p><p>Five.</p></body></html>
      """
    let found = DocumentWords.read(ContiguousArray(page.utf8)).text.words
    #expect(
      found.map { $0.marks.contains(.afterSceneBreak) } == [
        false, true, false, false, true, false, false,
      ])
    #expect(found.count == 7)
  }
}
