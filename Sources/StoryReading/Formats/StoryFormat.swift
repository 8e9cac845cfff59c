import StoryModel

/// The kinds of file that stories are read from, told by their content.
enum StoryFormat {
  case plainText, html, markdown, mail, wordDocument, openDocument, richText, fictionBook, epub

  /// The format of `input`.
  ///
  /// - Throws: `binary` for a file of another kind.
  static func recognise(_ input: StoryInput) throws(ReadingError) -> StoryFormat {
    let bytes = input.bytes
    if RichTextFormat.start(in: bytes) != nil { return .richText }
    if let kind = ArchiveKind.kind(of: bytes) {
      switch kind {
      case .epub: return .epub
      case .wordDocument: return .wordDocument
      case .openDocument: return .openDocument
      case .other: throw .binary(kind: "ZIP")
      }
    }
    if let kind = BinarySignature.kind(of: bytes) { throw .binary(kind: kind) }
    if let kind = MarkupSniffer.kind(of: bytes, suffix: input.suffix) { return kind }
    if MailSniffer.isMail(bytes) { return .mail }
    if markdownSuffixes.contains(input.suffix) { return .markdown }
    return MarkdownSniffer.isMarkdown(bytes) ? .markdown : .plainText
  }

  private static let markdownSuffixes: Set<String> = ["md", "markdown", "mkd", "mdown", "mdtext"]
}

extension StoryInput {
  /// The suffix of the name in lower case, without its dot; empty where there is none.
  var suffix: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
