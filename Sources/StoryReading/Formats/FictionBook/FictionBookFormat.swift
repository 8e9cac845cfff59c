import StoryModel

/// Books in FictionBook 2 (2.0 to 2.2), in any encoding, well-formed or not.
enum FictionBookFormat {
  /// The book in `input`.
  static func transcribe(
    _ input: StoryInput, _ vocabulary: Vocabulary
  ) throws(ReadingError) -> Transcript {
    let decoded = try SourceDecoder.decodeMarkup(input.bytes)
    let binaries = FictionBookBinaries(decoded.text, input.limits)
    let book = StoryInput(
      path: input.path, name: input.name, bytes: [], limits: input.limits,
      companion: { binaries.file($0) })
    let pictures = Pictures(book)
    let result = ForgivingXML.parse(
      binaries.text, FictionBookReader(pictures, input.limits, reserving: binaries.text.count)
    ) { $0.handle($1) }
    var transcript = result.state.finish(vocabulary)
    transcript.encoding = decoded.encoding
    transcript.hasByteOrderMark = decoded.hasByteOrderMark
    transcript.diagnostics = decoded.diagnostics + transcript.diagnostics
    transcript.diagnostics += DeclaredEntities.diagnostics(in: decoded.text)
    if !result.isWellFormed {
      transcript.diagnostics.append(
        Diagnostic(
          .damagedPart, "The book is not well-formed XML; what it says was read all the same."))
    }
    return transcript
  }
}
