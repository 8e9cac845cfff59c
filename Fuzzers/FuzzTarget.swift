import Storage
import ZIPArchive

@testable import StoryReading

/// What can be fuzzed: each a door through which bytes of strangers come in.
enum FuzzTarget: String, CaseIterable {
  /// A file of any kind, recognised by its content.
  case file
  case text, html, mail
  /// A header above a story that is sound; a story below a header that is.
  case header, body
  /// A short input repeated to a long one: what grows with the square of the length shows.
  case longText = "text-long"
  case longHTML = "html-long"
  case longMail = "mail-long"
  /// The parts of a document that is an archive: see `Packed`.
  case docx, odt, epub
  case fb2
  case mailbox, zip, image, selector, path

  /// Reads `bytes` and checks what became of them; a property that does not hold ends the process.
  func run(_ bytes: ContiguousArray<UInt8>) {
    switch self {
    case .file: Readings.file(bytes)
    case .text: Readings.format(bytes, "story.txt", PlainText.transcribe)
    case .html: Readings.format(bytes, "story.html", HTMLFormat.transcribe)
    case .mail: Readings.format(bytes, "story.eml", MailFormat.transcribe)
    case .header: Readings.format(bytes + Frame.body, "story.txt", PlainText.transcribe)
    case .body: Readings.format(Frame.header + bytes, "story.txt", PlainText.transcribe)
    case .longText: Readings.long(bytes, "story.txt", PlainText.transcribe)
    case .longHTML: Readings.long(bytes, "story.html", HTMLFormat.transcribe)
    case .longMail: Readings.long(bytes, "story.eml", MailFormat.transcribe)
    case .docx:
      Readings.format(Packed.wordDocument(bytes), "story.docx", WordDocumentFormat.transcribe)
    case .odt: Readings.format(Packed.openDocument(bytes), "story.odt", OpenDocumentFormat.transcribe)
    case .epub: Readings.format(Packed.publication(bytes), "story.epub", EPUBFormat.transcribe)
    case .fb2: Readings.format(bytes, "story.fb2", FictionBookFormat.transcribe)
    case .mailbox: Containers.mailbox(bytes)
    case .zip: Containers.archive(bytes)
    case .image: Pieces.image(bytes)
    case .selector: Pieces.selector(bytes)
    case .path: Pieces.path(bytes)
    }
  }
}

/// What stands round an input that is only a part of a story.
private enum Frame {
  static let header = ContiguousArray(
    """
    Title: The Lamp
    Author: Wren
    Rating: PG
    Pairing: Ada/Finch


    """.utf8)
  static let body = ContiguousArray(
    """


    She went down to the river in the evening, as she always did, and sat on the wall.

    "It is late," he said, and lit the lamp that stood between them.

    The End

    """.utf8)
}
