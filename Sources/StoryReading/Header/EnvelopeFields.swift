import StoryModel

/// What the head of a mail tells of the story in it, where the story itself does not.
struct EnvelopeFields {
  let manuscript: Manuscript
  let vocabulary: Vocabulary

  /// A field of the head: its label and its value, whose lines are joined.
  private struct Field {
    let label: Text
    let value: String
    let place: SourceRange
  }

  /// The fields that `known` lacks: title, author, date, pairing and rating.
  ///
  /// - Parameter head: the lines of the head. A mail that somebody forwards does not name the author.
  func fields(
    _ head: Range<Int>, isForwarded: Bool, lacking known: [HeaderField]
  ) -> [HeaderField] {
    let mail = read(head)
    // A letter inside a story has a head as well, but no time and no addresses.
    guard let date = mail["date"], let from = mail["from"] else { return [] }
    let hasTime = date.value.utf8.contains(UInt8(ascii: ":"))
    let hasAddress = from.value.utf8.contains(UInt8(ascii: "@"))
    guard hasAddress || hasTime && isDisguised(from.value) else { return [] }
    let keys = Set(known.map(\.key))
    var fields: [HeaderField] = []
    if !isForwarded {
      if let subject = mail["subject"] { fields += self.fields(subject, keys) }
      if !keys.contains(.author), !fields.contains(where: { $0.key == .author }),
        let name = author(from.value)
      {
        fields.append(field(.author, name, from))
      }
    }
    if !keys.contains(.date) { fields.append(field(.date, date.value, date)) }
    return fields
  }

  private func field(_ key: HeaderKey, _ value: String, _ source: Field) -> HeaderField {
    HeaderField(
      key: key, label: key == .date ? source.label : nil, value: Text(value), place: source.place,
      evidence: .header)
  }

  /// `head`, the lines of the head as they were set aside, without the words of `fields`.
  static func rest(of head: Remainder, without fields: [HeaderField]) -> Remainder? {
    var words = Array(head.written.text.string.utf8)
    for field in fields {
      let label = field.label.map { "\($0): " } ?? ""
      let value = Array("\(label)\(field.value)".utf8)
      guard let place = place(of: value, in: words) else { continue }
      words.removeSubrange(place..<place + value.count)
    }
    let text = MailWords.trimmed(String(decoding: words, as: UTF8.self))
    return text.isEmpty ? nil : Remainder(head.kind, Written(Text(text), at: head.written.place))
  }

  /// Where `value` stands in `words`, not as a piece of a word: the title `F` is not in `From`.
  private static func place(of value: [UInt8], in words: [UInt8]) -> Int? {
    func isInside(_ place: Int) -> Bool {
      0 < place && place < words.count && isWord(words[place - 1]) && isWord(words[place])
    }
    var start = 0
    while start < words.count {
      let found = words.withUnsafeBufferPointer {
        UnsafeBufferPointer(rebasing: $0[start...]).firstPlace(of: value)
      }
      guard let place = found.map({ $0 + start }) else { return nil }
      if !isInside(place), !isInside(place + value.count) { return place }
      start = place + 1
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte || byte >= 0x80
  }

  /// What the subject says that `keys` lack.
  private func fields(_ source: Field, _ keys: Set<HeaderKey>) -> [HeaderField] {
    SubjectFields(source.value, vocabulary).fields
      // Which part a lone mail is, its reader tells.
      .filter { $0.key != .part && !keys.contains($0.key) }
      .map { field($0.key, $0.value, source) }
  }

  /// The name of a sender; of one without name, what stands before the `@`.
  private func author(_ from: String) -> String? {
    guard let mailbox = MailWords.mailbox(from) else { return nil }
    if let name = mailbox.name, !name.utf8.contains(UInt8(ascii: "@")) { return name }
    return mailbox.address.split(separator: "@").first.map(String.init)
  }

  /// `thea at nowhere.example (Thea)`
  private func isDisguised(_ from: String) -> Bool {
    NormalForm.words(from).dropFirst().contains("at")
  }

  /// The fields of `head` by their names in lower case.
  private func read(_ head: Range<Int>) -> [String: Field] {
    var fields: [String: Field] = [:]
    var line = head.lowerBound
    while line < head.upperBound {
      var next = line + 1
      while next < head.upperBound, manuscript.lines[next].indent > 0 { next += 1 }
      let range = manuscript.lines[line].range
      if let colon = range.first(where: { manuscript[$0] == UInt8(ascii: ":") }) {
        let ranges =
          [colon + 1..<range.upperBound] + (line + 1..<next).map { manuscript.lines[$0].range }
        let name = manuscript.compact(range.lowerBound..<colon)
        if fields[name] == nil {
          fields[name] = Field(
            label: manuscript.collapsed([range.lowerBound..<colon]),
            value: MailWords.decode(manuscript.collapsed(ranges).string),
            place: manuscript.place(line...next - 1))
        }
      }
      line = next
    }
    return fields
  }
}
