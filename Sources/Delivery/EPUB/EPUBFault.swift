import Markup
import ZIPArchive

/// Why a finished book cannot be made one of another kind.
package enum EPUBFault: Error, Equatable, Sendable {
  /// It cannot be unpacked, or one of its files cannot.
  case archive(ZIPError)
  /// It has no package document where `META-INF/container.xml` says.
  case noPackage
  /// `META-INF/container.xml` or the package document cannot be read.
  case package(MarkupError)
  /// Its files are encrypted.
  case locked

  /// What is wrong, for the person at the terminal.
  var explanation: String {
    switch self {
    case .archive(let error): error.explanation
    case .noPackage: "is no EPUB: it does not say which files it consists of."
    case .package(.notWellFormed(let line, let reason)):
      "its package document is damaged (line \(line): \(reason))."
    case .package(.tooLarge): "its package document is too large."
    case .locked: "is locked by its shop. Only the shop's own program opens it."
    }
  }
}
