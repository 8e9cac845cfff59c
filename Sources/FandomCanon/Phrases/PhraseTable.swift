/// Phrases of one or more words, and what each stands for.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry {
    let words: [String]
    let value: Value
  }

  private var entries: [String: [Entry]] = [:]

  /// The phrases of comma-separated lists, each with what it stands for.
  ///
  /// A phrase that stands in several lists has the value of the first.
  init(_ lists: [(phrases: String, value: Value)]) {
    for list in lists { add(list.phrases, list.value) }
  }

  private mutating func add(_ phrases: String, _ value: Value) {
    for phrase in phrases.split(separator: ",") {
      let words = Tokens(phrase).words
      guard let first = words.first else { continue }
      if entries[first]?.contains(where: { $0.words == words }) == true { continue }
      entries[first, default: []].append(Entry(words: words, value: value))
      entries[first]?.sort { $0.words.count > $1.words.count }
    }
  }

  /// The longest phrase that stands at `index` of `words`.
  func match(_ words: [String], at index: Int) -> (value: Value, count: Int)? {
    guard let candidates = entries[words[index]] else { return nil }
    for entry in candidates where index + entry.words.count <= words.count {
      if zip(words[index...], entry.words).allSatisfy({ $0 == $1 }) {
        return (entry.value, entry.words.count)
      }
    }
    return nil
  }

  /// The value of the phrase that `words` are as a whole.
  func value(of words: [String]) -> Value? {
    guard let first = words.first else { return nil }
    return entries[first]?.first { $0.words == words }?.value
  }

  /// Every phrase in `words` from left to right, the longest at each place; none overlap.
  func matches(in words: [String]) -> [(value: Value, range: Range<Int>)] {
    var found: [(Value, Range<Int>)] = []
    var index = 0
    while index < words.count {
      if let match = match(words, at: index) {
        found.append((match.value, index..<index + match.count))
        index += match.count
      } else {
        index += 1
      }
    }
    return found
  }
}

extension PhraseTable where Value == Bool {
  /// The phrases of a comma-separated list, all true.
  init(_ phrases: String) {
    self.init([(phrases, true)])
  }
}
