import StoryModel

/// A mail's subject, taken apart: `Re: [due-south-fic] FIC: Rain (2/3), Fraser/Vecchio, PG`.
struct MailSubject {
  /// What stands before the title: `Re:`, `FIC:`.
  private(set) var marks: Set<MailVocabulary.Mark> = []
  /// Without marks, tags, part, codes and by-line.
  private(set) var title = ""
  private(set) var part: PartNumber?
  /// Pairing and rating: `Fraser/Vecchio, PG`.
  private(set) var codes: [String] = []
  /// `Pellinor` of `The Flame (1/2) by Pellinor`.
  private(set) var author: String?

  /// What mails of one story have in common: the title's letters and digits in lower case.
  var stem: String { NormalForm.compact(title) }

  /// How many characters are looked at: no title is longer.
  private static let limit = 400

  init(_ subject: String, _ vocabulary: Vocabulary) {
    var reader = Reader(vocabulary: vocabulary, rest: subject.prefix(Self.limit))
    reader.readMarks()
    reader.readDigest()
    reader.readTail()
    reader.readPart()
    reader.readTitle()
    (marks, title, part) = (reader.marks, reader.title, reader.part)
    codes = reader.codes.map(MailWords.trimmed).filter { !$0.isEmpty }
    author = reader.author
  }
}

private struct Reader {
  let vocabulary: Vocabulary
  var rest: Substring
  /// What stands behind the part.
  var tail: Substring = ""
  var marks: Set<MailVocabulary.Mark> = []
  var title = ""
  var part: PartNumber?
  var codes: [String] = []
  var author: String?

  private var scanner: PartNumberScanner { PartNumberScanner(vocabulary: vocabulary) }

  // MARK: Before the title

  mutating func readMarks() {
    while true {
      rest = trimmed(rest)
      if rest.first == "[" || rest.first == "(" {
        if !readBracket() { return }
      } else if !readPrefix() {
        return
      }
    }
  }

  /// Reads `[due-south-fic]`, `[FIC]`, `(1/3)` at the beginning. Returns whether there was one.
  private mutating func readBracket() -> Bool {
    let isSquare = rest.first == "["
    guard let close = rest.firstIndex(of: isSquare ? "]" : ")") else { return false }
    let inner = rest[rest.index(after: rest.startIndex)..<close]
    let behind = trimmed(rest[rest.index(after: close)...])
    guard !behind.isEmpty else { return false }
    if let found = bracketedPart(inner) {
      part = part ?? found
    } else if let found = known(inner) {
      marks.formUnion(found)
    } else if isCode(inner) {
      codes.append(String(inner))
    } else if !isSquare {
      return false
    }
    rest = behind
    return true
  }

  /// Reads `Re:`, `Re[2]:`, `FIC/REPOST:`, and `FIC ` in capitals.
  private mutating func readPrefix() -> Bool {
    if let colon = rest.prefix(32).firstIndex(where: { $0 == ":" || $0 == "：" }),
      let found = known(rest[..<colon])
    {
      marks.formUnion(found)
      rest = rest[rest.index(after: colon)...]
      return true
    }
    let word = rest.prefix { $0 != " " }
    guard word.count < rest.count, word.utf8.contains(where: { 0x41...0x5A ~= $0 }),
      !word.utf8.contains(where: { 0x61...0x7A ~= $0 }), let found = known(word),
      !found.isDisjoint(with: [.story, .repost, .notice])
    else { return false }
    marks.formUnion(found)
    rest = rest.dropFirst(word.count).drop { " -–".contains($0) }
    return true
  }

  /// What the words `text` say of the mail; nil where one of them says nothing.
  private func known(_ text: Substring) -> Set<MailVocabulary.Mark>? {
    if let mark = mark(text) { return [mark] }
    let pieces = text.split { "/,&+ ".contains($0) }
    let found = pieces.compactMap(mark)
    return found.count == pieces.count && !found.isEmpty ? Set(found) : nil
  }

  private func mark(_ text: Substring) -> MailVocabulary.Mark? {
    let compact = NormalForm.compact(String(text))
    if let mark = vocabulary.mail.marks[compact] { return mark }
    // `Re[2]`
    let bare = String(compact.prefix { !$0.isNumber })
    return vocabulary.mail.marks[bare].flatMap { $0 == .reply ? $0 : nil }
  }

  /// Notes that the mail is a digest: `Wetlist Digest V1 #7`.
  mutating func readDigest() {
    let isDigest = rest.split(separator: " ").contains {
      vocabulary.mail.digests.contains(NormalForm.compact(String($0)))
    }
    if isDigest, rest.utf8.contains(where: { 0x30...0x39 ~= $0 }) { marks.insert(.digest) }
  }

  // MARK: Behind the title

  /// Takes off `(fwd)` and `(was: Rain)`.
  mutating func readTail() {
    rest = trimmed(rest)
    guard rest.last == ")", let open = rest.lastIndex(of: "("), open > rest.startIndex else {
      return
    }
    let inner = rest[rest.index(after: open)...].dropLast()
    if mark(inner) == .forward {
      marks.insert(.forward)
    } else if bracketedPart(inner) == nil, let found = bracketedCodes(inner) {
      codes += found
    } else if !NormalForm.words(String(inner)).starts(with: ["was"]) {
      return
    }
    rest = trimmed(rest[..<open])
  }

  /// `Fraser/Kowalski, PG`: the pieces, where one of them is a rating or a pairing.
  private func bracketedCodes(_ text: Substring) -> [String]? {
    let pieces = text.split(separator: ",").map { String(trimmed($0)) }.filter { !$0.isEmpty }
    guard !pieces.isEmpty, pieces.count <= 6, pieces.contains(where: { isCode($0[...]) }) else {
      return nil
    }
    return pieces
  }

  /// Finds the part: in brackets, else among the words.
  mutating func readPart() {
    if part != nil { return }
    for (open, close) in [("(", ")"), ("[", "]"), ("{", "}")] as [(Character, Character)] {
      for start in rest.indices where rest[start] == open {
        guard let end = rest[start...].firstIndex(of: close),
          let found = bracketedPart(rest[rest.index(after: start)..<end])
        else { continue }
        take(found, start..<rest.index(after: end))
        return
      }
    }
    let words = rest.split { $0 == " " || $0 == "\t" }
    for place in words.indices {
      guard let (found, count) = scanner.part(words[place...], isAlone: false) else { continue }
      // The only words there are may be a title: `Epilogue`.
      if found.name != nil, words.count == 1 { continue }
      take(found, words[place].startIndex..<words[place + count - 1].endIndex)
      return
    }
  }

  private mutating func take(_ found: PartNumber, _ range: Range<Substring.Index>) {
    part = found
    if found.written.isEmpty { part?.written = String(rest[range]) }
    (rest, tail) = (rest[..<range.lowerBound], rest[range.upperBound...])
  }

  private func bracketedPart(_ inner: Substring) -> PartNumber? {
    let words = inner.split { $0 == " " || $0 == "\t" }
    guard let (found, count) = scanner.part(words[...], isAlone: true), count == words.count else {
      return nil
    }
    var part = found
    part.written = String(inner)
    return part
  }

  // MARK: The title

  /// Parts title, codes and by-line.
  mutating func readTitle() {
    var text = bare(rest)
    if text.isEmpty { (text, tail) = (bare(tail), "") }
    readCodes(behind: &text)
    readByline(&text)
    title = String(unquoted(text))
    readTailCodes()
  }

  /// Takes codes off the end of `text`: `Rain [NC-17]`, `Rain, A/B, PG`, `Rain - A/B`, `Rain PG-13`.
  private mutating func readCodes(behind text: inout Substring) {
    var found: [String] = []
    while let last = text.last, last == ")" || last == "]",
      let open = text.lastIndex(of: last == ")" ? "(" : "["), open > text.startIndex,
      isCode(text[text.index(after: open)...].dropLast())
    {
      found.insert(String(text[text.index(after: open)...].dropLast()), at: 0)
      text = bare(text[..<open])
    }
    let pieces = Self.pieces(text)
    if let first = pieces.indices.dropFirst().first(where: { isCode(pieces[$0]) }) {
      found.insert(contentsOf: pieces[first...].map { String($0) }, at: 0)
      text = bare(text[..<pieces[first].startIndex])
    } else if let space = text.lastIndex(of: " "), isRating(text[text.index(after: space)...]) {
      found.insert(String(text[text.index(after: space)...]), at: 0)
      text = bare(text[..<space])
    }
    codes += found
  }

  /// Reads what stands behind the part: codes, by-line; the title of a part says nothing here.
  private mutating func readTailCodes() {
    var text = bare(tail)
    guard !text.isEmpty else { return }
    readByline(&text)
    if text.first == "(" || text.first == "[" { text = text.dropFirst() }
    let pieces = text.split { ",;()[]".contains($0) }.map(trimmed).filter { !$0.isEmpty }
    if pieces.contains(where: isCode) {
      codes += pieces.map { String($0) }
    } else if !text.isEmpty, isRating(text) {
      codes.append(String(text))
    }
  }

  /// Takes `by Pellinor` off the end.
  private mutating func readByline(_ text: inout Substring) {
    let words = text.split(separator: " ")
    guard let place = words.lastIndex(where: { $0.lowercased() == "by" }),
      1...4 ~= words.count - place - 1, place > 0 || tail.isEmpty == false || text == bare(tail),
      words[(place + 1)...].allSatisfy({ $0.first?.isUppercase == true || $0.contains("@") })
    else { return }
    let name = text[words[place + 1].startIndex...]
    author = author ?? String(name)
    text = bare(text[..<words[place].startIndex])
  }

  /// The parts of `text` between commas, or dashes with spaces round them.
  private static func pieces(_ text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    for place in text.indices {
      let isDash =
        "-–;".contains(text[place]) && place > start && text[text.index(before: place)] == " "
      guard text[place] == "," || isDash else { continue }
      pieces.append(text[start..<place])
      start = text.index(after: place)
    }
    return (pieces + [text[start...]]).map { piece in
      piece.drop { $0 == " " }
    }
  }

  private func isCode(_ text: Substring) -> Bool {
    let text = trimmed(text)
    guard !text.isEmpty, text.utf8.count <= 80 else { return false }
    let manuscript = Manuscript(TextStorage(ContiguousArray(text.utf8)), lines: [])
    let scanner = CodeLineScanner(manuscript: manuscript, vocabulary: vocabulary.header)
    switch scanner.key(0..<text.utf8.count) {
    case .rating, .category: return true
    case .pairing:
      return text.utf8.contains { 0x41...0x5A ~= $0 } && text.split(separator: " ").count <= 5
    default: return false
    }
  }

  /// A rating that is no word besides: `PG-13`, `NC17`.
  private func isRating(_ text: Substring) -> Bool {
    vocabulary.header.ratings.contains(NormalForm.compact(String(text)))
      && (text.utf8.contains { 0x30...0x39 ~= $0 } || text == "PG")
  }

  private func bare(_ text: Substring) -> Substring {
    var text = trimmed(text)
    while let last = text.last, "-–—:,;/~* ".contains(last) { text.removeLast() }
    while let first = text.first, "-–—:,;~* ".contains(first) { text.removeFirst() }
    return text
  }

  private func unquoted(_ text: Substring) -> Substring {
    let pairs: [(Character, Character)] = [("\"", "\""), ("“", "”"), ("'", "'")]
    for (open, close) in pairs where text.count > 2 && text.first == open && text.last == close {
      return text.dropFirst().dropLast()
    }
    return text
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
