/// Why a document could not be parsed.
package enum MarkupError: Error, Sendable, Hashable {
  /// The document is not well-formed, or its namespaces are not.
  ///
  /// `line` is counted from 1, `reason` is libxml2's sentence.
  case notWellFormed(line: Int, reason: String)
  /// The document is larger than the 2 GiB that libxml2 can take.
  case tooLarge(byteCount: Int)
}
