import StoryModel

/// Publications in EPUB 2 and 3, made by any tool: one story, or several that are read as one.
///
/// 1. The container is opened, and its package document read.
/// 2. The documents of the spine are read as pages, one below the other.
/// 3. What each of them is for tells the story from what tools put round it.
/// 4. The table of contents names the chapters that have no headings.
enum EPUBFormat {
  /// The publication in `input`.
  ///
  /// - Throws: `damaged` without a readable package, `locked` where rights are managed, `refused`
  ///   where the container promises more than the limits.
  static func transcribe(
    _ input: StoryInput, _ vocabulary: Vocabulary
  ) throws(ReadingError) -> Transcript {
    let container = try EPUBContainer(input)
    if container.isLocked { throw .locked(format: "EPUB") }
    let package = try EPUBPackage.read(container)
    let contents = BookContents.read(package, container)
    let documents = SpineReader.read(package, contents, container, input, vocabulary)
    guard !documents.list.isEmpty else {
      throw .damaged(format: "EPUB", reason: "None of its documents can be read.")
    }
    let metadata = PackageParticulars(package.metadata, input, vocabulary)
    let parts = BookParts(
      documents, contents, metadata, vocabulary)
    var transcript = documents.transcript
    transcript.manuscript = parts.manuscript
    transcript.encoding = "utf-8"
    transcript.language = metadata.language ?? transcript.language
    transcript.particulars =
      documents.hasHeaderAsWritten ? metadata.names : metadata.particulars
    transcript.remainder += metadata.remainder
    transcript.diagnostics =
      container.diagnostics + package.diagnostics + documents.diagnostics
      + transcript.diagnostics
    return transcript
  }
}
