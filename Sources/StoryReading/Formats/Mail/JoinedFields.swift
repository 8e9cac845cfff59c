import StoryModel

/// The header of a story that was put together from parts: it is no part, whatever its first mail
/// says.
struct JoinedFields {
  let fields: [HeaderField]
  /// What said that it is a part.
  let remainder: [Remainder]

  init(_ fields: [HeaderField], _ vocabulary: Vocabulary) {
    self.fields = fields.filter { $0.key != .part }.map { Self.withoutPart($0, vocabulary) }
    remainder = fields.filter { $0.key == .part }.map {
      Remainder(.repetition, Written($0.value, at: $0.place))
    }
  }

  /// `Title: Rain (1/3)` is the title Rain.
  private static func withoutPart(_ field: HeaderField, _ vocabulary: Vocabulary) -> HeaderField {
    guard field.key == .title else { return field }
    let subject = MailSubject(field.value.string, vocabulary)
    guard subject.part != nil, !subject.title.isEmpty, subject.codes.isEmpty else { return field }
    return HeaderField(
      key: .title, alsoKeys: field.alsoKeys, label: field.label, value: Text(subject.title),
      place: field.place, evidence: field.evidence, isAfterStory: field.isAfterStory)
  }
}
