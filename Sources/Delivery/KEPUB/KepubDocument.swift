import Markup

/// A content document as a Kobo wants it: each sentence in an element of its own, which positions
/// and highlights refer to, and the whole in two more, which are its pages.
///
/// Everything else stays byte for byte, but for what HTML reads otherwise than XML: an element
/// without content gets its end tag, a void one its slash, a no-break space is written as a number.
package enum KepubDocument {
  /// Marks the sentences of an XHTML document in UTF-8. What is marked already stays as it is: a
  /// converted document does not change.
  ///
  /// - Throws: where the document is not well-formed, or in another encoding.
  package static func convert(_ xhtml: [UInt8]) throws(MarkupError) -> [UInt8] {
    try xhtml.withUnsafeBufferPointer { (bytes) throws(MarkupError) in
      try checkEncoding(of: bytes)
      var marking = KepubMarking(bytes, present: try KepubMarks(in: bytes))
      try marking.run()
      return marking.finish()
    }
  }

  /// The document without what `convert` puts into it: for comparing texts.
  package static func original(of kepub: [UInt8]) throws(MarkupError) -> [UInt8] {
    try kepub.withUnsafeBufferPointer { (bytes) throws(MarkupError) in
      var unmarking = KepubUnmarking(bytes)
      try unmarking.run()
      return unmarking.finish()
    }
  }

  /// Whether sentences are marked in a document, or look as if they were.
  static func isMarked(_ document: [UInt8]) -> Bool {
    document.withUnsafeBufferPointer { $0.holds(anyOf: ["koboSpan"]) }
  }

  private static func checkEncoding(
    of bytes: UnsafeBufferPointer<UInt8>
  ) throws(MarkupError) {
    var tokenizer = MarkupTokenizer(bytes)
    let first = try tokenizer.next()
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let declaration =
      first?.kind == .text && bytes.starts(with: byteOrderMark) ? try tokenizer.next() : first
    guard let declaration, declaration.kind == .instruction,
      let encoding = encoding(in: declaration, bytes)
    else { return }
    if !["utf-8", "utf8", "us-ascii", "ascii"].contains(encoding.lowercased()) {
      throw .notWellFormed(line: 1, reason: "the document is not in UTF-8 but in \(encoding)")
    }
  }

  private static func encoding(
    in declaration: MarkupToken, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> String? {
    let text = String(decoding: bytes[declaration.range], as: UTF8.self)
    let words = text.split { " \t\r\n=\"'?<>".contains($0) }
    guard words.first == "xml", let place = words.firstIndex(of: "encoding"),
      words.index(after: place) < words.endIndex
    else { return nil }
    return String(words[place + 1].prefix(40))
  }
}
