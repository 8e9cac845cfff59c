import StoryModel

/// The end mark and what stands behind the story.
extension HeaderReader {
  /// Where the story ends, its end mark, and whether that says that the story goes on elsewhere.
  struct Ending {
    let bodyEnd: Int
    let mark: Written?
    let continues: Bool
  }

  /// Reads from the end of the file what comes after the story that begins at `start`.
  func readBottom(from start: Int, _ list: inout FieldList) -> Ending {
    let count = manuscript.lines.count
    if let (mark, kind) = endMark(from: start) {
      let range = manuscript.lines[mark].range
      readAfter(mark + 1..<count, &list)
      return Ending(
        bodyEnd: bodyEnd(before: mark, from: start, &list),
        mark: Written(manuscript.collapsed([range]), at: manuscript.place(mark...mark)),
        continues: kind == .continued)
    }
    let end = trailerStart(from: start)
    readAfter(end..<count, &list)
    return Ending(bodyEnd: bodyEnd(before: end, from: start, &list), mark: nil, continues: false)
  }

  /// Sets rules before the end mark or the end of the file aside.
  private func bodyEnd(before end: Int, from start: Int, _ list: inout FieldList) -> Int {
    var end = end
    while end > start, shapes.isOrnament(end - 1) {
      end -= 1
      list.setAside(.ornament, lines: end...end)
    }
    return end
  }

  /// The line of the end mark: the last one behind which only notes come.
  private func endMark(from start: Int) -> (line: Int, kind: EndMark)? {
    let lines = manuscript.lines
    let headings = HeadingScanner(manuscript: manuscript, vocabulary: vocabulary.headings)
    var (line, size) = (lines.count - 1, 0)
    while line > start {
      if let kind = endMark(at: line) { return (line, kind) }
      let range = lines[line].range
      size += range.count
      if size > 6000 || lines.count - line > 120 { return nil }
      // A chapter with text behind it: the story went on after an earlier mark.
      if size > 400, headings.kind(line) == .worded { return nil }
      line -= 1
    }
    return nil
  }

  private func endMark(at line: Int) -> EndMark? {
    let lines = manuscript.lines
    let range = lines[line].range
    guard range.count <= 60 else { return nil }
    let isAlone =
      lines[line].gap > 0 || manuscript.modalGap == 0
      || shapes.isOrnament(line - 1) || lines[line - 1].gap == 0 && lines[line].indent > 8
    let isLast = line == lines.count - 1
    guard isAlone || isLast else { return nil }
    return EndMark.kind(
      manuscript, range, isLast: isLast, vocabulary.endings, vocabulary.headings)
  }

  /// Where fields, a signature or navigation begin that stand at the end without an end mark.
  private func trailerStart(from start: Int) -> Int {
    let lines = manuscript.lines
    var (line, end, groups) = (lines.count - 1, lines.count, 0)
    if let footer = footerStart(from: start) { (line, end) = (footer - 1, footer) }
    while line > start, groups < 8, lines.count - line < 60 {
      // A rule may stand between two of them, or close the page.
      if shapes.isOrnament(line), !isSignatureMark(line), line + 1 >= end || lines[line + 1].gap > 0
      {
        line -= 1
        continue
      }
      if lines[line].gap > 0 || isSignatureMark(line) {
        guard isTrailer(line, before: end) else { break }
        end = line
        groups += 1
      }
      line -= 1
    }
    return end
  }

  /// Where the footer of a mailing list begins among the last lines.
  private func footerStart(from start: Int) -> Int? {
    let lines = manuscript.lines
    let first = max(start + 1, lines.count - 24)
    guard first < lines.count else { return nil }
    return (first..<lines.count).first { line in
      guard lines[line].range.count <= 120 else { return false }
      let isSetOff = lines[line].gap > 0 || shapes.isOrnament(line - 1)
      // No footer has paragraphs of prose in it.
      return isSetOff && shapes.isFooter(line)
        && lines[line...].allSatisfy { $0.range.count <= 160 }
    }
  }

  private func isSignatureMark(_ line: Int) -> Bool {
    let range = manuscript.lines[line].range
    return range.count == 2 && manuscript[range.lowerBound] == 0x2D
      && manuscript[range.lowerBound + 1] == 0x2D
  }

  /// Whether the lines `lines`, the first of them `--`, are a signature rather than a scene.
  private func isSignature(_ lines: Range<Int>) -> Bool {
    let all = manuscript.lines
    let size = all[lines.upperBound - 1].range.upperBound - all[lines.lowerBound].range.lowerBound
    return manuscript.modalGap > 0 && lines.count <= 8 && size <= 400
  }

  /// Whether the group at `line` is no story: labelled fields, a signature, a line of the site.
  private func isTrailer(_ line: Int, before end: Int) -> Bool {
    if isSignatureMark(line) { return isSignature(line..<end) }
    if shapes.isBanner(line) { return true }
    let lines = line..<end
    let first = shapes.isOrnament(line) && lines.count > 1 ? line + 1 : line
    guard let label = labels.label(at: first), label.isKnown else {
      return false
    }
    let known = lines.filter { labels.label(at: $0)?.isKnown == true }.count
    if known >= 2 && known * 2 >= lines.count { return true }
    let after: Set<HeaderKey> = [
      .notes, .disclaimer, .feedback, .archive, .acknowledgements, .dedication, .beta, .email, .url,
      .keywords,
    ]
    return after.contains(label.key) && !label.isWeak
  }

  /// Reads the lines behind the story: labelled fields, notes, signature, lines of the site.
  private func readAfter(_ lines: Range<Int>, _ list: inout FieldList) {
    var line = lines.lowerBound
    let footer = lines.isEmpty ? lines.upperBound : footerStart(from: line - 1) ?? lines.upperBound
    while line < lines.upperBound {
      let end = min(manuscript.groupEnd(line), line < footer ? footer : lines.upperBound)
      if isSignatureMark(line) || line >= footer {
        list.setAside(.signature, lines: line...lines.upperBound - 1)
        return
      }
      if shapes.isOrnament(line) {
        list.setAside(.ornament, lines: line...line)
        line += 1
      } else if shapes.isBanner(line) {
        list.setAside(.navigation, lines: line...line)
        line += 1
      } else {
        readAfterGroup(line..<end, &list)
        line = end
      }
    }
  }

  private func readAfterGroup(_ lines: Range<Int>, _ list: inout FieldList) {
    for line in lines {
      let found = labels.labels(line)
      if line > lines.lowerBound, isSignatureMark(line) {
        list.setAside(.signature, lines: line...lines.upperBound - 1)
        return
      }
      if let first = found.first, first.isKnown {
        for label in found { list.begin(label, line: line) }
      } else if line == lines.lowerBound {
        list.beginUnlabelled(.notes, line: line)
      } else {
        list.extend(line: line)
      }
    }
  }
}
