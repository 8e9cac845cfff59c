import Storage
import StoryModel

/// Mail and mailboxes: one story from a mail, or from the mails that its parts were sent in.
enum MailFormat {
  /// The story in `input`. Of a mailbox with several stories the first one is read; callers who want
  /// the others take them from a `StoryMailbox`.
  static func transcribe(
    _ input: StoryInput, _ vocabulary: Vocabulary
  ) throws(ReadingError) -> Transcript {
    guard Mailbox.begins(input.bytes) else {
      return try transcript([MailMessage(input.bytes)], vocabulary, input)
    }
    do {
      let mailbox = Mailbox(source: RangedSource(input.bytes))
      let index = try mailbox.index()
      let threads = try MailThreads(index, vocabulary) { message throws(StorageError) in
        try mailbox.message(message)
      }
      guard let story = threads.stories.first else { throw ReadingError.empty }
      var mails: [MailMessage] = []
      for number in story.parts { mails.append(try mailbox.message(index[number])) }
      var transcript = try transcript(mails, vocabulary, input)
      transcript.diagnostics = story.diagnostics + threads.diagnostics + transcript.diagnostics
      return transcript
    } catch let error as ReadingError {
      throw error
    } catch {
      throw .damaged(format: "mailbox", reason: "It ends too soon.")
    }
  }

  /// The story in `mails`, which are in the order of its parts.
  static func transcript(
    _ mails: [MailMessage], _ vocabulary: Vocabulary, _ input: StoryInput
  ) throws(ReadingError) -> Transcript {
    if let page = SavedPage(mails) { return try page.transcribe(vocabulary, input) }
    var stripped: [Diagnostic] = []
    let story = try MailStory(mails, vocabulary) { page throws(ReadingError) in
      let page = try HTMLFormat.page(page, vocabulary, input)
      stripped += page.diagnostics
      return page.manuscript.plainText
    }
    return Transcript(
      manuscript: PlainText.manuscript(story.text), encoding: story.encoding,
      isJoined: story.isJoined, subject: story.subject,
      fields: story.fields, remainder: story.remainder,
      diagnostics: story.diagnostics + stripped)
  }
}

/// A page that a browser saved with its pictures as one file (MHTML, RFC 2557).
private struct SavedPage {
  private let mail: MailMessage
  private let page: ContiguousArray<UInt8>

  /// Nil where the mails are mails: somebody sent them to somebody.
  init?(_ mails: [MailMessage]) {
    guard mails.count == 1, case .html(let page) = mails[0].body else { return nil }
    let sender = mails[0]["From"]?.lowercased() ?? ""
    let isSaved = sender.isEmpty || sender.contains("saved by")
    guard isSaved, mails[0]["To"] == nil, mails[0]["Newsgroups"] == nil else { return nil }
    self.page = page
    mail = mails[0]
  }

  func transcribe(
    _ vocabulary: Vocabulary, _ input: StoryInput
  ) throws(ReadingError) -> Transcript {
    let attachments = mail.attachments
    let input = StoryInput(
      path: input.path, name: input.name, bytes: input.bytes, limits: input.limits
    ) { name in
      attachments.first { attachment in
        attachment.location == name || attachment.location?.hasSuffix("/" + name) == true
          || attachment.name == name
      }?.bytes
    }
    var transcript = try HTMLFormat.page(page, vocabulary, input)
    transcript.encoding = mail.encoding
    transcript.diagnostics = mail.diagnostics + transcript.diagnostics
    return transcript
  }
}
