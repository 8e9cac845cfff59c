import Markup
import ZIPArchive

/// One EPUB of any program on its way to a Kindle.
struct KindleConversion {
  private(set) var entries: [ZIPEntry] = []
  private let book: SourceBook
  private let pages: KindlePages
  private let cover: KindleCover
  private let links: KindleLinks
  private var isChanged = false
  private var losses: [KindleLoss] = []
  private let deflater = Deflater()

  init(_ path: String, limits: ZIPLimits) throws(EPUBFault) {
    book = try SourceBook(path, limits: limits)
    pages = try KindlePages(of: book)
    cover = KindleCover(of: book, pages)
    links = KindleLinks(of: book, pages, without: cover.page)
  }

  /// What became of the book; complete after `run`.
  var outcome: KindleConverter.Outcome {
    KindleConverter.Outcome(
      isChanged: isChanged,
      notes: KindleNotes.of(
        pages, losses, cover: cover.picture, in: book, size: ZIPEntry.archiveSize(of: entries)))
  }

  /// Makes the entries.
  mutating func run() throws(EPUBFault) {
    entries = [SourceBook.mimetype]
    let scripts = Set(book.package.items.filter(\.isScript).compactMap(\.path))
    for entry in book.files {
      let path = entry.name
      if path == cover.page || scripts.contains(path) {
        isChanged = true
      } else if path == book.package.path {
        try addPackage()
      } else if pages.facts[path] != nil {
        try addPage(path)
      } else if path == book.package.ncx {
        try addNCX(path)
      } else {
        entries.append(try book.packed(path))
      }
    }
  }

  private mutating func addPackage() throws(EPUBFault) {
    let edit = KindlePackageEdit(
      book.package, without: cover.page, picture: cover.picture, links: links,
      scriptless: pages.withoutScripts)
    let bytes: [UInt8]
    do throws(MarkupError) {
      bytes = try edit.apply(to: book.opf)
    } catch {
      throw .package(error)
    }
    try add(book.package.path, bytes, insteadOf: book.opf)
  }

  private mutating func addPage(_ path: String) throws(EPUBFault) {
    let original = try book.bytes(of: path)
    var page = KindleDocument(path, links, isNavigation: path == book.package.navigation)
    let bytes = (try? page.apply(to: pages.page(original, at: path))) ?? original
    losses += page.losses
    try add(path, bytes, insteadOf: original)
  }

  /// A table of contents that cannot be read stays; Amazon has another one in the navigation document.
  private mutating func addNCX(_ path: String) throws(EPUBFault) {
    let original = try book.bytes(of: path)
    let bytes = (try? KindleNCX(path, links).apply(to: original)) ?? original
    try add(path, bytes, insteadOf: original)
  }

  /// A file that did not change is copied as it lies in the archive.
  private mutating func add(
    _ path: String, _ bytes: [UInt8], insteadOf original: [UInt8]
  ) throws(EPUBFault) {
    if bytes == original {
      entries.append(try book.packed(path))
    } else {
      entries.append(deflater.entry(name: path, bytes: bytes))
      isChanged = true
    }
  }
}
