/// What an XML document consists of, in document order.
package enum XMLEvent {
  case start(XMLElement)
  /// The end of the element with this name, as written (`dc:title`).
  case end(String)
  /// A piece of character data, entities resolved: UTF-8, valid only during the call. One run of
  /// text may come in several pieces.
  case text(UnsafeBufferPointer<UInt8>)
}

/// The start tag of an element.
package struct XMLElement: Sendable {
  /// The name with its prefix, as written: `dc:title`.
  package let name: String
  /// Names with their prefixes as written (`epub:type`), and values with entities resolved.
  /// Namespace declarations come first, as `xmlns` and `xmlns:epub`; the others in document order.
  package let attributes: [(name: String, value: String)]
  /// The line on which the start tag ends, counted from 1.
  package let line: Int

  /// The value of the attribute `name`; nil where the element has none.
  package subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}
