import StoryModel

/// Markdown: CommonMark with what GitHub and pandoc add to it, under a head in YAML or none.
///
/// cmark-gfm makes a page of it, and the page is read as every page is: authors write HTML into
/// Markdown, and one reader knows what of it to keep.
enum MarkdownFormat {
  /// The text in `input`.
  static func transcribe(
    _ input: StoryInput, _ vocabulary: Vocabulary
  ) throws(ReadingError) -> Transcript {
    let decoded = try SourceDecoder.decodeMarkup(input.bytes)
    let head = MarkdownHead(decoded.text)
    let document = MarkdownDocument(
      MarkdownLines(decoded.text, from: head.end).prepared(), title: head.title)
    var reader = HTMLReader(vocabulary.pages, input, reserving: decoded.text.count)
    try HTMLFormat.read(head.page, into: &reader)
    reader.endPage()
    try HTMLFormat.read(document.page, into: &reader)
    var transcript = reader.finish()
    transcript.isPage = false
    transcript.encoding = decoded.encoding
    transcript.hasByteOrderMark = decoded.hasByteOrderMark
    transcript.language = head.language ?? transcript.language
    transcript.remainder += document.remainder
    transcript.diagnostics = decoded.diagnostics + transcript.diagnostics + document.diagnostics
    return transcript
  }
}
