import Markup
import StoryModel
import ZIPArchive

/// A document that is a ZIP archive of XML parts and pictures.
struct Container {
  private let archive: ZIPReader
  private let format: String
  /// The document as a source of pictures: what lies beside a part of it are its other parts.
  let input: StoryInput

  /// - Parameter format: what to call the document in errors: `DOCX`.
  init(_ input: StoryInput, format: String) throws(ReadingError) {
    let archive: ZIPReader
    do {
      archive = try ZIPReader(bytes: input.bytes, limits: input.limits.archive)
    } catch {
      throw ReadingError(error, format: format)
    }
    self.archive = archive
    self.format = format
    self.input = StoryInput(
      path: input.path, name: input.name, bytes: [], limits: input.limits,
      companion: { try? archive.bytes(of: $0) })
  }

  /// Whether there is a part of that name.
  func has(_ name: String) -> Bool { archive.entry(named: name) != nil }

  /// The names of all parts that begin with `folder`.
  func names(in folder: String) -> [String] {
    archive.entries.map(\.name).filter { $0.hasPrefix(folder) }
  }

  /// The part `name`, without which there is no document.
  func part(_ name: String) throws(ReadingError) -> [UInt8] {
    do {
      return Array(try archive.bytes(of: name))
    } catch {
      throw ReadingError(error, format: format)
    }
  }

  /// The part `name`, which the document can do without; a part that is there and cannot be read is
  /// told in `diagnostics`.
  func part(_ name: String, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
    guard has(name) else { return nil }
    do {
      return try part(name)
    } catch {
      diagnostics.append(Diagnostic(.damagedPart, "“\(name)” was not read. \(error.explanation)"))
      return nil
    }
  }

  /// Parses `bytes`, the part `name`; what comes behind an error is not read, and `diagnostics` tell.
  static func parse(
    _ bytes: [UInt8], _ name: String, _ diagnostics: inout [Diagnostic],
    _ handle: (XMLEvent) -> Void
  ) {
    diagnostics += DeclaredEntities.diagnostics(in: bytes)
    do {
      try XMLEventParser.parse(bytes, handle)
    } catch {
      diagnostics.append(Diagnostic(.damagedPart, "“\(name)” is damaged. \(error.sentence)"))
    }
  }
}

extension MarkupError {
  /// What is wrong with an XML document.
  fileprivate var sentence: String {
    switch self {
    case .notWellFormed(let line, let reason): "Line \(line): \(reason)."
    case .tooLarge: "It is longer than two gigabytes."
    }
  }
}

extension ReadingError {
  /// Why an archive that is a document could not be read.
  fileprivate init(_ error: ZIPError, format: String) {
    switch error {
    case .encrypted: self = .locked(format: format)
    case let error where error.isRefusal: self = .refused(reason: error.explanation)
    default: self = .damaged(format: format, reason: error.explanation)
    }
  }
}
