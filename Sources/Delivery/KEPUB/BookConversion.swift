import Markup
import Storage
import ZIPArchive

/// One EPUB of any program on its way to KEPUB.
struct BookConversion {
  private(set) var entries: [ZIPEntry] = []
  private var converted = 0
  private var unconverted: [String] = []
  private let archive: ZIPReader
  private let package: KepubPackage
  private let opf: [UInt8]
  private let deflater = Deflater()

  /// No Kobo opens a document of more than 10 MB, and marks make it longer many times over.
  private static let longestDocument = 16 << 20

  var outcome: KepubConverter.Outcome {
    KepubConverter.Outcome(converted: converted, unconverted: unconverted)
  }

  init(_ path: String, limits: ZIPLimits) throws(KepubFault) {
    if let size = FileSystem.size(of: path), size > limits.archiveSize {
      throw .archive(
        .storage(.tooLarge(path: path, size: size, limit: limits.archiveSize)))
    }
    archive = try Self.reading { () throws(ZIPError) in try ZIPReader(file: path, limits: limits) }
    let packagePath = try Self.packagePath(in: archive)
    opf = try Self.bytes(of: packagePath, in: archive)
    do throws(MarkupError) {
      package = try KepubPackage(opf, path: packagePath)
    } catch {
      throw .package(error)
    }
    try checkLock()
  }

  /// Makes the entries.
  mutating func run() throws(KepubFault) {
    let titlePage = try titlePage()
    entries = [.stored(name: "mimetype", bytes: Array("application/epub+zip".utf8))]
    var taken: Set<String> = ["mimetype"]
    let documents = Set(package.items.filter(\.isDocument).compactMap(\.path))
    let listed = Set(package.items.compactMap(\.path))
    for entry in archive.entries where !entry.isFolder && taken.insert(entry.name).inserted {
      if Self.isLitter(entry.name), !listed.contains(entry.name) { continue }
      if entry.name == package.path {
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

  private mutating func addPackage(_ titlePage: KepubTitlePage?) throws(KepubFault) {
    do throws(MarkupError) {
      let edited = try KepubPackageEdit(package, titlePage: titlePage).apply(to: opf)
      entries.append(deflater.entry(name: package.path, bytes: edited))
    } catch {
      throw .package(error)
    }
  }

  private mutating func add(_ titlePage: KepubTitlePage?) throws(KepubFault) {
    guard let titlePage else { return }
    do throws(MarkupError) {
      let page = try KepubDocument.convert(titlePage.document)
      entries.append(deflater.entry(name: titlePage.path, bytes: page))
    } catch {
      throw .package(error)
    }
  }

  /// A document that cannot be converted is not kept from the reader.
  private mutating func addDocument(_ path: String) throws(KepubFault) {
    let bytes = try Self.bytes(of: path, in: archive)
    do throws(MarkupError) {
      let document = try KepubDocument.convert(KepubCleanup.clean(bytes))
      entries.append(deflater.entry(name: path, bytes: document))
      converted += 1
    } catch {
      unconverted.append(path)
      try copy(path)
    }
  }

  private mutating func copy(_ path: String) throws(KepubFault) {
    entries.append(
      try Self.reading { () throws(ZIPError) in try archive.packed(path) })
  }

  private func titlePage() throws(KepubFault) -> KepubTitlePage? {
    guard let first = package.firstDocument, first.isDocument, let path = first.path,
      let entry = archive.entry(named: path), entry.size <= Self.longestDocument
    else { return nil }
    let bytes = try Self.bytes(of: path, in: archive)
    return KepubTitlePage.isNeeded(before: path, bytes) ? KepubTitlePage(for: package) : nil
  }

  /// What programs and systems leave in archives for themselves.
  private static func isLitter(_ path: String) -> Bool {
    let names: Set = [
      "itunesmetadata.plist", "calibre_bookmarks.txt", ".ds_store", "thumbs.db",
    ]
    return path.hasPrefix("__MACOSX/") || names.contains(ContainerPath.fileName(of: path))
  }

  // MARK: Container

  private static func packagePath(in archive: ZIPReader) throws(KepubFault) -> String {
    let container = "META-INF/container.xml"
    guard archive.entry(named: container) != nil else { throw .noPackage }
    let bytes = try bytes(of: container, in: archive)
    var paths: [String] = []
    do throws(MarkupError) {
      try XMLEventParser.parse(bytes) { event in
        guard case .start(let element) = event, element.name.hasSuffix("rootfile"),
          let path = element["full-path"]
        else { return }
        paths.append(path)
      }
    } catch {
      throw .package(error)
    }
    guard let path = paths.first(where: { archive.entry(named: $0) != nil }) else {
      throw .noPackage
    }
    return path
  }

  /// Fonts may be obfuscated (EPUB 3.3, section 4.2.6.3.2); anything else is a lock.
  private func checkLock() throws(KepubFault) {
    let path = "META-INF/encryption.xml"
    guard archive.entry(named: path) != nil else { return }
    let obfuscations: Set = [
      "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC",
    ]
    let bytes = try Self.bytes(of: path, in: archive)
    var isLocked = false
    do throws(MarkupError) {
      try XMLEventParser.parse(bytes) { event in
        guard case .start(let element) = event, element.name.hasSuffix("EncryptionMethod")
        else { return }
        if !obfuscations.contains(element["Algorithm"] ?? "") { isLocked = true }
      }
    } catch {
      throw .package(error)
    }
    if isLocked { throw .locked }
  }

  private static func bytes(
    of path: String, in archive: ZIPReader
  ) throws(KepubFault) -> [UInt8] {
    Array(try reading { () throws(ZIPError) in try archive.bytes(of: path) })
  }

  private static func reading<Result>(
    _ body: () throws(ZIPError) -> Result
  ) throws(KepubFault) -> Result {
    do throws(ZIPError) { return try body() } catch { throw .archive(error) }
  }
}
