import StoryModel

/// Lines whose ends matter.
struct VerseShapes {
  let manuscript: Manuscript
  let layout: Layout

  /// Whether the lines `lines` are verse: several, all short, and no speech.
  func isVerse(_ lines: Range<Int>) -> Bool {
    guard lines.count >= 2, layout.paragraphs != .lines, layout.paragraphs != .indents else {
      return false
    }
    let areShort =
      layout.isWrapped
      ? lines.dropLast().allSatisfy { isShort($0) }
        && manuscript.lines[lines.upperBound - 1].width * 10 <= layout.width * 9
      : lines.allSatisfy { manuscript.lines[$0].width <= 64 }
    return areShort && !isDialogue(lines) && !isSignature(lines)
  }

  /// Whether the line after `line` would have begun on it if it were prose.
  private func isShort(_ line: Int) -> Bool {
    let next = manuscript.lines[line + 1]
    let word = manuscript.storage.bytes[next.range].prefix { $0 != 0x20 }.count
    let own = manuscript.lines[line]
    return (own.width + min(own.indent, 16) + 1 + word) * 10 <= layout.width * 9
  }

  /// Whether lines begin as speech does. An attribution below a quotation does not make it speech.
  private func isDialogue(_ lines: Range<Int>) -> Bool {
    let spoken = lines.filter { beginsSpeech(manuscript.lines[$0].range) }.count
    if lines.count == 2, spoken == 2, isAttribution(lines.lowerBound + 1),
      !isDash(manuscript.lines[lines.lowerBound].range)
    {
      return false
    }
    if lines.count == 2, spoken == 1, isAttribution(lines.lowerBound + 1) { return false }
    return spoken > 0 && spoken * 3 >= lines.count
  }

  private func beginsSpeech(_ range: Range<Int>) -> Bool {
    switch manuscript[range.lowerBound] {
    case UInt8(ascii: "\""), UInt8(ascii: "`"): true
    case 0xE2:
      manuscript[range.lowerBound + 1] == 0x80 && 0x93...0x9E ~= manuscript[range.lowerBound + 2]
    case 0xC2: manuscript[range.lowerBound + 1] == 0xAB
    default: isDash(range)
    }
  }

  private func isDash(_ range: Range<Int>) -> Bool {
    if manuscript[range.lowerBound] == UInt8(ascii: "-") { return true }
    return range.count > 2 && manuscript[range.lowerBound] == 0xE2
      && manuscript[range.lowerBound + 1] == 0x80 && 0x93...0x95 ~= manuscript[range.lowerBound + 2]
  }

  /// `— W. B. Yeats` below a quotation.
  private func isAttribution(_ line: Int) -> Bool {
    let range = manuscript.lines[line].range
    return isDash(range) && manuscript[range.upperBound - 1] != UInt8(ascii: ".")
      && range.count <= 64
  }

  /// `All my love,` above a name.
  private func isSignature(_ lines: Range<Int>) -> Bool {
    let first = manuscript.lines[lines.lowerBound].range
    return lines.count == 2 && manuscript[first.upperBound - 1] == UInt8(ascii: ",")
      && manuscript.lines[lines.upperBound - 1].width <= 20
  }
}
