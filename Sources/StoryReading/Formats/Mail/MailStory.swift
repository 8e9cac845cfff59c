import StoryModel

/// One story from its mails, as a text that the header and body grammars read.
///
/// The text has the first mail's envelope and body, then the other bodies with a heading each. What
/// the other mails have besides the story is set aside or kept as fields: nothing is dropped.
struct MailStory {
  /// UTF-8 with LF line ends.
  private(set) var text = ContiguousArray<UInt8>()
  /// Fields of later parts that earlier ones do not have.
  private(set) var fields: [HeaderField] = []
  /// Envelopes, signatures, repeated headers and pointers to other parts.
  private(set) var remainder: [Remainder] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The character set of the first mail.
  let encoding: String
  let attachments: [MailMessage.Attachment]
  /// The subject of the first mail.
  let subject: String
  /// Whether several mails were put together.
  let isJoined: Bool

  /// - Parameter mails: in the order of the parts; at least one.
  /// - Parameter plainText: makes plain text of a page.
  init(
    _ mails: [MailMessage], _ vocabulary: Vocabulary,
    plainText: (ContiguousArray<UInt8>) throws(ReadingError) -> ContiguousArray<UInt8>
  ) throws(ReadingError) {
    var texts: [ContiguousArray<UInt8>] = []
    for mail in mails {
      switch mail.body {
      case .plain(let text): texts.append(text)
      case .html(let page): texts.append(try plainText(page))
      }
    }
    encoding = mails[0].encoding
    attachments = mails.flatMap(\.attachments)
    subject = mails[0]["Subject"] ?? ""
    isJoined = mails.count > 1
    diagnostics = mails.flatMap(\.diagnostics)
    guard isJoined else {
      text = Self.envelope(mails[0]) + texts[0]
      return
    }
    join(zip(mails, texts).map { MailStoryPart($0, $1, vocabulary) }, mails)
  }

  /// The lines of the envelope, and the blank one behind them.
  static func envelope(_ mail: MailMessage) -> ContiguousArray<UInt8> {
    let lines = ["From", "To", "Newsgroups", "Subject", "Date"].compactMap { name in
      mail[name].map { "\(name): \($0)\n" }
    }
    return lines.isEmpty ? [] : ContiguousArray((lines.joined() + "\n").utf8)
  }

  // MARK: Several mails

  private mutating func join(_ parts: [MailStoryPart], _ mails: [MailMessage]) {
    let last = parts.count - 1
    // What the joined text has at its beginning and at its end.
    var known = parts[0].ownFields.filter { !$0.isAfterStory }
    known += parts[last].ownFields.filter(\.isAfterStory)
    for (number, part) in parts.enumerated() {
      let heading = part.heading(title: parts[0].title)
      if number == 0 {
        text += part.before
      } else {
        setAside(part.pointers)
        setAside(part.remainder.filter { number < last || !part.isBehind($0) })
        for field in part.ownFields where !field.isAfterStory {
          if heading?.fields.contains(field) != true { keep(field, &known) }
        }
      }
      text += heading.map { Array("\n\n\($0.text)\n\n".utf8) } ?? [0x0A, 0x0A]
      text += part.body
      if number == last {
        text += part.behind
      } else {
        setAsideEnding(part, isFirst: number == 0, &known)
      }
    }
    text.append(0x0A)
  }

  /// Keeps a field of a later part that is new, and sets it aside otherwise.
  private mutating func keep(
    _ field: HeaderField, _ known: inout [HeaderField]
  ) {
    let isKnown = known.contains { $0.key == field.key && $0.value.compact == field.value.compact }
    // They say which story the mail belongs to.
    let names: Set<HeaderKey> = [.title, .part]
    let isNew = !isKnown && !names.contains(field.key)
    if isNew {
      fields.append(field)
      known.append(field)
    } else {
      let mark = field.evidence == .byline ? " " : ": "
      let label = field.label.map { "\($0)\(mark)" } ?? ""
      setAside([Remainder(.repetition, Written(Text("\(label)\(field.value)"), at: nil))])
    }
  }

  /// Sets aside what stands behind a part that is not the last: notes stay fields.
  private mutating func setAsideEnding(
    _ part: MailStoryPart, isFirst: Bool, _ known: inout [HeaderField]
  ) {
    for mark in [part.header.endMark, part.header.continuation].compactMap(\.self) {
      setAside([Remainder(.navigation, mark)])
    }
    if isFirst { setAside(part.header.remainder.filter(part.isBehind)) }
    for field in part.ownFields where field.isAfterStory {
      keep(field, &known)
    }
  }

  /// Sets `pieces` aside. Their lines are those of one part: in the whole they have no place.
  private mutating func setAside(_ pieces: [Remainder]) {
    remainder += pieces.filter { !$0.written.text.isEmpty }
      .map { Remainder($0.kind, Written($0.written.text, at: nil)) }
  }
}

extension Text {
  /// Its letters and digits in lower case.
  fileprivate var compact: String { withBytes { NormalForm.compact($0) } }
}
