import StoryModel

/// The fields and the remainder of a story that came by mail: one put together from parts is no
/// part, whatever its first mail says; a lone mail is the part that its subject says.
struct MailFields {
  private(set) var fields: [HeaderField]
  private(set) var remainder: [Remainder]

  /// - Parameter subject: of the mail that `header` was read from; nil where the story came otherwise.
  init(
    _ header: HeaderReading, isJoined: Bool, subject: String?, _ vocabulary: Vocabulary
  ) {
    (fields, remainder) = (header.fields, header.remainder)
    if isJoined {
      remainder += fields.filter { $0.key == .part }
        .map { Remainder(.repetition, Written($0.value, at: $0.place)) }
      fields = fields.filter { $0.key != .part }.map { withoutPart($0, vocabulary) }
    } else if let subject {
      addPart(MailSubject(subject, vocabulary))
    }
  }

  private mutating func addPart(_ subject: MailSubject) {
    guard let part = subject.part, !part.isWhole, !fields.contains(where: { $0.key == .part }),
      let place = remainder.firstIndex(where: { $0.kind == .mailHeader }),
      let lines = remainder[place].written.place
    else { return }
    let field = HeaderField(
      key: .part, label: nil, value: Text(part.written), place: lines, evidence: .header)
    let rest = EnvelopeFields.rest(of: remainder[place], without: [field])
    remainder.replaceSubrange(place...place, with: rest.map { [$0] } ?? [])
    fields.insert(field, at: 0)
  }

  /// `Title: Rain (1/3)` is the title Rain; that it is the first of three is set aside.
  private mutating func withoutPart(
    _ field: HeaderField, _ vocabulary: Vocabulary
  ) -> HeaderField {
    guard field.key == .title else { return field }
    let subject = MailSubject(field.value.string, vocabulary)
    guard let part = subject.part, !subject.title.isEmpty, subject.codes.isEmpty else {
      return field
    }
    remainder.append(Remainder(.repetition, Written(Text(part.written), at: field.place)))
    return HeaderField(
      key: .title, alsoKeys: field.alsoKeys, label: field.label, value: Text(subject.title),
      place: field.place, evidence: field.evidence, isAfterStory: field.isAfterStory)
  }
}
