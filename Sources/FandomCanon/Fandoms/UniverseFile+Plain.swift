/// Reading a file of plain shape without a TOML parser.
///
/// The built-in files hold nothing but strings without escapes. Forty of them are read before the
/// first story, and a parser for all of TOML takes longer for that than for the story.
extension UniverseFile {
  /// The file that `toml` spells; nil where it uses more of TOML than plain strings, comments and
  /// `[[fandoms]]`.
  init?(plain toml: UnsafeRawBufferPointer) {
    var scanner = PlainTOML(bytes: toml.bindMemory(to: UInt8.self))
    while let item = scanner.next() {
      switch item {
      case .fandom: fandoms.append(Fandom())
      case .value(let key, let value):
        guard set(key, value) else { return nil }
      }
    }
    let isWhole = scanner.isAtEnd && !characters.isEmpty && !fandoms.isEmpty
    guard isWhole, fandoms.allSatisfy({ !$0.name.isEmpty }) else { return nil }
  }

  private mutating func set(_ key: String, _ value: String) -> Bool {
    if let last = fandoms.indices.last {
      switch key {
      case "name": fandoms[last].name = value
      case "aliases": fandoms[last].aliases = value
      case "places": fandoms[last].places = value
      case "only": fandoms[last].only = value
      default: return false
      }
      return true
    }
    switch key {
    case "characters": characters = value
    case "minor": minor = value
    case "ambiguous": ambiguous = value
    case "roles": roles = value
    case "codes": codes = value
    case "pairings": pairings = value
    case "families": families = value
    default: return false
    }
    return true
  }
}

/// The items of a TOML file of plain shape, one after the other.
private struct PlainTOML {
  enum Item {
    /// `[[fandoms]]`
    case fandom
    case value(key: String, String)
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether everything was understood.
  var isAtEnd: Bool { position == bytes.count }

  /// The next item; nil at the end, and where the file is not of plain shape.
  mutating func next() -> Item? {
    skipBlanksAndComments()
    if take("[[fandoms]]") { return .fandom }
    let start = position
    while position < bytes.count, bytes[position] | 0x20 >= 0x61, bytes[position] | 0x20 <= 0x7A {
      position += 1
    }
    let key = start..<position
    let value = key.isEmpty ? nil : string()
    guard let value else {
      position = start
      return nil
    }
    return .value(key: text(key), value)
  }

  /// ` = "…"` or ` = """…"""`, without escapes.
  private mutating func string() -> String? {
    skipSpaces()
    guard take("=") else { return nil }
    skipSpaces()
    let isLong = take("\"\"\"")
    guard isLong || take("\"") else { return nil }
    if isLong { _ = take("\n") }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\\") {
      let end = position
      if take(isLong ? "\"\"\"" : "\"") { return text(start..<end) }
      if !isLong, bytes[position] == UInt8(ascii: "\n") { return nil }
      position += 1
    }
    return nil
  }

  private mutating func skipBlanksAndComments() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: "#"):
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      default: return
      }
    }
  }

  private mutating func skipSpaces() {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
  }

  private mutating func take(_ mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for index in 0..<count where bytes[position + index] != mark.utf8Start[index] { return false }
    position += count
    return true
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
