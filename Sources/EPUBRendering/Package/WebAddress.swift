/// An absolute address on the web.
struct WebAddress: Hashable, Sendable {
  let text: String
  /// Without `www.`: `archive.example`.
  let host: String

  /// The first word of `text` that is an address.
  init?(in text: String) {
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let address = Self(word: word) {
        self = address
        return
      }
    }
    return nil
  }

  private init?(word: Substring) {
    let word = word.drop { "<([\"“«".contains($0) }.prefix { !"<>\"”»)]".contains($0) }
    let text = String(word.prefix { $0.isASCII && $0 > " " })
    guard text.utf8.count == word.utf8.count,
      let scheme = ["http://", "https://"].first(where: text.lowercased().hasPrefix)
    else { return nil }
    let end = text.lastIndex { !".,;:!?'".contains($0) } ?? text.startIndex
    let address = scheme + text[...end].dropFirst(scheme.count)
    let host = address.dropFirst(scheme.count).prefix { !"/?#:".contains($0) }.lowercased()
    let isName = host.utf8.allSatisfy { Self.hostBytes.contains($0) }
    guard isName, host.contains("."), host.first != ".", host.last != "." else { return nil }
    self.text = address
    self.host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private static let hostBytes = Set("abcdefghijklmnopqrstuvwxyz0123456789-.".utf8)
}
