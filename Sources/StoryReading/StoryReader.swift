import Storage
import StoryModel

/// Reads a story from a file as its author wrote it.
///
/// 1. The format makes a manuscript of the bytes: lines with their indents and gaps.
/// 2. What the structure of a page names is taken from it.
/// 3. The header grammar takes fields, title, end mark and remainder.
/// 4. The body grammar makes chapters of what is left.
/// 5. The body tells its language where the source declares none.
package struct StoryReader: Sendable {
  private let vocabulary: Vocabulary

  /// A reader that knows the vocabularies of the `Resources` folder.
  package init() {
    vocabulary = .standard
  }

  /// The story in `input`, parted into header, body and remainder; nothing is interpreted.
  ///
  /// - Throws: `ReadingError` where the bytes are no text or there are none.
  package func read(_ input: StoryInput) throws(ReadingError) -> StoryDraft {
    if input.bytes.isEmpty { throw .empty }
    return try draft(try transcribe(input), input)
  }

  /// The text of `input` as its format gives it, before the grammars of header and body.
  ///
  /// - Throws: as `read` does.
  package func text(of input: StoryInput) throws(ReadingError) -> SourceText {
    if input.bytes.isEmpty { throw .empty }
    let manuscript = try transcribe(input).manuscript
    return SourceText(
      path: input.path,
      lines: manuscript.lines.map { .init(manuscript.text($0.range), number: $0.number) })
  }

  private func transcribe(_ input: StoryInput) throws(ReadingError) -> Transcript {
    switch try StoryFormat.recognise(input) {
    case .html: try HTMLFormat.transcribe(input, vocabulary)
    case .epub: try EPUBFormat.transcribe(input, vocabulary)
    case .fictionBook: try FictionBookFormat.transcribe(input, vocabulary)
    case .mail: try MailFormat.transcribe(input, vocabulary)
    case .wordDocument: try WordDocumentFormat.transcribe(input, vocabulary)
    case .openDocument: try OpenDocumentFormat.transcribe(input, vocabulary)
    case .richText: try RichTextFormat.transcribe(input, vocabulary)
    case .markdown: try MarkdownFormat.transcribe(input, vocabulary)
    case .plainText: try PlainText.transcribe(input, vocabulary)
    }
  }

  /// The story of a transcript that was made of `input`.
  func draft(
    _ transcript: Transcript, _ input: StoryInput
  ) throws(ReadingError) -> StoryDraft {
    if transcript.manuscript.lines.isEmpty { throw .empty }
    let stated = StatedParts(transcript.manuscript, vocabulary, isPage: transcript.isPage)
    let manuscript = stated.rest
    let particulars = stated.particulars + transcript.particulars
    let header = HeaderReader(
      manuscript, vocabulary, known: KnownFacts(fields: stated.fields, particulars: particulars)
    ).read()
    let body = BodyReader(manuscript, vocabulary, header).read()
    let fields = Fields(transcript, stated, header, particulars, vocabulary)
    return StoryDraft(
      source: source(input, transcript),
      language: LanguageDetection.language(of: manuscript, header.body) ?? transcript.language,
      fields: fields.fields, chapters: body.chapters, endMark: header.endMark,
      continuation: header.continuation,
      remainder: transcript.remainder + stated.remainder + fields.remainder + body.remainder,
      diagnostics: transcript.diagnostics + stated.diagnostics + header.diagnostics
        + body.diagnostics)
  }

  private func source(_ input: StoryInput, _ transcript: Transcript) -> SourceFile {
    SourceFile(
      path: input.path, name: input.name, byteCount: input.bytes.count,
      encoding: transcript.encoding, hasByteOrderMark: transcript.hasByteOrderMark,
      sha256: input.bytes.withUnsafeBytes { Digest.sha256Hex($0) })
  }
}

/// All fields of a story's header, from wherever they come.
private struct Fields {
  private(set) var fields: [HeaderField]
  /// The header's remainder, and what is said twice.
  private(set) var remainder: [Remainder]

  init(
    _ transcript: Transcript, _ stated: StatedParts, _ header: HeaderReading,
    _ particulars: [Particular], _ vocabulary: Vocabulary
  ) {
    let own = MailFields(
      header, isJoined: transcript.isJoined, subject: transcript.subject, vocabulary)
    fields = stated.fields + own.fields + transcript.fields
    remainder = own.remainder
    let silent = ParticularFields(particulars, beside: fields)
    fields += silent.fields
    remainder += silent.remainder
  }
}
