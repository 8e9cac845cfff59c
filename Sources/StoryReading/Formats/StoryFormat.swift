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
    if let kind = BinarySignature.kind(of: bytes) {
      if kind == "Word", isEncryptedPackage(input) { throw .locked(format: "DOCX") }
      throw .binary(kind: kind)
    }
    if let kind = MarkupSniffer.kind(of: bytes, suffix: input.suffix) { return kind }
    if MailSniffer.isMail(bytes) { return .mail }
    if markdownSuffixes.contains(input.suffix) { return .markdown }
    return MarkdownSniffer.isMarkdown(bytes) ? .markdown : .plainText
  }

  /// Whether Word's old container holds a document of the new format that has a password: a stream
  /// of that name (MS-OFFCRYPTO, section 2.3.4.4), or no text of the old format under a new name.
  private static func isEncryptedPackage(_ input: StoryInput) -> Bool {
    func hasStream(_ name: String) -> Bool {
      let name: [UInt8] = name.utf8.flatMap { [$0, 0] }
      return input.bytes.withUnsafeBufferPointer { $0.firstPlace(of: name) != nil }
    }
    if hasStream("EncryptedPackage") { return true }
    return ["docx", "docm", "dotx", "dotm"].contains(input.suffix) && !hasStream("WordDocument")
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
