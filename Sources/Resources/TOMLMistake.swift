import TOMLKit

/// What is wrong with a TOML text, in words for whoever wrote it.
package struct TOMLMistake: Error, Sendable, Hashable {
  /// Counted from 1; nil where something is missing.
  package let line: Int?
  /// What is so, without a full stop.
  package let reason: String

  /// What `error`, thrown by `Resources.decode`, says.
  package init(_ error: any Error) {
    switch error {
    case let error as TOMLParseError:
      line = error.source.begin.line
      reason = error.description
    case DecodingError.keyNotFound(let key, _):
      line = nil
      reason = "there is no “\(key.stringValue)”"
    case DecodingError.typeMismatch(_, let context), DecodingError.dataCorrupted(let context),
      DecodingError.valueNotFound(_, let context):
      line = nil
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      reason = "the value of “\(path)” is not a string"
    default:
      line = nil
      reason = "\(error)"
    }
  }
}
