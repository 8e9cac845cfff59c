import StoryModel

/// Reads one story from its mails.
struct MailStoryReader {
  let vocabulary: Vocabulary

  /// The story of `mails`, which are in the order of its parts.
  func read(
    _ mails: [MailMessage], source: SourceFile, diagnostics: [Diagnostic] = []
  ) throws(ReadingError) -> StoryDraft {
    let story = MailStory(mails, vocabulary)
    let manuscript = PlainText.manuscript(story.text, vocabulary)
    if manuscript.lines.isEmpty { throw .empty }
    let header = HeaderReader(manuscript, vocabulary).read()
    let body = BodyReader(manuscript, vocabulary, header.body).read()
    let (fields, remainder) = whole(header, story)
    return StoryDraft(
      source: source, language: LanguageDetection.language(of: manuscript, header.body),
      fields: fields + story.fields, chapters: body.chapters, endMark: header.endMark,
      continuation: header.continuation,
      remainder: remainder + story.remainder + body.remainder,
      diagnostics: diagnostics + story.diagnostics + header.diagnostics + body.diagnostics)
  }

  /// The fields and the remainder of the whole: a story put together from parts is no part, whatever
  /// its first mail says; a lone part is the one that its subject says.
  private func whole(_ header: HeaderReading, _ story: MailStory) -> ([HeaderField], [Remainder]) {
    let fields = header.fields
    if story.isJoined {
      let parts = fields.filter { $0.key == .part }
        .map { Remainder(.repetition, Written($0.value, at: $0.place)) }
      return (fields.filter { $0.key != .part }.map(withoutPart), header.remainder + parts)
    }
    let subject = MailSubject(story.subject, vocabulary)
    guard let part = subject.part, !part.isWhole, !fields.contains(where: { $0.key == .part }),
      let place = header.remainder.firstIndex(where: { $0.kind == .mailHeader }),
      let lines = header.remainder[place].written.place
    else { return (fields, header.remainder) }
    let field = HeaderField(
      key: .part, label: nil, value: Text(part.written), place: lines, evidence: .header)
    var remainder = header.remainder
    let rest = EnvelopeFields.rest(of: remainder[place], without: [field])
    remainder.replaceSubrange(place...place, with: rest.map { [$0] } ?? [])
    return ([field] + fields, remainder)
  }

  /// `Title: Rain (1/3)` is the title Rain.
  private func withoutPart(_ field: HeaderField) -> HeaderField {
    guard field.key == .title else { return field }
    let subject = MailSubject(field.value.string, vocabulary)
    guard subject.part != nil, !subject.title.isEmpty, subject.codes.isEmpty else { return field }
    return HeaderField(
      key: .title, alsoKeys: field.alsoKeys, label: field.label, value: Text(subject.title),
      place: field.place, evidence: field.evidence, isAfterStory: field.isAfterStory)
  }
}
