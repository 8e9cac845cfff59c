/// Paths of files in a container (EPUB 3.3, section 4.2.3).
package enum ContainerPath {
  /// Where `reference` leads from the file at `path`; nil for what is no file of the container.
  package static func resolve(_ reference: String, from path: String) -> String? {
    let target = reference.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard let decoded = percentDecoded(Array(target)), !decoded.isEmpty, !decoded.hasPrefix("/"),
      !decoded.prefix(while: { $0 != "/" }).contains(":")
    else { return nil }
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for step in decoded.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": if folders.popLast() == nil { return nil }
      default: folders.append(String(step))
      }
    }
    return folders.joined(separator: "/")
  }

  /// The last step of a path, in lower case.
  package static func fileName(of path: String) -> String {
    (path.split(separator: "/").last.map(String.init) ?? "").lowercased()
  }

  /// `path` with another file in place of the last step.
  package static func sibling(_ name: String, of path: String) -> String {
    (path.split(separator: "/").dropLast().map(String.init) + [name]).joined(separator: "/")
  }

  /// How the file at `path` calls the one at `target`, percent-encoded (RFC 3986).
  package static func reference(to target: String, from path: String) -> String {
    let (from, to) = (path.split(separator: "/").dropLast(), target.split(separator: "/"))
    let common = zip(from, to.dropLast()).prefix { $0 == $1 }.count
    let steps =
      Array(repeating: "..", count: from.count - common) + to.dropFirst(common).map(String.init)
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    return steps.joined(separator: "/").utf8.reduce(into: "") { text, byte in
      if plain.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count < 2 ? "0" + digits : digits)
      }
    }
  }

  /// `text` with its percent-encoding undone; nil where that gives no UTF-8.
  package static func decoded(_ text: String) -> String? { percentDecoded(Array(text.utf8)) }

  /// Nil where the bytes are no UTF-8.
  private static func percentDecoded(_ text: [UInt8]) -> String? {
    var bytes: [UInt8] = []
    var place = 0
    while place < text.count {
      if text[place] == UInt8(ascii: "%"), place + 2 < text.count,
        let value = UInt8(String(decoding: text[place + 1...place + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        place += 3
      } else {
        bytes.append(text[place])
        place += 1
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
