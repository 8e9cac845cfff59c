import Storage
import StoryModel

/// Reads a story from a file as its author wrote it.
///
/// 1. Decoding makes UTF-8 of the bytes.
/// 2. The format makes a manuscript of the text: lines with their indents and gaps.
/// 3. The header grammar takes fields, title, end mark and remainder.
/// 4. The body grammar makes chapters of what is left.
/// 5. The body tells its language, since plain text declares none.
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
    let decoded = try SourceDecoder.decode(input.bytes)
    let manuscript = PlainText.manuscript(decoded.text, vocabulary)
    if manuscript.lines.isEmpty { throw .empty }
    let header = HeaderReader(manuscript, vocabulary).read()
    let body = BodyReader(manuscript, vocabulary, header.body).read()
    return StoryDraft(
      source: source(input, decoded),
      language: LanguageDetection.language(of: manuscript, header.body),
      fields: header.fields, chapters: body.chapters, endMark: header.endMark,
      continuation: header.continuation,
      remainder: header.remainder + body.remainder,
      diagnostics: decoded.diagnostics + header.diagnostics + body.diagnostics)
  }

  private func source(_ input: StoryInput, _ decoded: DecodedSource) -> SourceFile {
    SourceFile(
      path: input.path, name: input.name, byteCount: input.bytes.count,
      encoding: decoded.encoding, hasByteOrderMark: decoded.hasByteOrderMark,
      sha256: input.bytes.withUnsafeBytes { Digest.sha256Hex($0) })
  }
}
