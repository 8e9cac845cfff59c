/// `Resources/Mail.toml`.
final class MailVocabulary: Sendable {
  struct File: Decodable {
    let replies, forwards, stories, reposts, notices, digests: [String]
    let parts, first, last: [String]
    let pointers, elsewhere: [String]
  }

  /// What a subject says of the mail.
  enum Mark { case reply, forward, story, repost, notice, digest }

  /// Marks in compact form.
  let marks: [String: Mark]
  let digests: Set<String>
  /// Words before the number of a part.
  let parts: Set<String>
  /// Names of parts that come before part 1, and after the last one.
  let first: Set<String>
  let last: Set<String>
  /// How lines begin that send to an earlier part for the header.
  let pointers: [[String]]
  let elsewhere: [[String]]

  init(_ file: File) {
    var marks: [String: Mark] = [:]
    let all: [(Mark, [String])] = [
      (.notice, file.notices), (.story, file.stories), (.repost, file.reposts),
      (.forward, file.forwards), (.reply, file.replies),
    ]
    for (mark, words) in all {
      for word in words { marks[NormalForm.compact(word)] = mark }
    }
    self.marks = marks
    digests = Set(file.digests.map(NormalForm.compact))
    parts = Set(file.parts.map(NormalForm.compact))
    first = Set(file.first.map(NormalForm.compact))
    last = Set(file.last.map(NormalForm.compact))
    pointers = file.pointers.map { NormalForm.words($0) }
    elsewhere = file.elsewhere.map { NormalForm.words($0) }
  }

  /// Whether a line of `words` sends to an earlier part for the header: `Disclaimers etc. in part 1`.
  func isPointer(_ words: [String], _ headings: HeadingVocabulary) -> Bool {
    guard 2...16 ~= words.count, pointers.contains(where: { words.starts(with: $0) }) else {
      return false
    }
    return elsewhere.contains { phrase in
      words.indices.contains { place in
        guard words[place...].starts(with: phrase) else { return false }
        // The word for a part needs its number: `in part because of the rain` is prose.
        guard let last = phrase.last, parts.contains(last), phrase.count < 3 else { return true }
        let next = place + phrase.count
        return next < words.count && headings.number(words[next]) != nil
      }
    }
  }
}
