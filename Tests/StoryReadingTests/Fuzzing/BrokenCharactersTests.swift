import StoryModel
import Testing

@testable import StoryReading

/// What fuzzing found to leave halves of characters behind.
@Suite struct BrokenCharactersTests {
  /// Against the rules the file is UTF-8; what stands for `\u233` is one character of it.
  @Test(arguments: [#"{\rtf1\ansi Caf\u233 é was late.}"#, #"{\rtf1\ansi Caf\é was late.}"#])
  func charactersOfRichTextAreWhole(document: String) throws {
    let input = StoryInput(
      path: "a.rtf", name: "a.rtf", bytes: ContiguousArray(document.utf8))
    let text = try RichTextFormat.transcribe(input, .standard).manuscript.storage.bytes
    let string = String(validating: text, as: UTF8.self)
    #expect(string?.hasPrefix("Caf") == true)
    #expect(string?.contains("was late.") == true)
  }
}
