/// A warnings field cut into the things that it warns of.
///
/// Lists run on commas, `;`, full stops, `/`, `&`, `and`, but not on those in brackets. Sentences
/// stay whole: they are cut only where every part is as short as a warning is, brackets aside.
struct WarningList {
  /// The longest part, in words, that may be an item of a list.
  private static let itemLength = 4

  let items: [String]

  init(_ value: some StringProtocol, vocabulary: WarningVocabulary) {
    var items: [String] = []
    for clause in Self.cut(value, at: [".", ";", "\n", "!"]) {
      let parts = Self.cut(clause, at: [","]).flatMap { Self.parts(of: $0, vocabulary) }
      let words = Tokens(Self.outsideBrackets(clause)).words
      let isProse =
        words.count > Self.itemLength && words.contains(where: vocabulary.prose.contains)
      let isList = !isProse && parts.allSatisfy { Self.isItem($0, vocabulary) }
      items += isList ? parts : [trimmed(clause)]
    }
    self.items = items.map(Self.bare).filter { Tokens($0).count > 0 }
  }

  /// Whether `part` is as short as a warning, or one of the long ones that archives have.
  private static func isItem(_ part: String, _ vocabulary: WarningVocabulary) -> Bool {
    let words = Tokens(outsideBrackets(part)).words
    if vocabulary.withheld.value(of: words) != nil || vocabulary.nothing.value(of: words) != nil {
      return true
    }
    return words.count <= itemLength
  }

  /// The pieces of `text` between `separators` that are followed by white space or the end.
  private static func cut(_ text: some StringProtocol, at separators: [Unicode.Scalar]) -> [String]
  {
    let scalars = Array(text.unicodeScalars)
    var pieces = [String.UnicodeScalarView()]
    let isBalanced = scalars.count { $0 == "(" } == scalars.count { $0 == ")" }
    var depth = 0
    for (index, scalar) in scalars.enumerated() {
      if isBalanced { depth += scalar == "(" ? 1 : scalar == ")" ? -1 : 0 }
      let ends = index + 1 == scalars.count || scalars[index + 1].isSpace
      let isListComma = scalar == "," || scalar == ";" || scalar == "\n" || ends
      if depth == 0, separators.contains(scalar), isListComma {
        pieces.append(.init())
      } else {
        pieces[pieces.count - 1].append(scalar)
      }
    }
    return pieces.map { String($0) }.filter { !trimmed($0).isEmpty }
  }

  /// `text` without what stands in round brackets.
  private static func outsideBrackets(_ text: String) -> String {
    var depth = 0
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "(" { depth += 1 }
      if depth == 0 { result.append(scalar) }
      if scalar == ")" { depth = max(0, depth - 1) }
    }
    return String(result)
  }

  /// `part` cut at `/`, `&`, `+`, `and`, but not inside a code such as `m/m`.
  private static func parts(of part: String, _ vocabulary: WarningVocabulary) -> [String] {
    let tokens = Tokens(part)
    let words = tokens.words
    var pieces: [String] = []
    var start = 0
    var index = 0
    while index < words.count {
      if let code = vocabulary.codes.match(words, at: index) {
        index += code.count
        continue
      }
      let gap = tokens.gap(before: index)
      let joins = gap.contains("/") || gap.contains("&") || gap.contains("+")
      if index > start, joins || words[index] == "and" {
        pieces.append(tokens.text(start..<index))
        start = words[index] == "and" ? index + 1 : index
      }
      index += 1
    }
    if start == 0 { return [part] }
    if start < words.count { pieces.append(tokens.text(start..<words.count)) }
    return pieces
  }

  /// `item` without brackets and marks around it.
  private static func bare(_ item: String) -> String {
    let inner = trimmed(item) { $0.isSpace || "*[]".unicodeScalars.contains($0) }
    let pairs: [(Character, Character)] = [("(", ")"), ("[", "]")]
    for (open, close) in pairs where inner.first == open && inner.last == close {
      return trimmed(inner.dropFirst().dropLast())
    }
    return inner
  }
}
