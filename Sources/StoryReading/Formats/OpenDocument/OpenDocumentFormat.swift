import Markup
import StoryModel

/// Texts of OpenOffice, LibreOffice and all that writes their format: ODT, OTT, and ODT as one XML
/// file (OpenDocument 1.3).
enum OpenDocumentFormat {
  /// The document in `input`.
  static func transcribe(
    _ input: StoryInput, _ vocabulary: Vocabulary
  ) throws(ReadingError) -> Transcript {
    var document = try OpenDocument(input, vocabulary)
    return try document.transcribe()
  }
}

/// A document as its parts. A flat document is all of them.
private struct OpenDocument {
  private let container: Container?
  private let input: StoryInput
  private let vocabulary: Vocabulary
  private var diagnostics: [Diagnostic] = []

  init(_ input: StoryInput, _ vocabulary: Vocabulary) throws(ReadingError) {
    let isArchive = input.bytes.starts(with: [0x50, 0x4B])
    container = isArchive ? try Container(input, format: "ODT") : nil
    self.input = container?.input ?? input
    self.vocabulary = vocabulary
  }

  mutating func transcribe() throws(ReadingError) -> Transcript {
    if isEncrypted() { throw .locked(format: "ODT") }
    let text = try container?.part("content.xml") ?? Array(input.bytes)
    var metadata = DocumentMetadata(vocabulary.documents)
    parse("meta.xml", flat: text) { metadata.handle($0) }
    var styles = OpenDocumentStyles(vocabulary.documents)
    let heads = headersAndFooters(&styles, flat: text)
    styles.readsAutomatic = true
    var reader = reader(styles, reserving: text.count / 4)
    Container.parse(text, "content.xml", &diagnostics) { reader.handle($0) }
    guard reader.hasText else {
      throw .damaged(format: "ODT", reason: "It holds no text.")
    }
    reader.finish()
    let result = reader.writer.finish()
    return Transcript(
      manuscript: result.manuscript, language: metadata.language ?? styles.styles.language,
      particulars: metadata.particulars, remainder: heads,
      diagnostics: diagnostics + result.diagnostics)
  }

  private func reader(
    _ styles: OpenDocumentStyles, reserving byteCount: Int
  ) -> OpenDocumentReader {
    let writer = DocumentWriter(vocabulary.pages, input, reserving: byteCount)
    var reader = OpenDocumentReader(writer, styles)
    reader.maxDepth = input.limits.depth
    return reader
  }

  private mutating func parse(
    _ name: String, flat: [UInt8], _ handle: (XMLEvent) -> Void
  ) {
    guard let bytes = container == nil ? flat : container?.part(name, &diagnostics) else { return }
    Container.parse(bytes, name, &diagnostics, handle)
  }

  /// Reads the common styles, and what stands at the head and foot of pages, which is among them.
  private mutating func headersAndFooters(
    _ styles: inout OpenDocumentStyles, flat: [UInt8]
  ) -> [Remainder] {
    styles.readsAutomatic = container == nil
    var reader = reader(styles, reserving: 0)
    reader.readsHeaders = true
    parse("styles.xml", flat: flat) { reader.handle($0) }
    reader.finish()
    styles = reader.styles
    var furniture = PageFurniture()
    furniture.add(reader.writer.finish().manuscript)
    return furniture.remainder
  }

  /// Whether the manifest says how a part was encrypted (OpenDocument 1.3 part 2, section 4.4).
  private mutating func isEncrypted() -> Bool {
    let name = "META-INF/manifest.xml"
    var names = XMLNames<Bool>(
      prefixes: [
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
        "http://openoffice.org/2001/manifest": "manifest",
      ], kinds: ["manifest:encryption-data": true])
    var isEncrypted = false
    guard let bytes = container?.part(name, &diagnostics) else { return false }
    Container.parse(bytes, name, &diagnostics) { event in
      if case .start(let element) = event, names.kind(of: element) == true { isEncrypted = true }
    }
    return isEncrypted
  }
}
