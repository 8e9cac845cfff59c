import StoryModel

/// The block of labelled fields.
extension HeaderReader {
  /// Reads the groups of labelled lines from `start` on. Returns the first line behind them.
  func readBlock(from start: Int, _ list: inout FieldList) -> Int {
    var line = start
    while line < manuscript.lines.count {
      let isFirst = line == start
      guard isFirst || continuesBlock(line, list) else {
        guard let next = remarkEnd(line, list) else { break }
        readRemark(line..<next, &list)
        line = next
        continue
      }
      let end = manuscript.groupEnd(line)
      let next = readGroup(line..<end, &list)
      line = next
      if next < end { break }
      if list.openIsEmpty, line < manuscript.lines.count, !startsGroup(line) {
        line = readValueBelow(line, &list)
      }
    }
    list.close()
    return line
  }

  /// Whether the group at `line` begins with a label, known or before a known one.
  private func startsGroup(_ line: Int) -> Bool {
    guard let label = labels.label(at: line) else { return false }
    if label.isKnown { return true }
    let end = manuscript.groupEnd(line)
    return line + 1 < end && labels.label(at: line + 1)?.isKnown == true
  }

  /// Whether the group at `line` goes on with the header.
  private func continuesBlock(_ line: Int, _ list: FieldList) -> Bool {
    guard startsGroup(line), let label = labels.label(at: line) else {
      return false
    }
    if manuscript.lines[line].gap > max(manuscript.modalGap, 1) || label.isWeak {
      let end = min(manuscript.groupEnd(line), line + 4)
      let hasMore = (line + 1..<max(end, line + 1)).contains {
        labels.label(at: $0)?.isKnown == true
      }
      if hasMore { return true }
      if label.isWeak { return !beginsLowercase(label.value) && !list.has(label.key) }
      return !list.has(label.key)
    }
    return true
  }

  private func beginsLowercase(_ range: Range<Int>) -> Bool {
    range.first.map { 0x61...0x7A ~= manuscript[$0] } ?? false
  }

  /// Reads the lines `lines`, which no blank line parts. Returns the first line that is no header.
  private func readGroup(_ lines: Range<Int>, _ list: inout FieldList) -> Int {
    let last = lastLabelled(lines)
    let isGlued = lines.upperBound - last > 5
    let width =
      lines.prefix(last - lines.lowerBound + 5).map { manuscript.lines[$0].width }.max() ?? 0
    var knownCount = 0
    for line in lines {
      let found = labels.labels(line)
      if let first = found.first, first.isKnown || (knownCount > 0 && !wraps(line, lines, width)) {
        if first.isKnown { knownCount += 1 }
        for label in found { list.begin(label, line: line) }
        continue
      }
      let isContinuation =
        line > lines.lowerBound && !isOwnLine(line, list)
        && (list.openIsEmpty || isIndented(line, lines) || wraps(line, lines, width)
          || goesOn(line, list))
      if isContinuation && !(isGlued && line > last && !wraps(line, lines, width)) {
        list.extend(line: line)
      } else if shapes.isOrnament(line) {
        list.setAside(.ornament, lines: line...line)
      } else if isGlued && line > last {
        return line
      } else {
        readUnlabelled(line, &list)
      }
    }
    return lines.upperBound
  }

  /// The last of `lines` that a label begins, as far as labels follow each other closely.
  private func lastLabelled(_ lines: Range<Int>) -> Int {
    var last = lines.lowerBound
    for line in lines {
      if line > last + 8 { break }
      if labels.label(at: line)?.isKnown == true { last = line }
    }
    return last
  }

  /// Whether line `line` is set in further than the first line of `lines`.
  private func isIndented(_ line: Int, _ lines: Range<Int>) -> Bool {
    manuscript.lines[line].indent > manuscript.lines[lines.lowerBound].indent + 1
  }

  /// Whether the line before `line` is so long that the first word of `line` had no room on it.
  private func wraps(_ line: Int, _ lines: Range<Int>, _ width: Int) -> Bool {
    guard line > lines.lowerBound else { return false }
    let range = manuscript.lines[line].range
    let word =
      shapes.wordRanges(range.lowerBound..<min(range.upperBound, range.lowerBound + 60))
      .first?.count ?? 0
    let previous = manuscript.lines[line - 1]
    let full = previous.width + previous.indent + 1 + word
    if full > max(min(width, 80) * 9 / 10, 50) { return true }
    // A sentence that goes on.
    return full > 50 && beginsLowercase(range)
      && !".!?".utf8.contains(manuscript[previous.range.upperBound - 1])
  }

  /// Whether line `line` is a setting without a label, rather than the end of the value above.
  private func isOwnLine(_ line: Int, _ list: FieldList) -> Bool {
    let previous = manuscript.lines[line - 1]
    guard !list.openIsEmpty, previous.width < 66,
      manuscript.lines[line].indent <= previous.indent + 1, shapes.isSetting(line)
    else { return false }
    return !breaksOff(line - 1)
  }

  /// Whether line `line` ends within a sentence by its last word or sign.
  private func breaksOff(_ line: Int) -> Bool {
    let range = manuscript.lines[line].range
    let last = manuscript[range.upperBound - 1]
    if last == UInt8(ascii: ",") || last == UInt8(ascii: ":") { return true }
    return Self.goingOn.contains(manuscript.words(range.suffix(16)).last ?? "")
      && !".!?".utf8.contains(last)
  }

  /// Words behind which a sentence goes on with `set in`, `takes place` or `spoilers for`.
  private static let goingOn: Set<String> = [
    "is", "was", "are", "were", "be", "its", "story", "fic", "this", "it", "that", "which", "and",
    "or", "but", "the", "a", "an", "of", "with", "has", "have", "contains", "contain", "some",
    "minor", "major", "mild", "for", "in", "to", "no", "series", "part", "one", "all", "mostly",
  ]

  /// Whether line `line` goes on with a sentence of the line before, though that is a short one.
  private func goesOn(_ line: Int, _ list: FieldList) -> Bool {
    let previous = manuscript.lines[line - 1].range
    guard let key = list.openKey, Self.prose.contains(key),
      shapes.key(line) == nil || breaksOff(line - 1)
    else { return false }
    return beginsLowercase(manuscript.lines[line].range)
      && !".!?:".utf8.contains(manuscript[previous.upperBound - 1])
  }

  /// Fields whose values are sentences.
  private static let prose: Set<HeaderKey> = [
    .disclaimer, .notes, .warnings, .summary, .dedication, .acknowledgements,
  ]

  /// A line of the block without a label: a line of codes, or what its first words tell.
  private func readUnlabelled(_ line: Int, _ list: inout FieldList) {
    let range = manuscript.lines[line].range
    let scanner = CodeLineScanner(manuscript: manuscript, vocabulary: vocabulary.header)
    let codes = scanner.codes(range)
    if !codes.isEmpty {
      for code in codes { list.add(code.key, code.range, lines: line...line, evidence: .text) }
    } else if scanner.arePairings(range) {
      list.add(.pairing, range, lines: line...line, evidence: .text)
    } else if !list.has(.author), let byline = shapes.byline(line), !byline.name.isEmpty {
      list.add(.author, label: byline.word, byline.name, lines: line...line, evidence: .byline)
    } else {
      list.beginUnlabelled(shapes.key(line) ?? .other, line: line)
      list.close()
    }
  }

  /// How many lines a value below its label may have.
  private static let longestValue = 12

  /// The value of a label that stands alone, in the group below it.
  private func readValueBelow(_ line: Int, _ list: inout FieldList) -> Int {
    guard manuscript.lines[line].gap <= max(manuscript.modalGap, 1) else { return line }
    let end = manuscript.groupEnd(line)
    // A group that ends the file, or goes on and on, is the story.
    guard end < manuscript.lines.count, end - line <= Self.longestValue else { return line }
    for next in line..<end { list.extend(line: next) }
    return end
  }
}

// MARK: - Paragraphs under the labels

extension HeaderReader {
  /// The end of the remarks that begin at `line` and belong to the header; nil where the story
  /// begins there.
  ///
  /// A paragraph is a remark where labels go on below it, or where the words of headers stand in it
  /// and a gap longer than usual comes after it.
  private func remarkEnd(_ line: Int, _ list: FieldList) -> Int? {
    guard manuscript.lines[line].gap <= max(manuscript.modalGap, 1), list.openKey != nil else {
      return nil
    }
    let end = manuscript.groupEnd(line)
    guard end < manuscript.lines.count, end - line <= 12, !isHeading(line), !shapes.isOrnament(line)
    else {
      return nil
    }
    if hasStrongLabel(end) { return end }
    guard manuscript.lines[end].gap > manuscript.modalGap else { return nil }
    let size = manuscript.lines[end - 1].range.upperBound - manuscript.lines[line].range.lowerBound
    guard size <= 1500 else { return nil }
    let words = (line..<end).flatMap { manuscript.words(manuscript.lines[$0].range) }
    guard words.count <= 150 else { return nil }
    return words.contains { vocabulary.header.remarks.contains($0) } ? end : nil
  }

  private func hasStrongLabel(_ line: Int) -> Bool {
    guard let label = labels.label(at: line), label.isKnown else {
      return false
    }
    if label.isWeak || label.value.isEmpty { return false }
    return manuscript.lines[line].gap <= max(manuscript.modalGap, 1)
  }

  /// Reads a paragraph that goes on with a disclaimer or notes, or stands for itself.
  private func readRemark(_ lines: Range<Int>, _ list: inout FieldList) {
    if let key = list.openKey, Self.prose.contains(key),
      lines.count > 1 || manuscript.lines[lines.lowerBound].range.count > 60
    {
      for line in lines { list.extend(line: line) }
      return
    }
    list.beginUnlabelled(shapes.key(lines.lowerBound) ?? .notes, line: lines.lowerBound)
    for line in lines.dropFirst() { list.extend(line: line) }
  }
}

// MARK: - The title behind the block

extension HeaderReader {
  /// Reads a title, a repetition of it, or a by-line between block and story. Returns the first line
  /// behind them.
  func readTitleAfterBlock(from start: Int, _ list: inout FieldList) -> Int {
    var line = start
    for _ in 0..<2 where line < manuscript.lines.count {
      let end = manuscript.groupEnd(line)
      guard end - line <= 3, let next = readTitleGroup(line..<end, &list) else { break }
      line = skipRules(from: next, &list, isHeader: true)
    }
    return line
  }

  private func readTitleGroup(_ lines: Range<Int>, _ list: inout FieldList) -> Int? {
    let line = lines.lowerBound
    let text = shapes.trimmed(manuscript.lines[line].range)
    let known = list.fields.first { $0.key == .title }?.value
    if let known,
      isSame(known, text) || shapes.titleAndByline(line).map({ isSame(known, $0.title) }) == true
    {
      list.setAside(.repetition, lines: line...line)
      return readBylineBelow(lines, &list)
    }
    if let byline = shapes.byline(line), known != nil {
      if list.has(.author) {
        list.setAside(.repetition, lines: line...line)
        return line + 1
      }
      return readByline(byline, line, before: lines.upperBound, &list)
    }
    guard known == nil, !self.known.hasTitle, isTitleAfterBlock(lines, text) else { return nil }
    if let both = shapes.titleAndByline(line), !list.has(.author) {
      list.add(.title, both.title, lines: line...line, evidence: .text)
      list.add(
        .author, label: both.byline.word, both.byline.name, lines: line...line, evidence: .byline)
      return line + 1
    }
    list.add(.title, text, lines: line...line, evidence: .text)
    return readBylineBelow(lines, &list)
  }

  private func isSame(_ title: Text, _ range: Range<Int>) -> Bool {
    let compact = title.withBytes(NormalForm.compact)
    return !compact.isEmpty && compact == manuscript.compact(range)
  }

  /// Whether the first of `lines` is a title: a line set off from the story, or with the capitals of one.
  private func isTitleAfterBlock(_ lines: Range<Int>, _ text: Range<Int>) -> Bool {
    let line = lines.lowerBound
    guard lines.upperBound < manuscript.lines.count, !isHeading(line),
      shapes.isTitleLike(text), text.count <= 80
    else { return false }
    let hasByline = lines.count > 1 && shapes.byline(line + 1) != nil
    guard lines.count == 1 || hasByline else { return false }
    let isSetOff = manuscript.lines[lines.upperBound].gap > manuscript.modalGap
    let isDecorated = text != manuscript.lines[line].range
    return hasByline || isSetOff || isDecorated || shapes.isTitleCase(text)
      || shapes.isCapitals(text)
      || shapes.isOrnament(lines.upperBound)
  }

  private func readBylineBelow(_ lines: Range<Int>, _ list: inout FieldList) -> Int {
    let next = lines.lowerBound + 1
    guard next < lines.upperBound else { return next }
    guard let byline = shapes.byline(next) else {
      for line in next..<lines.upperBound { list.setAside(.repetition, lines: line...line) }
      return lines.upperBound
    }
    if list.has(.author) {
      list.setAside(.repetition, lines: next...lines.upperBound - 1)
      return lines.upperBound
    }
    return readByline(byline, next, before: lines.upperBound, &list)
  }
}
