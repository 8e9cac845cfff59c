import StoryModel

/// One mail, decoded: its envelope, its text and its files (RFC 5322 and MIME). Nothing is fetched.
struct MailMessage {
  /// The text of the mail, UTF-8 with LF line ends.
  enum Body: Equatable {
    case plain(ContiguousArray<UInt8>)
    case html(ContiguousArray<UInt8>)
  }

  /// A file that came with the mail.
  struct Attachment: Equatable {
    var name: String?
    /// `image/jpeg`, in lower case.
    var mediaType: String
    /// What HTML calls it behind `cid:`.
    var contentID: String?
    /// The address that a saved page knows it by.
    var location: String?
    var bytes: ContiguousArray<UInt8>
  }

  /// The header fields that tell something, decoded, in the order of the mail.
  let envelope: [(name: String, value: String)]
  /// When it was sent: ISO 8601 with the sender's time zone.
  let date: String?
  let body: Body
  /// The same text in plain form, where the mail has one besides HTML.
  let plainAlternative: ContiguousArray<UInt8>?
  let attachments: [Attachment]
  let diagnostics: [Diagnostic]
  /// The character set of the text, by its IANA name in lower case.
  let encoding: String

  /// Reads the mail that `bytes` hold.
  ///
  /// - Parameter isFromMailbox: whether an envelope line stands before it and `>` before lines that
  ///   would look like one.
  init(_ bytes: ContiguousArray<UInt8>, isFromMailbox: Bool = false) {
    var mail = MailLines.withLineFeeds(bytes)
    if isFromMailbox { mail = MailLines.withoutEscapes(mail) }
    mail.removeFirst(MailLines.emptiness(mail))
    let head = MailHead(mail)
    var parts = MailParts()
    if head.isMIME {
      parts.read(ContiguousArray(head.contentFields.utf8) + mail[head.end...])
    } else {
      parts.readPlain(ContiguousArray(mail[head.end...]))
    }
    self.init(head, parts)
  }

  private init(_ head: MailHead, _ parts: MailParts) {
    envelope = Self.envelope(head)
    date = head["Date"].flatMap(MailWords.date)
    let prefersHTML = parts.texts.contains(where: \.prefersHTML)
    let plain = MailText.joinedPlain(parts.texts)
    body = prefersHTML ? .html(MailText.joinedHTML(parts.texts)) : .plain(plain ?? [])
    plainAlternative = prefersHTML ? plain : nil
    attachments = parts.attachments
    // The first of those with the most words.
    let chosen = parts.texts.max { $0.words < $1.words }
    encoding = chosen?.encoding ?? "us-ascii"
    diagnostics =
      parts.diagnostics
      + (chosen == nil ? [Diagnostic(.mailWithoutText, "The mail has no text.")] : [])
  }

  /// Whether `bytes`, the beginning of a file, are the head of a mail: a sender with an address, and
  /// a time, an identifier or the form of the body. Letters inside stories have none of these.
  static func begins(_ bytes: ContiguousArray<UInt8>) -> Bool {
    let start = MailLines.withLineFeeds(ContiguousArray(bytes.prefix(1 << 16)))
    let head = MailHead(start[MailLines.emptiness(start)...])
    guard let sender = head["From"], sender.utf8.contains(UInt8(ascii: "@")) else { return false }
    return head.isMIME || head["Message-ID"] != nil
      || head["Date"].flatMap(MailWords.date) != nil
  }

  /// The fields of `head` that tell something about a story.
  static func envelope(_ head: MailHead) -> [(name: String, value: String)] {
    head.fields.filter { !$0.name.hasPrefix("Content-") && !$0.value.isEmpty }
      .map { ($0.name, $0.value) }
  }

  /// The first value of the envelope's field `name`.
  subscript(name: String) -> String? { envelope.first { $0.name == name }?.value }
}
