import StoryModel

/// One part of a story in several mails, parted into header, story and what comes behind.
struct MailStoryPart {
  let header: HeaderReading
  /// The lines that send to an earlier part for the header.
  let pointers: [Remainder]
  /// Everything before the story: the envelope and the header, as they stand.
  let before: ContiguousArray<UInt8>
  /// The story, as it stands.
  let body: ContiguousArray<UInt8>
  /// Everything behind the story, as it stands.
  let behind: ContiguousArray<UInt8>
  /// The first line of what stands behind the story.
  private let firstLineBehind: Int
  private let subject: MailSubject
  private let hasOwnHeading: Bool
  /// The story's title as this part states it, without the number of the part, in compact form.
  let title: String
  private let envelope: Text
  private let envelopeLines: Int

  /// - Parameter ownText: the mail's text in plain form.
  init(_ mail: MailMessage, _ ownText: ContiguousArray<UInt8>, _ vocabulary: Vocabulary) {
    subject = MailSubject(mail["Subject"] ?? "", vocabulary)
    let head = MailStory.envelope(mail)
    let text = head + ownText
    envelope = Text(bytes: ContiguousArray(head.dropLast(2).map { $0 == 0x0A ? 0x20 : $0 }))
    envelopeLines = head.split(separator: 0x0A).count
    let whole = PlainText.manuscript(text)
    let (manuscript, pointers) = Self.withoutPointers(whole, vocabulary)
    header = HeaderReader(manuscript, vocabulary).read()
    let stated = header.fields.first { field in
      field.key == .title && field.place.lines.upperBound > head.split(separator: 0x0A).count
    }
    title = stated.map { Self.title($0.value.string, vocabulary) } ?? subject.stem
    let lines = manuscript.lines
    let story = header.body
    let bytes = manuscript.storage.bytes
    let start =
      story.lowerBound < lines.count ? Self.lineStart(bytes, lines[story.lowerBound]) : bytes.count
    let end = story.isEmpty ? start : lines[story.upperBound - 1].range.upperBound
    before = ContiguousArray(bytes[..<start])
    body = ContiguousArray(bytes[start..<end])
    behind = ContiguousArray(bytes[end...])
    // Those among the story's lines are in the story's bytes.
    self.pointers = pointers.filter { $0.upperBound <= start }
      .map { Remainder(.navigation, Written(manuscript.collapsed([$0]), at: nil)) }
    firstLineBehind = story.upperBound < lines.count ? lines[story.upperBound].number : .max
    hasOwnHeading =
      !story.isEmpty
      && Self.isHeading(story.lowerBound, manuscript, subject.part?.number, vocabulary)
  }

  private static func title(_ stated: String, _ vocabulary: Vocabulary) -> String {
    let numbered = MailSubject(stated, vocabulary)
    return numbered.part == nil ? NormalForm.compact(stated) : numbered.stem
  }

  /// Whether `remainder` stands behind the story.
  func isBehind(_ remainder: Remainder) -> Bool {
    (remainder.written.place?.lines.lowerBound ?? 0) >= firstLineBehind
  }

  /// The heading to put before the part, and the fields that it is made of; nil where the part has
  /// one itself, or no number.
  ///
  /// - Parameter title: the story's title in compact form, which is no heading.
  func heading(title: String) -> (text: String, fields: [HeaderField])? {
    if hasOwnHeading { return nil }
    let bare = header.fields.filter {
      $0.label == nil && !$0.isAfterStory && !isEnvelopes($0)
    }
    // `(2/3)` says less than the subject does.
    let part = bare.first { $0.key == .part && $0.value.string.first?.isLetter == true }
    let own = bare.first {
      let compact = NormalForm.compact($0.value.string)
      return $0.key == .title && !title.isEmpty && !compact.hasPrefix(title)
    }
    let words = [part?.value.string ?? subject.part?.heading, own?.value.string].compactMap(\.self)
    if words.isEmpty { return nil }
    return (words.joined(separator: ": "), [part, own].compactMap(\.self))
  }

  /// The fields that the text states.
  var ownFields: [HeaderField] { header.fields.filter { !isEnvelopes($0) } }

  /// What was set aside, the envelope in one piece.
  var remainder: [Remainder] {
    let others = header.remainder.filter { piece in
      piece.kind != .mailHeader || (piece.written.place?.lines.lowerBound ?? 0) > envelopeLines
    }
    return [Remainder(.mailHeader, Written(envelope, at: nil))] + others
  }

  /// Whether `field` was made from the envelope.
  private func isEnvelopes(_ field: HeaderField) -> Bool {
    field.place.lines.upperBound <= envelopeLines
  }

  private static func lineStart(_ bytes: ContiguousArray<UInt8>, _ line: Manuscript.Line) -> Int {
    var start = line.range.lowerBound
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// Whether the part begins with a heading at `line`: `Part Two`, or its number alone.
  private static func isHeading(
    _ line: Int, _ manuscript: Manuscript, _ number: Int?, _ vocabulary: Vocabulary
  ) -> Bool {
    let scanner = HeadingScanner(manuscript: manuscript, vocabulary: vocabulary.headings)
    switch scanner.kind(line) {
    case .worded?: return true
    case .numeral(let found, _)?: return found == number
    case nil: return false
    }
  }

  /// The manuscript without the lines at its beginning that send to another part, and those lines.
  private static func withoutPointers(
    _ manuscript: Manuscript, _ vocabulary: Vocabulary
  ) -> (Manuscript, [Range<Int>]) {
    let lines = manuscript.lines
    let found = lines.indices.prefix(24).filter { line in
      guard lines[line].gap > 0, line + 1 == lines.count || lines[line + 1].gap > 0,
        lines[line].range.count <= 160
      else { return false }
      return vocabulary.mail.isPointer(manuscript.words(lines[line].range), vocabulary.headings)
    }
    if found.isEmpty { return (manuscript, []) }
    let others = lines.indices.filter { !found.contains($0) }.map { lines[$0] }
    return (Manuscript(manuscript.storage, lines: others), found.map { lines[$0].range })
  }
}
