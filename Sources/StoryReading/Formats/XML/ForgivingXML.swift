import Markup

/// Parses XML as it is found: strictly where it is well-formed, else with the tolerance of HTML.
enum ForgivingXML {
  /// The state that `handle` makes of `start` and all events of the document `text`, and whether
  /// the document is well-formed.
  ///
  /// `text` is UTF-8, whatever encoding the document declares. Names of elements have to be looked
  /// at by `localName`.
  static func parse<State>(
    _ text: ContiguousArray<UInt8>, _ start: State, _ handle: (inout State, XMLEvent) -> Void
  ) -> (state: State, isWellFormed: Bool) {
    var state = start
    do {
      try XMLEventParser.parse(withoutDeclaration(text)) { handle(&state, $0) }
      return (state, true)
    } catch {
      state = start
    }
    // The document is shorter than two gigabytes: archives and files are held to less.
    let bare = CDATASections.escaped(DocumentType.removed(from: text))
    try? HTMLEventParser.parse(renamed(bare)) { event in
      if isOwn(event) { handle(&state, event) }
    }
    return (state, false)
  }

  /// Whether an event is of the document: HTML's parser adds elements that pages have to have.
  private static func isOwn(_ event: XMLEvent) -> Bool {
    switch event {
    case .start(let element): element.name.hasPrefix(mark)
    case .end(let name): name.hasPrefix(mark)
    case .text: true
    }
  }

  /// The name without the prefix of its namespace, in lower case.
  static func localName(_ name: String) -> String {
    var local = name[...]
    if local.hasPrefix(mark) { local = local.dropFirst(mark.count) }
    if let colon = local.lastIndex(of: ":") { local = local[local.index(after: colon)...] }
    return local.lowercased()
  }

  /// What stands before the names of elements while HTML's parser reads them, so that it knows none
  /// of them: it would close a `title` at a `p`.
  private static let mark = "x-"

  private static func renamed(_ text: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    var result = ContiguousArray<UInt8>()
    result.reserveCapacity(text.count + text.count / 8)
    for (place, byte) in text.enumerated() {
      if isLetter(byte), place > 0 {
        let before = text[place - 1]
        let isEnd =
          before == UInt8(ascii: "/") && place > 1 && text[place - 2] == UInt8(ascii: "<")
        if before == UInt8(ascii: "<") || isEnd { result.append(contentsOf: mark.utf8) }
      }
      result.append(byte)
    }
    return result
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  /// The document with spaces for its declaration, which names the encoding that it had.
  private static func withoutDeclaration(_ text: ContiguousArray<UInt8>) -> [UInt8] {
    var bytes = Array(text)
    let start = bytes.firstIndex { $0 > 0x20 } ?? 0
    guard bytes[start...].starts(with: "<?xml ".utf8),
      let end = bytes.prefix(start + 1000).firstIndex(of: UInt8(ascii: ">"))
    else { return bytes }
    for place in start...end where bytes[place] != 0x0A { bytes[place] = 0x20 }
    return bytes
  }
}
