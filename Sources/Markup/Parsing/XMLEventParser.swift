import CXML2

/// Parses XML with libxml2's event interface (SAX 2): no tree, no network, no external entities.
///
/// Entities that a document declares itself are never expanded; a reference to one is an error.
package enum XMLEventParser {
  /// Calls `handle` for every start tag, end tag and piece of text of the document in `bytes`.
  ///
  /// - Throws: `notWellFormed` at the first error. The events before it have been handled.
  package static func parse(
    _ bytes: UnsafeRawBufferPointer, _ handle: (XMLEvent) -> Void
  ) throws(MarkupError) {
    guard let count = Int32(exactly: bytes.count) else {
      throw .tooLarge(byteCount: bytes.count)
    }
    _ = libraryIsReady
    let failure = withoutActuallyEscaping(handle) { handle in
      run(bytes.assumingMemoryBound(to: CChar.self).baseAddress, count, handle)
    }
    if let failure { throw failure }
  }

  /// Parses the document in `bytes`, an array of UTF-8.
  package static func parse(
    _ bytes: [UInt8], _ handle: (XMLEvent) -> Void
  ) throws(MarkupError) {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(MarkupError) in try parse(bytes, handle) }
    }
    try result.get()
  }

  private static let libraryIsReady: Void = xmlInitParser()

  private static func run(
    _ bytes: UnsafePointer<CChar>?, _ count: Int32, _ handle: @escaping (XMLEvent) -> Void
  ) -> MarkupError? {
    guard count > 0, let context = xmlCreateMemoryParserCtxt(bytes, count) else {
      return .notWellFormed(line: 1, reason: "the document is empty")
    }
    defer {
      // libxml2 keeps declared entities in a document of its own, and forgets it where it gives up.
      xmlFreeDoc(context.pointee.myDoc)
      xmlFreeParserCtxt(context)
    }
    let listener = XMLListener(context: context, handle: handle)
    context.pointee.sax.pointee = XMLListener.callbacks
    context.pointee.userData = Unmanaged.passUnretained(listener).toOpaque()
    _ = xmlCtxtUseOptions(context, Int32(cxml2_safe_xml_options))
    let result = withExtendedLifetime(listener) { xmlParseDocument(context) }
    if let failure = listener.failure { return failure }
    return result == 0
      ? nil : .notWellFormed(line: listener.line, reason: "the document is not well-formed")
  }
}
