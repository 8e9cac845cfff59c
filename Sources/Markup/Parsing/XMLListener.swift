import CXML2

/// Receives libxml2's callbacks for one document and passes them on as events.
///
/// All pointers of libxml2 stay in this file.
final class XMLListener {
  private let context: xmlParserCtxtPtr
  private let handle: (XMLEvent) -> Void
  /// The first error; nothing is handled after it.
  private(set) var failure: MarkupError?

  init(context: xmlParserCtxtPtr, handle: @escaping (XMLEvent) -> Void) {
    self.context = context
    self.handle = handle
  }

  /// The line that the parser has come to, counted from 1.
  var line: Int { context.pointee.input.map { Int($0.pointee.line) } ?? 1 }

  /// The table of callbacks. C function pointers capture nothing: the listener is the user data.
  static var callbacks: xmlSAXHandler {
    var table = xmlSAXHandler()
    table.initialized = XML_SAX2_MAGIC
    table.startElementNs = { data, name, prefix, _, namespaceCount, namespaces, count, _, values in
      XMLListener.of(data).start(
        qualified(name, prefix),
        declarations(namespaces, Int(namespaceCount)) + attributes(values, Int(count)))
    }
    table.endElementNs = { data, name, prefix, _ in
      XMLListener.of(data).send(.end(qualified(name, prefix)))
    }
    table.characters = { data, text, count in
      XMLListener.of(data).send(.text(UnsafeBufferPointer(start: text, count: Int(count))))
    }
    table.ignorableWhitespace = table.characters
    table.serror = { data, error in
      guard let data, let error else { return }
      XMLListener.of(data).fail(error.pointee)
    }
    return table
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLListener {
    Unmanaged<XMLListener>.fromOpaque(data!).takeUnretainedValue()
  }

  private func start(_ name: String, _ attributes: [(name: String, value: String)]) {
    send(.start(XMLElement(name: name, attributes: attributes, line: line)))
  }

  private func send(_ event: XMLEvent) {
    if failure == nil { handle(event) }
  }

  private func fail(_ error: xmlError) {
    guard failure == nil, error.level != XML_ERR_WARNING else { return }
    let reason = error.message.map { String(cString: $0) } ?? ""
    failure = .notWellFormed(
      line: Int(error.line),
      reason: reason.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}

private func qualified(_ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?) -> String
{
  let name = name.map { String(cString: $0) } ?? ""
  return prefix.map { String(cString: $0) + ":" + name } ?? name
}

/// The namespace declarations of a start tag: `count` pairs of prefix and name.
private func declarations(
  _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
) -> [(name: String, value: String)] {
  guard let pairs else { return [] }
  return (0..<count).map { number in
    let prefix = pairs[2 * number].map { "xmlns:" + String(cString: $0) } ?? "xmlns"
    return (prefix, pairs[2 * number + 1].map { String(cString: $0) } ?? "")
  }
}

/// The attributes of a start tag: `count` times name, prefix, namespace, begin and end of the value.
private func attributes(
  _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
) -> [(name: String, value: String)] {
  guard let fields else { return [] }
  return (0..<count).map { number in
    let field = fields + 5 * number
    guard let begin = field[3], let end = field[4] else {
      return (qualified(field[0], field[1]), "")
    }
    let value = UnsafeBufferPointer(start: begin, count: end - begin)
    return (qualified(field[0], field[1]), resolved(String(decoding: value, as: UTF8.self)))
  }
}

/// Where entities are not to be replaced, libxml2 leaves an ampersand in an attribute as `&#38;`.
private func resolved(_ value: String) -> String {
  let pieces = value.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
  guard pieces.count > 1 else { return value }
  let mark = "#38;"
  return pieces.dropFirst().reduce(into: String(pieces[0]) ?? "") { result, piece in
    let piece = String(piece) ?? ""
    result += "&" + (piece.hasPrefix(mark) ? String(piece.dropFirst(mark.count)) : piece)
  }
}
