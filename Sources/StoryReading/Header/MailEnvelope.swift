import StoryModel

/// The head of a mail or Usenet article that a story was posted in (RFC 5322).
extension HeaderReader {
  /// The head of the mail that the story came in, and where the story goes on.
  struct Envelope {
    /// The lines of the head: of the mail that was forwarded, where one was.
    var head = 0..<0
    /// Whether the head is that of somebody who passes the story on.
    var isForwarded = false
    var end = 0
  }

  /// Sets the envelope aside.
  func readEnvelope(_ list: inout FieldList) -> Envelope {
    var envelope = Envelope()
    var end = 0
    if isMailHead(from: 0) {
      end = mailHeadEnd(from: 0)
      list.setAside(.mailHeader, lines: 0...end - 1)
      envelope.head = 0..<end
    }
    envelope.end = end
    guard let forward = forwardMark(from: end) else {
      if !envelope.head.isEmpty { envelope.end = readGreeting(from: end, &list) }
      return envelope
    }
    envelope.isForwarded = true
    readNotes(end..<forward, &list)
    list.setAside(.mailHeader, lines: forward...forward)
    end = forward + 1
    if isMailHead(from: end) {
      let next = mailHeadEnd(from: end)
      list.setAside(.mailHeader, lines: end...next - 1)
      (envelope.head, envelope.isForwarded) = (end..<next, false)
      end = next
    }
    envelope.end = end
    return envelope
  }

  /// Reads what a mail says before the header of its story: `Hello, all. Be kind, it is my first.`
  /// Returns where the header begins; `start` where there is none within a few paragraphs.
  private func readGreeting(from start: Int, _ list: inout FieldList) -> Int {
    var line = start
    for _ in 0..<5 where line < min(start + 24, manuscript.lines.count) {
      let front = frontEnd(from: line)
      if front.hasBlock, line == start || hasLabels(from: front.end) {
        line = greetingEnd(line..<front.end)
        readNotes(start..<line, &list)
        return line
      }
      line = manuscript.groupEnd(line)
    }
    return start
  }

  /// Where the sentences end that `front`, the lines before a labelled block, begins with.
  private func greetingEnd(_ front: Range<Int>) -> Int {
    var line = front.lowerBound
    while line < front.upperBound {
      let end = manuscript.groupEnd(line)
      let range = manuscript.lines[end - 1].range
      let isSentence =
        ".!?".utf8.contains(manuscript[range.upperBound - 1])
        && (end - line > 1 || shapes.wordRanges(range).count >= 5)
        && labels.label(at: line) == nil && !shapes.isTitleCase(range)
      guard end <= front.upperBound, isSentence else { break }
      line = end
    }
    return line
  }

  /// Whether two labels stand on the next few lines: behind prose one label may be prose as well.
  private func hasLabels(from line: Int) -> Bool {
    let next = line..<min(line + 6, manuscript.lines.count)
    return next.filter { labels.label(at: $0)?.isKnown == true }.count >= 2
  }

  /// Reads the groups of `lines` as notes.
  private func readNotes(_ lines: Range<Int>, _ list: inout FieldList) {
    var line = lines.lowerBound
    while line < lines.upperBound {
      let next = min(manuscript.groupEnd(line), lines.upperBound)
      list.beginUnlabelled(.notes, line: line)
      for other in line + 1..<max(next, line + 1) { list.extend(line: other) }
      line = next
    }
  }

  /// Whether a mail's head begins at `line`: its first lines are mail fields, `From` or `Subject` among them.
  private func isMailHead(from line: Int) -> Bool {
    guard line < manuscript.lines.count else { return false }
    if line == 0,
      manuscript.storage.bytes[manuscript.lines[0].range].starts(with: Array("From ".utf8)),
      manuscript.lines.count > 1, mailField(1) != nil
    {
      return true
    }
    var names: Set<String> = []
    for next in line..<min(line + 6, manuscript.lines.count) {
      if let name = mailField(next) { names.insert(name) }
    }
    guard mailField(line) != nil, names.count >= 2 else { return false }
    return (names.contains("from") || names.contains("von"))
      && !names.isDisjoint(with: [
        "to", "subject", "date", "newsgroups", "messageid", "sent", "betreff",
      ])
  }

  private func mailHeadEnd(from line: Int) -> Int {
    var end = line + 1
    while end < manuscript.lines.count, manuscript.lines[end].gap == 0,
      mailField(end) != nil || manuscript.lines[end].indent > 0
    {
      end += 1
    }
    return end
  }

  private func mailField(_ line: Int) -> String? {
    let range = manuscript.lines[line].range
    guard let separator = labels.separator(range), manuscript[separator.lowerBound] == 0x3A else {
      return nil
    }
    let name = manuscript.compact(range.lowerBound..<separator.lowerBound)
    return vocabulary.header.mailFields.contains(name)
      || name.hasPrefix("x") && separator.lowerBound > range.lowerBound + 2
        && manuscript[range.lowerBound + 1] == 0x2D
      ? name : nil
  }

  /// The line `---- Forwarded message ----` among the next few.
  private func forwardMark(from line: Int) -> Int? {
    (line..<min(line + 12, manuscript.lines.count)).first {
      let range = manuscript.lines[$0].range
      guard range.count <= 80, LabelScanner.isDecoration(manuscript[range.lowerBound]) else {
        return false
      }
      return vocabulary.header.forwarded.contains(manuscript.compact(range))
    }
  }
}
