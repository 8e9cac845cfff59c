/// References between the files of a container.
enum ContainerAddress {
  /// The path in the container to which a relative reference leads; nil where it leads elsewhere.
  static func resolve(_ reference: String, from document: String) -> String? {
    let path = reference.prefix { $0 != "#" && $0 != "?" }
    guard !path.contains(":"), let decoded = decoded(path) else { return nil }
    var segments = document.split(separator: "/").dropLast().map(String.init)
    if decoded.hasPrefix("/") { segments = [] }
    for segment in decoded.split(separator: "/") {
      switch segment {
      case ".": continue
      case "..":
        if segments.popLast() == nil { return nil }
      default: segments.append(String(segment))
      }
    }
    return segments.isEmpty ? nil : segments.joined(separator: "/")
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
