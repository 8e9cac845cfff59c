/// Where a reference in a document of the book leads.
enum Reference: Hashable {
  /// A file of the book, by its path in the container, and the ID in it.
  case inside(path: String, fragment: String?)
  /// Another computer: `http:`, `https:`, `//`.
  case remote(String)
  /// Nothing to fetch: `mailto:`, `data:`.
  case inert
  /// A path out of the container, `file:`, or no reference at all.
  case invalid(String)

  /// Resolves a reference, as it is written, against the document that it is in.
  init(to reference: String, from document: String) {
    let text = reference.trimmed
    if let scheme = Self.scheme(of: text) {
      self = Self.absolute(text, scheme)
      return
    }
    if text.hasPrefix("//") {
      self = .remote(text)
      return
    }
    let (target, fragment) = Self.split(text, at: "#")
    let path = Self.split(target, at: "?").before
    let decodedFragment = fragment.flatMap(Self.percentDecoded)
    if path.utf8.first == UInt8(ascii: "/") {
      // What a container's root is depends on the reading system (EPUB 3.3, section 4.2.5).
      self = .invalid(text)
    } else if path.isEmpty {
      self = .inside(path: document, fragment: decodedFragment)
    } else if let decoded = Self.percentDecoded(path),
      let resolved = Self.resolve(decoded, from: document)
    {
      self = .inside(path: resolved, fragment: decodedFragment)
    } else {
      self = .invalid(text)
    }
  }

  /// The file of the book that it leads to.
  var path: String? {
    if case .inside(let path, _) = self { path } else { nil }
  }

  private static func absolute(_ text: String, _ scheme: String) -> Reference {
    switch scheme {
    case "http", "https", "ftp": .remote(text)
    case "file": .invalid(text)
    default: .inert
    }
  }

  /// RFC 3986, section 3.1, in lower case; nil for a relative reference.
  private static func scheme(of text: String) -> String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon]
    let isScheme =
      scheme.first.map { $0.isASCII && $0.isLetter } == true
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    return isScheme ? scheme.lowercased() : nil
  }

  private static func split(_ text: String, at mark: Character) -> (before: String, after: String?)
  {
    guard let index = text.firstIndex(of: mark) else { return (text, nil) }
    return (String(text[..<index]), String(text[text.index(after: index)...]))
  }

  /// Nil for a path that leaves the container.
  private static func resolve(_ path: String, from document: String) -> String? {
    var folders = document.split(separator: "/").dropLast().map(String.init)
    for component in path.split(separator: "/") {
      switch component {
      case ".": continue
      case "..": if folders.popLast() == nil { return nil }
      default: folders.append(String(component))
      }
    }
    return folders.joined(separator: "/")
  }

  /// Nil where the bytes behind the percent signs are no UTF-8.
  private static func percentDecoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}
