import Markup
import StoryModel

/// Documents of Word and of all that writes its format since 2007: DOCX, DOTX, DOCM (ECMA-376).
enum WordDocumentFormat {
  /// The document in `input`.
  static func transcribe(
    _ input: StoryInput, _ vocabulary: Vocabulary
  ) throws(ReadingError) -> Transcript {
    let container = try Container(input, format: "DOCX")
    var package = WordPackage(container, vocabulary)
    return try package.transcribe()
  }
}

/// A document as its parts, each found by the relationships of another.
private struct WordPackage {
  private let container: Container
  private let vocabulary: Vocabulary
  private var diagnostics: [Diagnostic] = []

  init(_ container: Container, _ vocabulary: Vocabulary) {
    self.container = container
    self.vocabulary = vocabulary
  }

  mutating func transcribe() throws(ReadingError) -> Transcript {
    let package = WordRelationships(of: "", in: container, &diagnostics)
    let main = package.path(type: "officeDocument") ?? "word/document.xml"
    if let outside = package.outside(type: "officeDocument") {
      diagnostics.append(
        Diagnostic(
          .refusedEntry,
          "The main part is said to lie at “\(outside.prefix(80))”, out of the file; \(main) was read."
        ))
    }
    let text = try container.part(main)
    diagnostics += FieldOrders.diagnostics(in: text)
    let parts = WordRelationships(of: main, in: container, &diagnostics)
    let metadata = metadata(package)
    let styles = styles(parts)
    var reader = reader(styles, parts, reserving: text.count / 4)
    reader.numbering = numbering(parts)
    reader.notes = notes(parts)
    Container.parse(text, main, &diagnostics) { reader.handle($0) }
    guard reader.hasBody else {
      throw .damaged(format: "DOCX", reason: "Its main part is no text: \(main).")
    }
    reader.finish()
    if reader.otherFiles > 0 {
      diagnostics.append(
        Diagnostic(
          .refusedEntry, "\(reader.otherFiles) other files were to be put in; they are not read."))
    }
    let result = reader.writer.finish()
    return Transcript(
      manuscript: result.manuscript, language: metadata.language ?? styles.language,
      particulars: metadata.particulars, remainder: headersAndFooters(styles, parts),
      diagnostics: diagnostics + result.diagnostics)
  }

  private func reader(
    _ styles: DocumentStyles, _ parts: WordRelationships, reserving byteCount: Int
  ) -> WordReader {
    let writer = DocumentWriter(vocabulary.pages, container.input, reserving: byteCount)
    var reader = WordReader(writer, styles)
    reader.relationships = parts.byID
    reader.maxDepth = container.input.limits.depth
    return reader
  }

  // MARK: Parts

  /// Parses the part of the type `type` that `parts` name, where there is one.
  private mutating func parse(
    _ type: String, _ parts: WordRelationships, _ handle: (XMLEvent) -> Void
  ) {
    guard let name = parts.path(type: type), let bytes = container.part(name, &diagnostics) else {
      return
    }
    Container.parse(bytes, name, &diagnostics, handle)
  }

  private mutating func metadata(_ package: WordRelationships) -> DocumentMetadata {
    var metadata = DocumentMetadata(vocabulary.documents)
    parse("core-properties", package) { metadata.handle($0) }
    return metadata
  }

  private mutating func styles(_ parts: WordRelationships) -> DocumentStyles {
    var styles = WordStyles(vocabulary.documents)
    parse("styles", parts) { styles.handle($0) }
    return styles.styles
  }

  private mutating func numbering(_ parts: WordRelationships) -> WordNumbering {
    var numbering = WordNumbering()
    parse("numbering", parts) { numbering.handle($0) }
    return numbering
  }

  private mutating func notes(
    _ parts: WordRelationships
  ) -> [WordNotes.ID: [RecordedEvent<WordElement>]] {
    var notes = WordNotes()
    parse("footnotes", parts) { notes.handle($0) }
    parse("endnotes", parts) { notes.handle($0) }
    return notes.notes
  }

  private mutating func headersAndFooters(
    _ styles: DocumentStyles, _ parts: WordRelationships
  ) -> [Remainder] {
    var furniture = PageFurniture()
    for part in parts.all where part.type == "header" || part.type == "footer" {
      guard let name = part.path, let bytes = container.part(name, &diagnostics) else { continue }
      var reader = reader(styles, parts, reserving: 0)
      Container.parse(bytes, name, &diagnostics) { reader.handle($0) }
      reader.finish()
      furniture.add(reader.writer.finish().manuscript)
    }
    return furniture.remainder
  }
}
