import CXML2

/// Parses HTML of any kind and in any state with libxml2's event interface: no tree, so nothing is
/// lost at a depth or a length; no network, no error.
///
/// Elements that HTML lets authors leave open are closed where its rules say so; every start has its
/// end. Names of elements and attributes come in lower case, references resolved.
package enum HTMLEventParser {
  /// The name of the element that a comment comes as: an empty one, its text in the attribute
  /// `text`. Sites mark with comments where a story begins.
  package static let comment = "!--"

  /// Calls `handle` for every start tag, end tag and piece of text of the page in `bytes`, which is
  /// UTF-8 whatever the page itself declares.
  ///
  /// - Throws: `tooLarge`; nothing else is an error in HTML.
  package static func parse(
    _ bytes: UnsafeRawBufferPointer, _ handle: (XMLEvent) -> Void
  ) throws(MarkupError) {
    guard let count = Int32(exactly: bytes.count) else {
      throw .tooLarge(byteCount: bytes.count)
    }
    _ = libraryIsReady
    withoutActuallyEscaping(handle) { handle in
      run(bytes.assumingMemoryBound(to: CChar.self).baseAddress, count, handle)
    }
  }

  /// Parses the page in `bytes`, an array of UTF-8.
  package static func parse(
    _ bytes: ContiguousArray<UInt8>, _ handle: (XMLEvent) -> Void
  ) throws(MarkupError) {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(MarkupError) in try parse(bytes, handle) }
    }
    try result.get()
  }

  private static let libraryIsReady: Void = xmlInitParser()

  private static func run(
    _ bytes: UnsafePointer<CChar>?, _ count: Int32, _ handle: @escaping (XMLEvent) -> Void
  ) {
    guard count > 0, let context = htmlCreateMemoryParserCtxt(bytes, count) else { return }
    defer { htmlFreeParserCtxt(context) }
    let listener = HTMLListener(context: context, handle: handle)
    context.pointee.sax.pointee = HTMLListener.callbacks
    context.pointee.userData = Unmanaged.passUnretained(listener).toOpaque()
    _ = htmlCtxtUseOptions(context, Int32(cxml2_safe_html_options))
    _ = xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    _ = withExtendedLifetime(listener) { htmlParseDocument(context) }
  }
}
