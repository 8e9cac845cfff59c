import Markup
import StoryModel
import ZIPArchive

/// The container of a publication (EPUB 3.3, section 4): files in an archive that nobody vouches for.
struct EPUBContainer: Sendable {
  private let archive: ZIPReader
  /// Names as they are, by their form in lower case: some tools do not mind the case.
  private let names: [String: String]
  /// The path of the package document.
  let packagePath: String
  let diagnostics: [Diagnostic]

  init(_ input: StoryInput) throws(ReadingError) {
    do {
      archive = try ZIPReader(bytes: input.bytes, limits: input.limits.archive)
    } catch {
      throw Self.readingError(error)
    }
    names = Dictionary(
      archive.entries.map { ($0.name.lowercased(), $0.name) }, uniquingKeysWith: { $1 })
    let root = Self.packagePath(in: archive)
    guard let path = root.path else {
      throw .damaged(format: "EPUB", reason: "It has no package document.")
    }
    packagePath = path
    diagnostics = root.diagnostics
  }

  private static func readingError(_ error: ZIPError) -> ReadingError {
    switch error {
    case .encrypted: .locked(format: "EPUB")
    case let error where error.isRefusal: .refused(reason: error.explanation)
    default: .damaged(format: "EPUB", reason: error.explanation)
    }
  }

  /// The path that `META-INF/container.xml` names, else that of the first package document.
  private static func packagePath(in archive: ZIPReader) -> (
    path: String?, diagnostics: [Diagnostic]
  ) {
    var diagnostics: [Diagnostic] = []
    if let bytes = try? archive.bytes(of: "META-INF/container.xml") {
      let paths = ForgivingXML.parse(bytes, [String]()) { paths, event in
        guard case .start(let element) = event,
          ForgivingXML.localName(element.name) == "rootfile", let path = element.value("full-path")
        else { return }
        paths.append(path)
      }.state
      for path in paths {
        guard let safe = RelativePath.path(path) else {
          diagnostics.append(EPUBContainer.refusal(path))
          continue
        }
        if archive.entry(named: safe) != nil { return (safe, diagnostics) }
        diagnostics.append(
          Diagnostic(.damagedPart, "The package document “\(safe.prefix(80))” is not in the book."))
      }
    }
    let found = archive.entries.first { $0.name.lowercased().hasSuffix(".opf") }?.name
    return (found, diagnostics)
  }

  /// Whether the files are encrypted in another way than fonts are obfuscated (EPUB 3.3, 4.2.6.3.2).
  var isLocked: Bool {
    if name("META-INF/rights.xml") != nil { return true }
    guard let bytes = try? bytes(of: "META-INF/encryption.xml") else { return false }
    return ForgivingXML.parse(bytes, false) { isLocked, event in
      guard case .start(let element) = event,
        ForgivingXML.localName(element.name) == "encrypteddata"
          || ForgivingXML.localName(element.name) == "encryptionmethod"
      else { return }
      if let algorithm = element.value("Algorithm") ?? element.value("algorithm") {
        isLocked = isLocked || !Self.fontObfuscations.contains(algorithm)
      }
    }.state
  }

  private static let fontObfuscations: Set<String> = [
    "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC",
  ]

  /// The name of the file at `path`, whatever its case; nil where there is none.
  private func name(_ path: String) -> String? {
    archive.entry(named: path) != nil ? path : names[path.lowercased()]
  }

  /// The file at `path`, from the root of the container.
  func bytes(of path: String) throws(ZIPError) -> ContiguousArray<UInt8> {
    try archive.bytes(of: name(path) ?? path)
  }

  /// The paths of all files that are pages by their names, in the order of the archive.
  var pagePaths: [String] {
    archive.entries.map(\.name).filter { name in
      [".xhtml", ".html", ".htm"].contains { name.lowercased().hasSuffix($0) }
    }
  }

  /// What is said of a path that leads out of the container.
  static func refusal(_ path: String) -> Diagnostic {
    Diagnostic(.refusedEntry, "“\(path.prefix(80))” leads out of the book; it is not read.")
  }

  /// What is said of a file that cannot be read.
  static func failure(_ path: String, _ error: ZIPError) -> Diagnostic {
    switch error {
    case let error where error.isRefusal:
      Diagnostic(.refusedEntry, "“\(path.prefix(80))” is not read: \(error.explanation)")
    case .noEntry:
      Diagnostic(.damagedPart, "“\(path.prefix(80))” is named by the book and is not in it.")
    default:
      Diagnostic(.damagedPart, "“\(path.prefix(80))” cannot be read: \(error.explanation)")
    }
  }
}
