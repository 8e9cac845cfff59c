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
    let transcript = try transcribe(input)
    if transcript.manuscript.lines.isEmpty { throw .empty }
    let stated = StatedParts(transcript.manuscript, vocabulary)
    let manuscript = stated.rest
    let header = HeaderReader(
      manuscript, vocabulary,
      known: KnownFacts(fields: stated.fields, particulars: transcript.particulars)
    ).read()
    let body = BodyReader(manuscript, vocabulary, header).read()
    let particulars = ParticularFields(
      transcript.particulars, beside: stated.fields + header.fields, vocabulary)
    return StoryDraft(
      source: source(input, transcript),
      language: LanguageDetection.language(of: manuscript, header.body) ?? transcript.language,
      fields: stated.fields + header.fields + particulars.fields,
      chapters: body.chapters, endMark: header.endMark, continuation: header.continuation,
      remainder: transcript.remainder + stated.remainder + header.remainder + body.remainder
        + particulars.remainder,
      diagnostics: transcript.diagnostics + stated.diagnostics + header.diagnostics
        + body.diagnostics)
  }

  private func transcribe(_ input: StoryInput) throws(ReadingError) -> Transcript {
    if input.bytes.isEmpty { throw .empty }
    switch try StoryFormat.recognise(input) {
    case .html: return try HTMLFormat.transcribe(input, vocabulary)
    case .epub: return try EPUBFormat.transcribe(input, vocabulary)
    case .fictionBook: return try FictionBookFormat.transcribe(input, vocabulary)
    default: return try PlainText.transcribe(input, vocabulary)
    }
  }

  private func source(_ input: StoryInput, _ transcript: Transcript) -> SourceFile {
    SourceFile(
      path: input.path, name: input.name, byteCount: input.bytes.count,
      encoding: transcript.encoding, hasByteOrderMark: transcript.hasByteOrderMark,
      sha256: input.bytes.withUnsafeBytes { Digest.sha256Hex($0) })
  }
}
