import StoryModel

@testable import StoryReading

/// The formats, each with a target of its own name and one for long inputs.
enum FuzzedFormat: String, CaseIterable {
  case text, html, mail, markdown, rtf, docx, odt, epub, fb2

  func transcribe(_ input: StoryInput) throws(ReadingError) -> Transcript {
    switch self {
    case .text: try PlainText.transcribe(input, .standard)
    case .html: try HTMLFormat.transcribe(input, .standard)
    case .mail: try MailFormat.transcribe(input, .standard)
    case .markdown: try MarkdownFormat.transcribe(input, .standard)
    case .rtf: try RichTextFormat.transcribe(input, .standard)
    case .docx: try WordDocumentFormat.transcribe(input, .standard)
    case .odt: try OpenDocumentFormat.transcribe(input, .standard)
    case .epub: try EPUBFormat.transcribe(input, .standard)
    case .fb2: try FictionBookFormat.transcribe(input, .standard)
    }
  }

  /// The file that `bytes` make. Of a format that is an archive they are its parts.
  func input(_ bytes: ContiguousArray<UInt8>) -> StoryInput {
    let file =
      switch self {
      case .docx: Packed.wordDocument(bytes)
      case .odt: Packed.openDocument(bytes)
      case .epub: Packed.publication(bytes)
      case .text, .html, .mail, .markdown, .rtf, .fb2: bytes
      }
    return StoryInput(path: "story", name: "story.\(rawValue)", bytes: file)
  }

  /// What stands before and after an input that is a piece of the text.
  var frame: (before: String, after: String) {
    switch self {
    case .docx: Sound.wordFrame
    case .odt: Sound.openFrame
    case .fb2: Sound.fictionBookFrame
    case .rtf: (#"{\rtf1\ansi "#, "}")
    case .mail: ("From: wren@example.org\nTo: b@example.org\nSubject: The Lamp\n", "")
    case .text, .html, .markdown, .epub: ("", "")
    }
  }
}
