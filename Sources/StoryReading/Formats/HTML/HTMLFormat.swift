import Markup
import StoryModel

/// Saved web pages, and everything else that is HTML: whatever its age and its state.
enum HTMLFormat {
  /// The page in `input`.
  static func transcribe(
    _ input: StoryInput, _ vocabulary: Vocabulary
  ) throws(ReadingError) -> Transcript {
    let decoded = try SourceDecoder.decodeMarkup(input.bytes)
    var transcript = try page(decoded.text, vocabulary, input)
    transcript.encoding = decoded.encoding
    transcript.hasByteOrderMark = decoded.hasByteOrderMark
    transcript.diagnostics = decoded.diagnostics + transcript.diagnostics
    return transcript
  }

  /// The page `text`, which is UTF-8.
  ///
  /// - Parameter input: the file that the page is, for its limits and the pictures beside it.
  static func page(
    _ text: ContiguousArray<UInt8>, _ vocabulary: Vocabulary, _ input: StoryInput
  ) throws(ReadingError) -> Transcript {
    var reader = HTMLReader(vocabulary.pages, input, reserving: text.count)
    try read(text, into: &reader)
    return reader.finish()
  }

  /// Reads the page `text` into `reader`, which may have read others before.
  static func read(
    _ text: ContiguousArray<UInt8>, into reader: inout HTMLReader
  ) throws(ReadingError) {
    let page = PageTags.checked(ConditionalSections.remove(text))
    reader.diagnostics += page.diagnostics
    do {
      try HTMLEventParser.parse(page.text) { reader.handle($0) }
    } catch {
      throw .damaged(format: "HTML", reason: "It is longer than two gigabytes.")
    }
  }
}
