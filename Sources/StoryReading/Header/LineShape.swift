import StoryModel

/// What a single line looks like, apart from labels.
struct LineShapes {
  let manuscript: Manuscript
  let vocabulary: Vocabulary
  private let scanner: LabelScanner
  private let cache = Cache()

  /// The words of lines, which several rules ask for.
  private final class Cache {
    var words: [Int: [String]] = [:]
  }

  private func words(_ line: Int) -> [String] {
    if let known = cache.words[line] { return known }
    let words = manuscript.words(range(line))
    cache.words[line] = words
    return words
  }

  init(manuscript: Manuscript, vocabulary: Vocabulary) {
    self.manuscript = manuscript
    self.vocabulary = vocabulary
    scanner = LabelScanner(manuscript: manuscript, vocabulary: vocabulary.header)
  }

  private func range(_ line: Int) -> Range<Int> { manuscript.lines[line].range }

  /// Whether line `line` has no letter and no digit, or is a break in letters or words.
  func isOrnament(_ line: Int) -> Bool {
    SceneBreakMark.isBreak(manuscript, range(line), vocabulary.breaks)
  }

  /// A by-line: the by-word as written and the name behind it, which may be on the next line.
  struct Byline {
    let word: Range<Int>
    let name: Range<Int>
  }

  /// The by-line that line `line` is; nil where it is none.
  func byline(_ line: Int) -> Byline? {
    let text = trimmed(range(line))
    guard text.count <= 100 else { return nil }
    let words = wordRanges(text)
    for opening in vocabulary.header.bylines where words.count >= opening.count {
      let matches = zip(opening, words).allSatisfy { manuscript.compact($1) == $0 }
      guard matches else { continue }
      var word = words[0].lowerBound..<words[opening.count - 1].upperBound
      if manuscript[word.upperBound - 1] == UInt8(ascii: ":") { word = word.dropLast() }
      var start = word.upperBound
      while start < text.upperBound, manuscript[start] == 0x20 || manuscript[start] == 0x3A {
        start += 1
      }
      let name = start..<text.upperBound
      guard isName(name) || name.isEmpty else { return nil }
      return Byline(word: word, name: name)
    }
    return nil
  }

  /// `Title by Author` on one line.
  func titleAndByline(_ line: Int) -> (title: Range<Int>, byline: Byline)? {
    let text = trimmed(range(line))
    guard text.count <= 100 else { return nil }
    let words = wordRanges(text)
    for place in words.indices.dropFirst().dropLast().reversed()
    where manuscript.compact(words[place]) == "by" {
      let name = words[place + 1].lowerBound..<text.upperBound
      let end = words[place - 1].upperBound
      let title = text.lowerBound..<(manuscript[end - 1] == UInt8(ascii: ",") ? end - 1 : end)
      let count = words.count - place - 1
      guard 1...5 ~= count, isName(name), isTitleLike(title) else { continue }
      return (title, Byline(word: words[place], name: name))
    }
    return nil
  }

  /// Whether `range` may be an author's name: a few words, no sentence.
  private func isName(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 64 else { return false }
    let words = wordRanges(range)
    // An address may stand behind the name: `Wren (wren@example.org)`.
    let address = range.first { "(<[".utf8.contains(manuscript[$0]) } ?? range.upperBound
    let name = range.lowerBound..<max(address, range.lowerBound)
    guard words.count <= 9, wordRanges(name).count == 1 || isTitleCase(name) else { return false }
    let last = manuscript[range.upperBound - 1]
    if last == UInt8(ascii: ".") { return (words.last?.count ?? 9) <= 4 }
    return !",;:?!".utf8.contains(last)
  }

  /// Whether `range` may be a title: short and no sentence.
  func isTitleLike(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 120, manuscript.words(range).count <= 14 else {
      return false
    }
    return !isSentence(range) && !isDialogue(range)
  }

  /// Whether `range` ends as sentences do. Capitals throughout and `...` are no sentence.
  private func isSentence(_ range: Range<Int>) -> Bool {
    let last = manuscript[range.upperBound - 1]
    if last == UInt8(ascii: ",") || last == UInt8(ascii: ";") || last == UInt8(ascii: ":") {
      return true
    }
    guard last == UInt8(ascii: "."), range.count > 1 else { return false }
    return manuscript[range.upperBound - 2] != UInt8(ascii: ".") && !isCapitals(range)
  }

  /// Whether `range` is speech: a quotation mark at its beginning and a stop before one.
  private func isDialogue(_ range: Range<Int>) -> Bool {
    let first = manuscript[range.lowerBound]
    let isQuoted =
      first == UInt8(ascii: "\"") || first == 0xE2 || first == 0xC2 || first == UInt8(ascii: "`")
    let isDash =
      first == UInt8(ascii: "-") && range.count > 1 && manuscript[range.lowerBound + 1] == 0x20
    if isDash { return true }
    guard isQuoted else { return false }
    let bytes = Array(manuscript.storage.bytes[range])
    let stops = Array(".,!?".utf8)
    return bytes.indices.dropLast().contains { place in
      stops.contains(bytes[place])
        && (bytes[place + 1] == UInt8(ascii: "\"") || bytes[place + 1] == 0xE2)
    } || (first == 0xE2 && manuscript[range.lowerBound + 2] == 0x94)
  }

  func isCapitals(_ range: Range<Int>) -> Bool {
    let bytes = manuscript.storage.bytes[range]
    return bytes.contains { 0x41...0x5A ~= $0 } && !bytes.contains { 0x61...0x7A ~= $0 }
  }

  /// Whether the words of `range` begin with capitals as the words of titles do.
  func isTitleCase(_ range: Range<Int>) -> Bool {
    let words = wordRanges(range)
    guard let first = words.first, let last = words.last else { return false }
    func isCapital(_ word: Range<Int>) -> Bool {
      guard let start = word.first(where: { Self.isWordByte(manuscript[$0]) }) else { return false }
      return !(0x61...0x7A ~= manuscript[start])
    }
    guard isCapital(first), words.count == 1 || isCapital(last) else { return false }
    return words.allSatisfy { isCapital($0) || $0.count <= 4 }
  }

  /// `range` without decorations (`~*~`) and quotation marks that enclose it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = scanner.skipDecoration(range)
    var text = scanner.trimDecoration(min(start, range.upperBound)..<range.upperBound)
    if text.isEmpty { return range }
    if text.count > 2, manuscript[text.lowerBound] == UInt8(ascii: "\""),
      manuscript[text.upperBound - 1] == UInt8(ascii: "\""),
      !manuscript.storage.bytes[text].dropFirst().dropLast().contains(UInt8(ascii: "\""))
    {
      text = text.lowerBound + 1..<text.upperBound - 1
    }
    return text
  }

  /// The words of `range`, parted by spaces.
  func wordRanges(_ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for place in range {
      let isSpace = manuscript[place] == 0x20 || manuscript[place] == 0x09
      if isSpace, let from = start {
        words.append(from..<place)
        start = nil
      } else if !isSpace && start == nil {
        start = place
      }
    }
    if let from = start { words.append(from..<range.upperBound) }
    return words
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte || byte >= 0x80
  }
}

// MARK: - Lines of one kind

extension LineShapes {
  /// `Part 2 of 4`, `(1/3)`, `Chapter 3` under a title.
  func isPart(_ line: Int) -> Bool {
    let words = words(line)
    guard 1...5 ~= words.count else { return false }
    let numbers = words.filter { vocabulary.headings.number($0) != nil }
    if vocabulary.headings.words.contains(words[0]) {
      return words.count - numbers.count <= 2 && !numbers.isEmpty
    }
    return words.count <= 2 && Int(words[0]) != nil
      && manuscript.storage.bytes[range(line)].contains(UInt8(ascii: "/"))
  }

  /// `10/12/97`, `1999-11-02`, `12 May 2001`: a date and nothing else.
  func isDate(_ line: Int) -> Bool {
    guard range(line).count <= 24 else { return false }
    let words = words(line)
    if words.count == 2, let year = Int(words[1]) {
      return 1966...2100 ~= year && Self.months.contains(String(words[0].prefix(3)))
    }
    guard words.count == 3 else { return false }
    let numbers = words.compactMap { Int($0) }
    if numbers.count == 3 {
      return numbers.allSatisfy { $0 < 2100 } && numbers.contains { $0 <= 12 }
    }
    return numbers.count == 2 && numbers.contains { $0 > 1900 }
      && words.contains { Self.months.contains(String($0.prefix(3))) }
  }

  /// An e-mail address and nothing else.
  func isEmail(_ line: Int) -> Bool {
    let bytes = manuscript.storage.bytes[range(line)]
    return bytes.contains(UInt8(ascii: "@")) && !bytes.contains(0x20) && bytes.count <= 80
  }

  /// A line of the site that the story was saved from.
  func isBanner(_ line: Int) -> Bool {
    guard range(line).count <= 120 else { return false }
    let words = words(line)
    let isSentence = ".,!?\"".utf8.contains(manuscript[range(line).upperBound - 1])
    if isTags(line) { return true }
    return vocabulary.header.banners.contains { opening in
      words.starts(with: opening) && !(isSentence && opening.count < 3)
    } || isNavigation(line, words)
  }

  /// `#sherlock #fic #my writing`
  private func isTags(_ line: Int) -> Bool {
    let words = wordRanges(range(line))
    return words.count > 1
      && words.count { manuscript[$0.lowerBound] == UInt8(ascii: "#") } * 2 > words.count
      && manuscript[words[0].lowerBound] == UInt8(ascii: "#") && words[0].count > 2
  }

  /// `Index | Fiction | Gallery`, `<< Back`, `Part 2 Part 3 Part 4`: nothing but words of
  /// navigation, three and more of them or with signs that part or point.
  private func isNavigation(_ line: Int, _ words: [String]) -> Bool {
    guard !words.isEmpty, words.count <= 16 else { return false }
    let others = words.filter { !vocabulary.header.navigation.contains($0) }
    let known = words.count - others.count
    guard known > 0, others.allSatisfy({ Int($0) != nil }), !isPart(line) else { return false }
    let bytes = manuscript.storage.bytes[range(line)]
    if bytes.contains(where: { "|<>".utf8.contains($0) }) { return true }
    return known >= 3 && !".,;:!?\"".utf8.contains(bytes.last!)
      && words.contains { Self.signposts.contains($0) }
  }

  private static let signposts: Set<String> = [
    "index", "links", "next", "previous", "home", "page", "part",
  ]

  /// Whether the footer of a mailing list or a free mail service begins at line `line`.
  func isFooter(_ line: Int) -> Bool {
    let range = range(line)
    if line > 0, isUnderscores(line - 1),
      manuscript.words(range).suffix(2).elementsEqual(["mailing", "list"])
    {
      return true
    }
    guard vocabulary.header.footerFilter.mayBegin(manuscript.storage.bytes, range) else {
      return false
    }
    let words = manuscript.words(range.prefix(60))
    return vocabulary.header.footers.contains { words.starts(with: $0) }
  }

  /// The line above the footer that Mailman puts under mails.
  private func isUnderscores(_ line: Int) -> Bool {
    let bytes = manuscript.storage.bytes[range(line)]
    return bytes.count >= 20 && bytes.allSatisfy { $0 == UInt8(ascii: "_") }
  }

  /// Whether line `line` tells when the story is set, or what it gives away, in a line of its own.
  func isSetting(_ line: Int) -> Bool {
    let range = range(line)
    let words = manuscript.words(range.prefix(60))
    return vocabulary.header.settings.contains { opening in
      guard words.count > opening.count, words.starts(with: opening) else { return false }
      guard opening.count == 1 else { return true }
      return manuscript[range.lowerBound + opening[0].utf8.count] == UInt8(ascii: "-")
    }
  }

  /// What line `line` is about by its first words; nil where nothing tells.
  func key(_ line: Int) -> HeaderKey? {
    let range = range(line)
    let start = range.prefix(80)
    return vocabulary.header.key(ofLine: manuscript.words(start))
  }

  /// `Copyright 1996 by …`
  func isCopyright(_ line: Int) -> Bool {
    let bytes = manuscript.storage.bytes[range(line)]
    return bytes.starts(with: [0xC2, 0xA9]) || bytes.starts(with: Array("(c) ".utf8))
      || (bytes.count > 9 && manuscript.compact(range(line).prefix(9)) == "copyright")
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
