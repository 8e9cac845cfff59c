import StoryModel

/// What the subject of a mail or of an entry in a journal says of its story.
struct SubjectFields {
  /// Title, author, part, pairing and rating, as far as it has them.
  let fields: [(key: HeaderKey, value: String)]

  init(_ text: String, _ vocabulary: Vocabulary) {
    let subject = MailSubject(text, vocabulary)
    var fields: [(HeaderKey, String)] = []
    if !subject.title.isEmpty { fields.append((.title, subject.title)) }
    if let author = subject.author { fields.append((.author, author)) }
    if let part = subject.part, !part.isWhole, !part.written.isEmpty {
      fields.append((.part, part.written))
    }
    for code in subject.codes {
      let text = Manuscript(TextStorage(ContiguousArray(code.utf8)), lines: [])
      let key = CodeLineScanner(manuscript: text, vocabulary: vocabulary.header)
        .key(0..<code.utf8.count)
      if key == .rating || key == .pairing { fields.append((key, code)) }
    }
    self.fields = fields
  }
}
