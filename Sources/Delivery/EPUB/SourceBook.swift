import EPUBModel
import Markup
import Storage
import ZIPArchive

/// A finished EPUB of any program, opened for making another of it.
struct SourceBook {
  let package: BookPackage
  /// The package document.
  let opf: [UInt8]
  private let archive: ZIPReader

  /// Opens the book at `path`.
  ///
  /// - Parameter limits: how much it may unpack to.
  init(_ path: String, limits: ZIPLimits) throws(EPUBFault) {
    if let size = FileSystem.size(of: path), size > limits.archiveSize {
      throw .archive(
        .storage(.tooLarge(path: path, size: size, limit: limits.archiveSize)))
    }
    archive = try Self.reading { () throws(ZIPError) in try ZIPReader(file: path, limits: limits) }
    let packagePath = try Self.packagePath(in: archive)
    opf = try Self.bytes(of: packagePath, in: archive)
    do throws(MarkupError) {
      package = try BookPackage(opf, path: packagePath)
    } catch {
      throw .package(error)
    }
    try checkLock()
  }

  /// The files that the new book is to have, in their order: each once, without `mimetype` and
  /// without what programs and systems leave in archives for themselves.
  var files: [ZIPReader.Entry] {
    let listed = Set(package.items.compactMap(\.path))
    var taken: Set<String> = ["mimetype"]
    return archive.entries.filter { entry in
      !entry.isFolder && taken.insert(entry.name).inserted
        && (listed.contains(entry.name) || !Self.isLitter(entry.name))
    }
  }

  /// The first entry of every EPUB (EPUB 3.3, section 4.2.6.1).
  static let mimetype = ZIPEntry.stored(
    name: "mimetype", bytes: Array("application/epub+zip".utf8))

  /// What is known of a file; nil where the book has none of that path.
  func entry(named path: String) -> ZIPReader.Entry? { archive.entry(named: path) }

  /// The bytes of a file.
  func bytes(of path: String) throws(EPUBFault) -> [UInt8] { try Self.bytes(of: path, in: archive) }

  /// A file as it lies in the archive.
  func packed(_ path: String) throws(EPUBFault) -> ZIPEntry {
    try Self.reading { () throws(ZIPError) in try archive.packed(path) }
  }

  /// Writes `entries`, made of the book at `path`, to `target`: whole or not at all.
  static func write(
    _ entries: [ZIPEntry], madeOf path: String, to target: String
  ) throws(DeliveryError) {
    let file = try DeliveryError.onDevice { () throws(StorageError) in try AtomicFile(target) }
    do throws(ZIPError) {
      try ZIPWriter.write(entries, to: file)
    } catch {
      if case .storage(let error) = error { throw .device(error) }
      throw .epub(path: path, .archive(error))
    }
    try DeliveryError.onDevice { () throws(StorageError) in try file.commit() }
  }

  /// Does something with the book at `path`; what is wrong is about that book.
  static func converting<Result>(
    _ path: String, _ body: () throws(EPUBFault) -> Result
  ) throws(DeliveryError) -> Result {
    do throws(EPUBFault) {
      return try body()
    } catch .archive(.storage(let error)) {
      throw .book(error)
    } catch {
      throw .epub(path: path, error)
    }
  }

  /// What programs and systems leave in archives for themselves.
  private static func isLitter(_ path: String) -> Bool {
    let names: Set = [
      "itunesmetadata.plist", "calibre_bookmarks.txt", ".ds_store", "thumbs.db",
    ]
    return path.hasPrefix("__MACOSX/") || names.contains(ContainerPath.fileName(of: path))
  }

  // MARK: Container

  private static func packagePath(in archive: ZIPReader) throws(EPUBFault) -> String {
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
  private func checkLock() throws(EPUBFault) {
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
  ) throws(EPUBFault) -> [UInt8] {
    Array(try reading { () throws(ZIPError) in try archive.bytes(of: path) })
  }

  private static func reading<Result>(
    _ body: () throws(ZIPError) -> Result
  ) throws(EPUBFault) -> Result {
    do throws(ZIPError) { return try body() } catch { throw .archive(error) }
  }
}
