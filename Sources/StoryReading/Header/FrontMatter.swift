import StoryModel

/// Title and by-line, and what else stands before the labelled block.
extension HeaderReader {
  /// Where the front matter ends, and whether a labelled block begins there.
  func frontEnd(from start: Int) -> (end: Int, hasBlock: Bool) {
    var (line, evidence, texts) = (start, start, 0)
    for _ in 0..<8 where line < manuscript.lines.count {
      if startsBlock(line, hasSupport: line > start) { return (line, true) }
      var next = line
      let groupEnd = manuscript.groupEnd(line)
      while next < groupEnd {
        if next > line, startsBlock(next, hasSupport: true) { return (next, true) }
        switch frontKind(next, isFirst: next == start) {
        case .none: return (evidence == start ? bareTitleEnd(from: start) : evidence, false)
        case .text:
          texts += 1
          if texts > 3 { return (evidence == start ? bareTitleEnd(from: start) : evidence, false) }
        case .copyright:
          next = groupEnd - 1
          evidence = groupEnd
        case .byline:
          evidence = next + 1
          if next + 1 < groupEnd, let byline = shapes.byline(next), byline.name.isEmpty {
            next += 1
            evidence = next + 1
          }
        case .part:
          // A part below a gap is the story's first heading rather than part of the title.
          if evidence > start, manuscript.lines[next].gap == 0 { evidence = next + 1 }
        case .mark: if evidence > start { evidence = next + 1 }
        case .titleAndByline, .code: evidence = next + 1
        }
        next += 1
      }
      line = groupEnd
    }
    return (evidence == start ? bareTitleEnd(from: start) : evidence, false)
  }

  private enum FrontKind { case none, text, byline, titleAndByline, code, copyright, mark, part }

  private func frontKind(_ line: Int, isFirst: Bool) -> FrontKind {
    if manuscript.lines[line].setting.part.isInChapter { return .none }
    if shapes.isCopyright(line) { return .copyright }
    let range = manuscript.lines[line].range
    if range.count > 160 { return .none }
    if shapes.isOrnament(line) || shapes.isEmail(line) || shapes.isDate(line)
      || shapes.isBanner(line)
    {
      return .mark
    }
    if shapes.isPart(line) { return .part }
    if !isFirst || known.has(.title), shapes.byline(line) != nil,
      manuscript.groupEnd(line) - line <= 4
    {
      return .byline
    }
    if isFirst, isAlone(line), shapes.titleAndByline(line) != nil { return .titleAndByline }
    let codes = CodeLineScanner(manuscript: manuscript, vocabulary: vocabulary.header)
    if !codes.codes(range).isEmpty { return .code }
    return shapes.isTitleLike(shapes.trimmed(range)) ? .text : .none
  }

  /// Whether line `line` is no first line of a paragraph: what follows is a gap or no prose.
  private func isAlone(_ line: Int) -> Bool {
    let next = line + 1
    guard next < manuscript.lines.count, manuscript.lines[next].gap == 0 else { return true }
    let codes = CodeLineScanner(manuscript: manuscript, vocabulary: vocabulary.header)
    return shapes.isOrnament(next) || labels.label(at: next) != nil
      || shapes.isDate(next) || shapes.isEmail(next) || shapes.isPart(next)
      || shapes.isCopyright(next) || !codes.codes(manuscript.lines[next].range).isEmpty
  }

  /// Whether a labelled block begins at `line`.
  ///
  /// A label that prose uses as well needs another label below it, or a title above it.
  private func startsBlock(_ line: Int, hasSupport: Bool) -> Bool {
    guard let label = labels.label(at: line) else { return false }
    if label.isKnown && !label.isWeak { return true }
    let end = min(manuscript.groupEnd(line), line + 4)
    let others = (line + 1..<max(end, line + 1)).compactMap {
      labels.label(at: $0)
    }
    if label.isKnown { return others.contains { $0.isKnown } }
    return others.first.map { $0.isKnown && !$0.isWeak } ?? false
  }

  /// A title without by-line and header: the end of the first line where it is one.
  private func bareTitleEnd(from start: Int) -> Int {
    let lines = manuscript.lines
    guard !known.hasTitle, start + 1 < lines.count, manuscript.groupEnd(start) == start + 1 else {
      return start
    }
    let range = lines[start].range
    let text = shapes.trimmed(range)
    guard range.count <= 80, shapes.isTitleLike(text), !isHeading(start), !shapes.isOrnament(start)
    else {
      return start
    }
    let isDecorated = text != range
    let isCentred = lines[start].indent >= 10 && lines[start].indent >= 2 * lines[start + 1].indent
    let isSetOff = lines[start + 1].gap > manuscript.modalGap
    let isNamed =
      !"!?".utf8.contains(manuscript[text.upperBound - 1]) && shapes.isTitleCase(text)
      && shapes.wordRanges(text).count > 1
      && !manuscript.storage.bytes[text].contains { 0x30...0x39 ~= $0 || $0 == 0x2C }
    return isDecorated || isCentred || isSetOff || isNamed || shapes.isCapitals(text)
      ? start + 1 : start
  }

  func isHeading(_ line: Int) -> Bool {
    HeadingScanner(manuscript: manuscript, vocabulary: vocabulary.headings).kind(line) != nil
  }

  /// Reads the lines `lines` before the labelled block.
  func readFront(_ lines: Range<Int>, hasBlock: Bool, _ list: inout FieldList) {
    let block = hasBlock && !lines.isEmpty ? blockKeys(from: lines.upperBound) : [:]
    let needsTitle = block[.title] == nil
    var line = lines.lowerBound
    while line < lines.upperBound {
      line = readFrontLine(line, before: lines.upperBound, needsTitle, block, &list)
    }
    list.close()
  }

  /// The keys of the labels in the groups from `line` on, with their values.
  private func blockKeys(from line: Int) -> [HeaderKey: String] {
    var keys: [HeaderKey: String] = [:]
    var last = line
    for next in line..<min(line + 24, manuscript.lines.count) where next < last + 6 {
      for label in labels.labels(next) where label.isKnown && keys[label.key] == nil {
        keys[label.key] = manuscript.compact(label.value)
        last = next
      }
    }
    return keys
  }

  /// Reads one line of the front matter. Returns the line behind it.
  private func readFrontLine(
    _ line: Int, before end: Int, _ needsTitle: Bool, _ block: [HeaderKey: String],
    _ list: inout FieldList
  ) -> Int {
    let place = line...line
    if shapes.isOrnament(line) {
      list.setAside(.ornament, lines: place)
    } else if shapes.isBanner(line) {
      list.setAside(.siteBanner, lines: place)
    } else if shapes.isCopyright(line) {
      let next = min(manuscript.groupEnd(line), end)
      list.beginUnlabelled(.disclaimer, line: line)
      for other in line + 1..<max(next, line + 1) { list.extend(line: other) }
      return next
    } else if list.has(.title) || !needsTitle, let byline = shapes.byline(line) {
      return readByline(byline, line, before: end, &list)
    } else if !list.has(.title), needsTitle, let both = shapes.titleAndByline(line) {
      list.add(.title, both.title, lines: place, evidence: .byline)
      list.add(.author, label: both.byline.word, both.byline.name, lines: place, evidence: .byline)
    } else if !readMark(line, &list) {
      readFrontText(line, before: end, needsTitle, block, &list)
    }
    return line + 1
  }

  /// Reads a by-line, its name on the next line where the by-word stands alone.
  func readByline(
    _ byline: LineShapes.Byline, _ line: Int, before end: Int, _ list: inout FieldList
  ) -> Int {
    if byline.name.isEmpty, line + 1 < end {
      let name = shapes.trimmed(manuscript.lines[line + 1].range)
      list.add(.author, label: byline.word, name, lines: line...line + 1, evidence: .byline)
      return line + 2
    }
    list.add(.author, label: byline.word, byline.name, lines: line...line, evidence: .byline)
    return line + 1
  }

  /// Reads a part, a date, an address or a line of codes. Returns whether it was one.
  private func readMark(_ line: Int, _ list: inout FieldList) -> Bool {
    let range = manuscript.lines[line].range
    let place = line...line
    if shapes.isPart(line) {
      list.add(.part, range, lines: place, evidence: .byline)
    } else if shapes.isDate(line) {
      list.add(.date, range, lines: place, evidence: .byline)
    } else if shapes.isEmail(line) {
      list.add(.email, range, lines: place, evidence: .byline)
    } else {
      let scanner = CodeLineScanner(manuscript: manuscript, vocabulary: vocabulary.header)
      if list.has(.title), scanner.arePairings(range) {
        list.add(.pairing, range, lines: place, evidence: .text)
        return true
      }
      let codes = scanner.codes(range)
      for code in codes { list.add(code.key, code.range, lines: place, evidence: .text) }
      return !codes.isEmpty
    }
    return true
  }

  /// Reads a line that may be a title or the name of an author.
  private func readFrontText(
    _ line: Int, before end: Int, _ needsTitle: Bool, _ block: [HeaderKey: String],
    _ list: inout FieldList
  ) {
    let text = shapes.trimmed(manuscript.lines[line].range)
    if needsTitle && !list.has(.title) {
      let isBare = block.isEmpty && line + 1 == end
      list.add(.title, text, lines: line...line, evidence: isBare ? .text : .byline)
    } else if let title = block[.title], title == manuscript.compact(text) {
      list.setAside(.repetition, lines: line...line)
    } else if !list.has(.author), block[.author] == nil, let both = shapes.titleAndByline(line) {
      // `A story of the rain by Wren` below the title.
      let label = both.title.lowerBound..<both.byline.word.upperBound
      list.add(
        .author, label: label, both.byline.name, lines: line...line, evidence: .byline)
    } else if !list.has(.author), block[.author] == nil, list.has(.title),
      shapes.wordRanges(text).count <= 5
    {
      list.add(.author, text, lines: line...line, evidence: .byline)
    } else if block[.title] != nil, list.fields.isEmpty {
      list.setAside(.siteBanner, lines: line...line)
    } else {
      list.beginUnlabelled(shapes.key(line) ?? .other, line: line)
      list.close()
    }
  }
}
