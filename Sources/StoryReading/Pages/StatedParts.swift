import StoryModel

/// What the structure of a page says is a field or belongs to the site, taken out of the manuscript:
/// the grammars of header and body read what is left.
struct StatedParts {
  let fields: [HeaderField]
  let remainder: [Remainder]
  let diagnostics: [Diagnostic]
  /// The manuscript without them.
  let rest: Manuscript

  init(_ manuscript: Manuscript, _ vocabulary: Vocabulary) {
    guard manuscript.lines.contains(where: { $0.setting.part != .unknown }) else {
      (fields, remainder, diagnostics, rest) = ([], [], [], manuscript)
      return
    }
    var taking = Taking(manuscript, vocabulary)
    for line in manuscript.lines.indices { taking.take(line) }
    taking.list.close()
    fields = taking.list.fields
    remainder = taking.list.remainder
    diagnostics = []
    let taken = taking.taken
    rest = manuscript.leavingOut { taken[$0] }
  }
}

/// The lines of a page, one after the other.
private struct Taking {
  let manuscript: Manuscript
  let labels: LabelScanner
  let shapes: LineShapes
  let vocabulary: Vocabulary
  var list: FieldList
  var taken: [Bool]
  /// Whether the page says where its story is: then what no rule names belongs to the site.
  private let hasStory: Bool
  /// The label that the next value is for.
  private var label: Int?
  /// The element that the last line was taken from.
  private var element: Int32 = -1

  init(_ manuscript: Manuscript, _ vocabulary: Vocabulary) {
    self.manuscript = manuscript
    self.vocabulary = vocabulary
    labels = LabelScanner(manuscript: manuscript, vocabulary: vocabulary.header)
    shapes = LineShapes(manuscript: manuscript, vocabulary: vocabulary)
    list = FieldList(manuscript)
    taken = [Bool](repeating: false, count: manuscript.lines.count)
    hasStory = manuscript.lines.contains { $0.setting.part.isStory }
  }

  mutating func take(_ line: Int) {
    let setting = manuscript.lines[line].setting
    let part = setting.part
    if part.isStory {
      list.close()
      if part == .body { list.isAfterStory = true }
      return
    }
    if part == .unknown && !hasStory { return }
    taken[line] = true
    let goesOn = setting.element == element
    element = setting.element
    if setting.kind == .image || setting.kind == .rule { return }
    switch part {
    case .field: field(line)
    case .label:
      list.close()
      label = line
    case .value: value(line, goesOn: goesOn)
    case .facts: FactsLine(manuscript, vocabulary, line).read(into: &list)
    case .navigation, .unknown, .hidden: list.setAside(.navigation, lines: line...line)
    case .banner: list.setAside(.siteBanner, lines: line...line)
    case .author: author(line, goesOn: goesOn)
    case .title: title(line, goesOn: goesOn)
    case .summary, .notes, .disclaimer, .dedication, .series, .fandom, .date, .status:
      plain(part.key ?? .other, line, goesOn: goesOn)
    case .body, .chapter, .note: break
    }
  }

  private mutating func field(_ line: Int) {
    let found = labels.labels(line)
    if found.isEmpty { return list.extend(line: line) }
    for label in found { list.begin(label, line: line) }
  }

  /// A value goes to the field of the label before it; without one it is a note.
  private mutating func value(_ line: Int, goesOn: Bool) {
    if let label {
      self.label = nil
      let range = manuscript.lines[label].range
      let key = vocabulary.header.key(manuscript.compact(range))
      list.begin(
        Label(
          key: key ?? .other, alsoKeys: [], range: labels.name(range),
          value: range.upperBound..<range.upperBound, isKnown: true, isWeak: false), line: label)
    } else if !goesOn {
      list.begin(note(line), line: line)
      return
    }
    list.extend(line: line)
  }

  private func note(_ line: Int) -> Label {
    unlabelled(.notes, manuscript.lines[line].range)
  }

  private func unlabelled(_ key: HeaderKey, _ value: Range<Int>) -> Label {
    Label(
      key: key, alsoKeys: [], range: value.lowerBound..<value.lowerBound, value: value,
      isKnown: true, isWeak: false)
  }

  private mutating func plain(_ key: HeaderKey, _ line: Int, goesOn: Bool) {
    if goesOn { return list.extend(line: line) }
    // `Summary:` may stand in the element itself.
    if let label = labels.label(at: line), label.key == key {
      return list.begin(label, line: line)
    }
    list.begin(unlabelled(key, manuscript.lines[line].range), line: line)
  }

  private mutating func title(_ line: Int, goesOn: Bool) {
    if goesOn || list.has(.title) { return list.setAside(.repetition, lines: line...line) }
    let text = shapes.trimmed(manuscript.lines[line].range)
    if let both = shapes.titleAndByline(line) {
      list.add(.title, both.title, lines: line...line, evidence: .header)
      list.add(
        .author, label: both.byline.word, both.byline.name, lines: line...line, evidence: .byline)
    } else {
      list.add(.title, text, lines: line...line, evidence: .header)
    }
  }

  private mutating func author(_ line: Int, goesOn: Bool) {
    if let label = labels.label(at: line), label.key == .author, !label.value.isEmpty {
      list.begin(label, line: line)
      list.close()
    } else if let byline = shapes.byline(line), !byline.name.isEmpty {
      list.add(
        .author, label: byline.word, byline.name, lines: line...line, evidence: .byline)
    } else {
      list.add(.author, manuscript.lines[line].range, lines: line...line, evidence: .byline)
    }
  }
}
