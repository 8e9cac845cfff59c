import Markup
import ZIPArchive

/// One EPUB of any program on its way to KEPUB.
struct KepubConversion {
  private(set) var entries: [ZIPEntry] = []
  private var converted = 0
  private var unconverted: [String] = []
  private let book: SourceBook
  private let deflater = Deflater()

  /// No Kobo opens a document of more than 10 MB, and marks make it longer many times over.
  private static let longestDocument = 16 << 20

  var outcome: KepubConverter.Outcome {
    KepubConverter.Outcome(converted: converted, unconverted: unconverted)
  }

  init(_ path: String, limits: ZIPLimits) throws(EPUBFault) {
    book = try SourceBook(path, limits: limits)
  }

  /// Makes the entries.
  mutating func run() throws(EPUBFault) {
    let titlePage = try titlePage()
    entries = [SourceBook.mimetype]
    let documents = Set(book.package.items.filter(\.isDocument).compactMap(\.path))
    for entry in book.files {
      if entry.name == book.package.path {
        try addPackage(titlePage)
        try add(titlePage)
      } else if documents.contains(entry.name), entry.size <= Self.longestDocument {
        try addDocument(entry.name)
      } else {
        if documents.contains(entry.name) { unconverted.append(entry.name) }
        try copy(entry.name)
      }
    }
  }

  // MARK: Entries

  private mutating func addPackage(_ titlePage: KepubTitlePage?) throws(EPUBFault) {
    do throws(MarkupError) {
      let edited = try KepubPackageEdit(book.package, titlePage: titlePage).apply(to: book.opf)
      entries.append(deflater.entry(name: book.package.path, bytes: edited))
    } catch {
      throw .package(error)
    }
  }

  private mutating func add(_ titlePage: KepubTitlePage?) throws(EPUBFault) {
    guard let titlePage else { return }
    do throws(MarkupError) {
      let page = try KepubDocument.convert(titlePage.document)
      entries.append(deflater.entry(name: titlePage.path, bytes: page))
    } catch {
      throw .package(error)
    }
  }

  /// A document that cannot be converted is not kept from the reader.
  private mutating func addDocument(_ path: String) throws(EPUBFault) {
    let bytes = try book.bytes(of: path)
    do throws(MarkupError) {
      let document = try KepubDocument.convert(KepubCleanup.clean(bytes))
      entries.append(deflater.entry(name: path, bytes: document))
      converted += 1
    } catch {
      unconverted.append(path)
      try copy(path)
    }
  }

  private mutating func copy(_ path: String) throws(EPUBFault) {
    entries.append(try book.packed(path))
  }

  private func titlePage() throws(EPUBFault) -> KepubTitlePage? {
    guard let first = book.package.firstDocument, first.isDocument, let path = first.path,
      let entry = book.entry(named: path), entry.size <= Self.longestDocument
    else { return nil }
    let bytes = try book.bytes(of: path)
    return KepubTitlePage.isNeeded(before: path, bytes) ? KepubTitlePage(for: book.package) : nil
  }
}
