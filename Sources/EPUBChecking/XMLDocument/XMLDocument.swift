import Markup
import StoryModel

/// The one place where the checks parse XML.
enum XMLDocument {
  /// Calls `handle` for everything in a document; false, with a finding, where it is not
  /// well-formed. The events before the error have been handled then.
  static func scan(
    _ bytes: ContiguousArray<UInt8>, path: String, _ findings: inout Findings,
    _ handle: (XMLEvent) -> Void
  ) -> Bool {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(MarkupError) in try XMLEventParser.parse(bytes, handle) }
    }
    switch result {
    case .success: return true
    case .failure(.notWellFormed(let line, let reason)):
      findings.add(.malformedMarkup, reason, in: path, line: line)
    case .failure(.tooLarge(let byteCount)):
      findings.add(.malformedMarkup, "The document has \(byteCount) bytes.", in: path)
    }
    return false
  }
}
