/// A story as its author wrote it: parted into header, body and remainder, and nothing interpreted.
///
/// What reading hands to understanding.
public struct StoryDraft: Sendable, Hashable {
  public let source: SourceFile
  /// The language as the source declares it or the text shows it (BCP 47); nil where neither does.
  public let language: String?
  /// Every field of the header, in the order of the file.
  public let fields: [HeaderField]
  /// The body. A story in one piece is one chapter without a title.
  public let chapters: [Chapter]
  /// The author's end mark (`The End`), as written.
  public let endMark: Written?
  /// The line that says that the story goes on elsewhere (`TBC in part 2`), as written.
  public let continuation: Written?
  public let remainder: [Remainder]
  public let diagnostics: [Diagnostic]

  public init(
    source: SourceFile, language: String?, fields: [HeaderField], chapters: [Chapter],
    endMark: Written?, continuation: Written? = nil,
    remainder: [Remainder], diagnostics: [Diagnostic]
  ) {
    self.source = source
    self.language = language
    self.fields = fields
    self.chapters = chapters
    self.endMark = endMark
    self.continuation = continuation
    self.remainder = remainder
    self.diagnostics = diagnostics
  }
}
