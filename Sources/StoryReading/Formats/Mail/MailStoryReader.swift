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
    let (fields, parts) = whole(header.fields, story)
    return StoryDraft(
      source: source, language: LanguageDetection.language(of: manuscript, header.body),
      fields: fields + story.fields, chapters: body.chapters, endMark: header.endMark,
      continuation: header.continuation,
      remainder: header.remainder + parts + story.remainder + body.remainder,
      diagnostics: diagnostics + story.diagnostics + header.diagnostics + body.diagnostics)
  }

  /// The fields of a story put together from parts: it is no part, whatever its first mail says.
  private func whole(
    _ fields: [HeaderField], _ story: MailStory
  ) -> (fields: [HeaderField], parts: [Remainder]) {
    guard story.isJoined else { return (fields, []) }
    let parts = fields.filter { $0.key == .part }
    let others = fields.filter { $0.key != .part }.map(withoutPart)
    return (others, parts.map { Remainder(.repetition, Written($0.value, at: $0.place)) })
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
