/// Appends XHTML or XML to one growing buffer of UTF-8.
///
/// The only place of the house that escapes text and writes tags. Names of elements and attributes
/// are literals of the source, values are escaped; `raw` alone passes markup through.
package struct MarkupWriter {
  /// What was written so far: UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// A writer whose buffer has room for `capacity` bytes before it has to grow.
  package init(capacity: Int = 4096) {
    bytes.reserveCapacity(capacity)
  }

  // MARK: Tags

  /// An element with its content: the start tag, whatever `content` writes, the end tag.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// An element that holds nothing but text: `<dc:title>All Apologies</dc:title>`.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// An element without content: `<hr/>`.
  package mutating func void(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    startTag(name, attributes)
    raw("/>")
  }

  /// A start tag. `element` is safer: it cannot forget the end tag.
  package mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    startTag(name, attributes)
    raw(">")
  }

  /// An end tag.
  package mutating func close(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">")
  }

  private mutating func startTag(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
  ) {
    raw("<")
    raw(name)
    for (name, value) in attributes { attribute(name, value) }
  }

  /// An attribute, for the inside of a start tag that `raw` has begun: ` href="c01.xhtml"`.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    var value = value
    value.withUTF8 { attribute(name, $0) }
  }

  /// An attribute whose value is the UTF-8 in `value`.
  package mutating func attribute(_ name: StaticString, _ value: UnsafeBufferPointer<UInt8>) {
    raw(" ")
    raw(name)
    raw("=\"")
    Escaping.append(value, to: &bytes, in: .attribute)
    raw("\"")
  }

  // MARK: Text

  /// `text` with everything escaped that is not plain text (see `Escaping`).
  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text($0) }
  }

  /// The UTF-8 in `bytes`, escaped.
  package mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    Escaping.append(text, to: &bytes, in: .content)
  }

  /// Markup as it stands in the source of the program, not escaped.
  package mutating func raw(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }
}
