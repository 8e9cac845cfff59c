import CXML2

/// Receives libxml2's callbacks for one page and passes them on as events.
final class HTMLListener {
  private let context: htmlParserCtxtPtr
  private let handle: (XMLEvent) -> Void

  init(context: htmlParserCtxtPtr, handle: @escaping (XMLEvent) -> Void) {
    self.context = context
    self.handle = handle
  }

  /// The table of callbacks. C function pointers capture nothing: the listener is the user data.
  static var callbacks: htmlSAXHandler {
    var table = htmlSAXHandler()
    table.startElement = { data, name, attributes in
      HTMLListener.of(data).start(name, attributes)
    }
    table.endElement = { data, name in
      guard let name else { return }
      HTMLListener.of(data).handle(.end(String(cString: name)))
    }
    table.characters = { data, text, count in
      HTMLListener.of(data).handle(.text(UnsafeBufferPointer(start: text, count: Int(count))))
    }
    table.comment = { data, text in
      guard let text, xmlStrlen(text) < 100 else { return }
      HTMLListener.of(data).comment(String(cString: text))
    }
    table.ignorableWhitespace = table.characters
    table.cdataBlock = table.characters
    return table
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> HTMLListener {
    Unmanaged<HTMLListener>.fromOpaque(data!).takeUnretainedValue()
  }

  private func comment(_ text: String) {
    let name = HTMLEventParser.comment
    handle(.start(XMLElement(name: name, attributes: [("text", text)], line: line)))
    handle(.end(name))
  }

  private var line: Int { context.pointee.input.map { Int($0.pointee.line) } ?? 1 }

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name else { return }
    var attributes: [(name: String, value: String)] = []
    if let pairs {
      var place = 0
      while let key = pairs[place] {
        attributes.append(
          (String(cString: key), pairs[place + 1].map { String(cString: $0) } ?? ""))
        place += 2
      }
    }
    handle(.start(XMLElement(name: String(cString: name), attributes: attributes, line: line)))
  }
}
