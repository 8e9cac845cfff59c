import StoryModel
import ZIPArchive

/// The documents of a publication, read one below the other.
struct SpineReading {
  var list: [SpineDocument] = []
  var transcript = Transcript(manuscript: Manuscript(TextStorage([]), lines: []))
  var diagnostics: [Diagnostic] = []
  /// Whether it is a book of our own that has the story's header word for word.
  var hasHeaderAsWritten = false
}

/// A page of the spine, and where it stands in the manuscript.
struct SpineDocument {
  let path: String
  /// What the publication says that it is for.
  let declared: DocumentRole?
  let lines: Range<Int>
  let anchors: [PageAnchor]
}

/// Reads the pages of a publication in the order of its spine.
enum SpineReader {
  static func read(
    _ package: EPUBPackage, _ contents: BookContents, _ container: EPUBContainer,
    _ input: StoryInput, _ vocabulary: Vocabulary
  ) -> SpineReading {
    // Its pictures are asked for from the root of the container.
    let book = StoryInput(
      path: input.path, name: input.name, bytes: [], limits: input.limits,
      companion: { try? container.bytes(of: $0) })
    var reader = HTMLReader(vocabulary.pages, book, reserving: input.bytes.count * 2)
    let sheets = BookStyles(container)
    let roles = DocumentRoles(package, contents)
    let anchors = Dictionary(
      grouping: contents.entries.filter { $0.fragment != nil }, by: \.path)
    var reading = SpineReading()
    let order = order(of: package.spine, container)
    reading.hasHeaderAsWritten = order != package.spine
    for path in order {
      let text: ContiguousArray<UInt8>
      do throws(PageFailure) {
        text = try page(at: path, container, &reading.diagnostics)
      } catch {
        reading.diagnostics.append(error.diagnostic)
        continue
      }
      let folder = EPUBPackage.folder(of: path)
      reader.beginPage(
        PageSurroundings(
          folder: folder, isCover: roles.role(of: path) == .cover,
          anchors: Set(anchors[path, default: []].compactMap(\.fragment)),
          sheet: { sheets.sheet(at: $0, from: folder) }))
      let start = reader.lineCount
      do {
        try HTMLFormat.read(text, into: &reader)
      } catch {
        reading.diagnostics.append(PageFailure.tooLong(path).diagnostic)
      }
      let found = reader.anchors
      reader.endPage()
      reading.list.append(
        SpineDocument(
          path: path, declared: roles.role(of: path), lines: start..<reader.lineCount,
          anchors: found))
    }
    reading.transcript = reader.finish()
    reading.transcript.isPage = false
    return reading
  }

  /// The spine; in a book of our own the page that has the header as written comes first.
  private static func order(of spine: [String], _ container: EPUBContainer) -> [String] {
    var unused: [Diagnostic] = []
    guard
      let place = spine.firstIndex(where: { path in
        DocumentRoles.stem(path) == "colophon"
          && (try? page(at: path, container, &unused)).map(HeaderAsWritten.isIn) == true
      })
    else { return spine }
    return [spine[place]] + spine[..<place] + spine[(place + 1)...]
  }

  private static func page(
    at path: String, _ container: EPUBContainer, _ diagnostics: inout [Diagnostic]
  ) throws(PageFailure) -> ContiguousArray<UInt8> {
    let bytes: ContiguousArray<UInt8>
    do throws(ZIPError) {
      bytes = try container.bytes(of: path)
    } catch {
      throw .archive(path, error)
    }
    if bytes.isEmpty { return [] }
    if BinarySignature.kind(of: bytes) != nil { throw .noText(path) }
    do {
      let text = try SourceDecoder.decodeMarkup(bytes).text
      diagnostics += DeclaredEntities.diagnostics(in: text)
      return CDATASections.escaped(DocumentType.removed(from: text))
    } catch {
      throw .noText(path)
    }
  }
}

/// Why a page of a publication is not read.
private enum PageFailure: Error {
  case archive(String, ZIPError)
  case noText(String)
  case tooLong(String)

  var diagnostic: Diagnostic {
    switch self {
    case .archive(let path, let error): EPUBContainer.failure(path, error)
    case .noText(let path):
      Diagnostic(
        .damagedPart, "“\(path.prefix(80))” is named as a page of the book and is no text.")
    case .tooLong(let path):
      Diagnostic(.damagedPart, "“\(path.prefix(80))” is longer than two gigabytes.")
    }
  }
}

/// The style sheets of a publication, each read once.
private final class BookStyles {
  private let container: EPUBContainer
  private var known: [String: StyleSheet] = [:]

  init(_ container: EPUBContainer) { self.container = container }

  func sheet(at reference: String, from folder: String) -> StyleSheet? {
    guard let path = RelativePath.path(reference, from: folder) else { return nil }
    if let sheet = known[path] { return sheet.isEmpty ? nil : sheet }
    let sheet = StyleSheet((try? container.bytes(of: path)) ?? [])
    known[path] = sheet
    return sheet.isEmpty ? nil : sheet
  }
}
