import StoryModel

/// What the text of a mail shows of being a story.
struct StorySigns {
  /// How many different labels of headers stand among the first lines.
  let labelCount: Int
  /// How many words stand on lines that are no quotation, and on lines that are.
  let ownWords: Int
  let quotedWords: Int

  /// The lines that a header is looked for in.
  private static let headerLines = 40

  /// - Parameter isForwarded: whether a header counts that is quoted.
  init(_ mail: MailMessage, isForwarded: Bool, _ vocabulary: Vocabulary) {
    let text = Self.text(of: mail)
    var (own, quoted) = (0, 0)
    var head = ContiguousArray<UInt8>()
    var seen = 0
    for line in text.split(separator: 0x0A) {
      let content = line.drop { $0 == 0x20 || $0 == 0x09 }
      let isQuoted = content.first == UInt8(ascii: ">")
      let words = MailText.words(content)
      if isQuoted { quoted += words } else { own += words }
      if seen < Self.headerLines, !content.isEmpty, !isQuoted || isForwarded {
        head.append(contentsOf: content.drop { $0 == UInt8(ascii: ">") || $0 == 0x20 })
        head.append(0x0A)
        seen += 1
      }
    }
    (ownWords, quotedWords) = (own, quoted)
    labelCount = Self.labels(in: head, vocabulary)
  }

  private static func text(of mail: MailMessage) -> ContiguousArray<UInt8> {
    switch mail.body {
    case .plain(let text): text
    case .html(let page): mail.plainAlternative ?? MailText.withoutTags(page)
    }
  }

  private static func labels(in head: ContiguousArray<UInt8>, _ vocabulary: Vocabulary) -> Int {
    let manuscript = PlainText.manuscript(head)
    let scanner = LabelScanner(manuscript: manuscript, vocabulary: vocabulary.header)
    var keys: Set<HeaderKey> = []
    for line in manuscript.lines.indices {
      for label in scanner.labels(line) where label.isKnown && label.hasSeparator {
        if storyKeys.contains(label.key) { keys.insert(label.key) }
      }
    }
    return keys.count
  }

  /// What headers of stories are about, and letters are not.
  private static let storyKeys: Set<HeaderKey> = [
    .title, .author, .archive, .rating, .pairing, .characters, .fandom, .category, .keywords,
    .spoilers, .timeline, .warnings, .summary, .disclaimer, .series, .part, .feedback, .beta,
    .status,
  ]

  /// Whether the text is a story's by itself: a header, or more of one's own words than a letter has.
  func areStory(isReply: Bool) -> Bool {
    if isReply { return labelCount >= 2 && ownWords >= 200 && ownWords > 2 * quotedWords }
    return labelCount >= 2 || ownWords > 600 && ownWords > quotedWords
  }

  /// Whether an answer is a further part, posted by answering the part before it.
  var arePart: Bool { ownWords >= 60 && ownWords >= 2 * quotedWords }
}
