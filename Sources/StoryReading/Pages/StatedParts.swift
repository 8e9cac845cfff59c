import StoryModel

/// What the structure of a page says is a field or belongs to the site, taken out of the manuscript:
/// the grammars of header and body read what is left.
struct StatedParts {
  let fields: [HeaderField]
  let remainder: [Remainder]
  let diagnostics: [Diagnostic]
  /// What the page says of the story that counts where the author's header is silent.
  let particulars: [Particular]
  /// The manuscript without them.
  let rest: Manuscript

  /// - Parameter isPage: whether it is a page, on which words of a site may stand above the title.
  init(_ manuscript: Manuscript, _ vocabulary: Vocabulary, isPage: Bool = false) {
    let usual = LineSetting()
    guard manuscript.lines.contains(where: { $0.setting != usual }) else {
      (fields, remainder, diagnostics, particulars, rest) = ([], [], [], [], manuscript)
      return
    }
    var taking = Taking(manuscript, vocabulary, isPage: isPage)
    for line in manuscript.lines.indices { taking.take(line) }
    taking.finish()
    fields = taking.list.fields
    remainder = taking.list.remainder
    diagnostics = []
    particulars = taking.particulars
    rest = taking.rest
  }
}

/// The lines of a page, one after the other.
private struct Taking {
  let manuscript: Manuscript
  let labels: LabelScanner
  let shapes: LineShapes
  let vocabulary: Vocabulary
  private let navigation: NavigationLines
  var list: FieldList
  private(set) var particulars: [Particular] = []
  private var taken: [Bool]
  /// Lines that stay and have become others.
  private var changed: [Int: Manuscript.Line] = [:]
  /// The lines of the story, where the page says where it is: then what no rule names belongs to
  /// the site. A page that names its chapters alone has the story below the first.
  private let story: Range<Int>?
  /// Whether the page says so of the text itself.
  private let hasBody: Bool
  /// The title's line on a page that no rule knows.
  private let heading: Int?
  private let formsAreSmall: Bool
  /// The first line of the story's text; notes before it are those of the whole.
  private let firstText: Int
  /// The label that the next value is for.
  private var label: Int?
  /// The element that the last line was taken from.
  private var element: Int32 = -1

  init(_ manuscript: Manuscript, _ vocabulary: Vocabulary, isPage: Bool) {
    self.manuscript = manuscript
    self.vocabulary = vocabulary
    labels = LabelScanner(manuscript: manuscript, vocabulary: vocabulary.header)
    shapes = LineShapes(manuscript: manuscript, vocabulary: vocabulary)
    list = FieldList(manuscript)
    navigation = NavigationLines(manuscript, vocabulary.header, labels)
    taken = [Bool](repeating: false, count: manuscript.lines.count)
    story = Self.story(manuscript)
    firstText =
      manuscript.lines.firstIndex { $0.setting.part == .body } ?? story?.lowerBound ?? 0
    let isNamed = manuscript.lines.contains { [.title, .subject].contains($0.setting.part) }
    heading = isPage && !isNamed ? PageHeading(manuscript, labels, shapes).line() : nil
    // Some pages are one large form; in others a form is for comments.
    formsAreSmall = manuscript.lines.count { $0.setting.isForm } * 3 < manuscript.lines.count
    hasBody = manuscript.lines.contains { $0.setting.part == .body }
  }

  private static func story(_ manuscript: Manuscript) -> Range<Int>? {
    let lines = manuscript.lines
    guard let first = lines.firstIndex(where: { $0.setting.part.isStory }),
      let last = lines.lastIndex(where: { $0.setting.part.isStory })
    else { return nil }
    if lines[first...last].contains(where: { $0.setting.part == .body }) { return first..<last + 1 }
    let end = lines[last...].lastIndex { $0.setting.part == .unknown } ?? last
    return first..<end + 1
  }

  /// The lines that stay.
  var rest: Manuscript {
    manuscript.leavingOut({ taken[$0] }, changed)
  }

  /// What a line is for that no rule names: above the story the heading is the title, a by-line below
  /// it and lines with labels are the header; what stands above the title is the site's.
  private func guess(_ line: Int) -> PagePart {
    if story == nil {
      guard let heading, line <= heading else { return .unknown }
      return line == heading ? .title : .navigation
    }
    guard line < firstText else { return .unknown }
    if line == heading { return .subject }
    if let heading, line == heading + 1, shapes.byline(line)?.name.isEmpty == false {
      return .author
    }
    return isLabelled(line) ? .field : .unknown
  }

  private func isLabelled(_ line: Int) -> Bool {
    guard let label = labels.label(at: line), label.isKnown, !label.isWeak, label.key != .other
    else {
      return false
    }
    return manuscript.storage.bytes[manuscript.lines[line].range].contains(UInt8(ascii: ":"))
  }

  mutating func take(_ line: Int) {
    let setting = manuscript.lines[line].setting
    var part = setting.part
    if part == .unknown { part = guess(line) }
    if setting.isForm, formsAreSmall, part == .unknown { part = .navigation }
    if navigation.contains(line), part == .unknown || part == .body { part = .navigation }
    if let story, story.contains(line), stays(part, line) {
      list.close()
      if line >= firstText { list.isAfterStory = true }
      return
    }
    if part == .unknown && story == nil { return }
    taken[line] = true
    if part != .value { settleLabel() }
    let goesOn = setting.element == element && element > 0
    element = setting.element
    if setting.kind == .image || setting.kind == .rule { return }
    if let key = part.fallback { return fallback(key, part, line) }
    let facts = FactsLine(manuscript, vocabulary, line)
    if part != .summary, part != .value, facts.isPlain { return facts.read(into: &list) }
    switch part {
    case .field: field(line)
    case .label:
      list.close()
      settleLabel()
      label = line
    case .value: value(line, goesOn: goesOn)
    case .line: list.beginUnlabelled(.other, line: line)
    case .rating, .pairing, .characters, .category:
      plain(part.key ?? .other, line, goesOn: goesOn)
    case .facts: facts.read(into: &list)
    case .navigation, .unknown, .hidden:
      list.setAside(.navigation, lines: line...line, closes: !isInField(line))
    case .banner: list.setAside(.siteBanner, lines: line...line)
    case .author: author(line, goesOn: goesOn)
    case .title: title(line, goesOn: goesOn)
    case .summary, .notes, .disclaimer, .series, .fandom, .date, .status:
      plain(part.key ?? .other, line, goesOn: goesOn)
    case .dedication: dedication(line)
    case .body, .chapter, .note, .subject, .poster, .posted: break
    }
  }

  mutating func finish() {
    settleLabel()
    list.close()
  }

  /// Keeps a label that no value has followed: as a line of the header.
  private mutating func settleLabel() {
    guard let line = label else { return }
    label = nil
    field(line)
    list.close()
  }

  private mutating func fallback(_ key: HeaderKey, _ part: PagePart, _ line: Int) {
    let text = manuscript.text(manuscript.lines[line].range).string
    guard !particulars.contains(where: { $0.key == key }) else {
      return list.setAside(.repetition, lines: line...line)
    }
    guard part == .subject else {
      particulars.append(Particular(key, label: part.label, text))
      return
    }
    let fields = SubjectFields(text, vocabulary).fields
    particulars += fields.map { Particular($0.key, label: part.label, $0.value) }
    if fields.map(\.value) != [text] { list.setAside(.siteBanner, lines: line...line) }
  }

  /// `For larkspur`; what else stands in such a list is the site's.
  private mutating func dedication(_ line: Int) {
    let range = manuscript.lines[line].range
    if manuscript.words(range).first == "for" {
      list.add(.dedication, range, lines: line...line, evidence: .header)
    } else {
      list.setAside(.siteBanner, lines: line...line)
    }
  }

  /// Whether a line among those of the story stays there: text, chapters, and the notes at them.
  private mutating func stays(_ part: PagePart, _ line: Int) -> Bool {
    switch part {
    case .body, .note: return true
    case .unknown: return !hasBody
    case .chapter:
      if let shorter = withoutByline(line) { changed[line] = shorter }
      return true
    case .label, .value, .notes, .summary:
      guard line > firstText else { return false }
      changed[line] = manuscript.lines[line].with(part: .note)
      return true
    default: return false
    }
  }

  /// `1. Root by Sineya`: the heading without the author, who is the story's.
  private mutating func withoutByline(_ line: Int) -> Manuscript.Line? {
    guard let both = shapes.titleAndByline(line) else { return nil }
    let name = manuscript.compact(both.byline.name)
    let isKnown = list.fields.contains {
      $0.key == .author && $0.value.withBytes(NormalForm.compact) == name
    }
    guard isKnown else { return nil }
    list.setAside(
      .repetition, both.byline.word.lowerBound..<both.byline.name.upperBound, line: line)
    return manuscript.lines[line].with(range: both.title)
  }

  /// Whether line `line` stands between two lines of a field: a link to the next of a series.
  private func isInField(_ line: Int) -> Bool {
    line > 0 && line + 1 < manuscript.lines.count
      && manuscript.lines[line + 1].setting.part == .field
  }

  private mutating func field(_ line: Int) {
    let found = labels.labels(line, isHeader: true)
    // A name does not go on in the next row: what stands there is what the story is about.
    if found.isEmpty, list.openKey == .author, !list.openIsEmpty {
      return list.begin(unlabelled(.summary, manuscript.lines[line].range), line: line)
    }
    if found.isEmpty { return list.extend(line: line) }
    for label in found { list.begin(label, line: line) }
  }

  /// A value goes to the field of the label before it; without one it is a note.
  private mutating func value(_ line: Int, goesOn: Bool) {
    if let label {
      self.label = nil
      let range = manuscript.lines[label].range
      let key = vocabulary.header.key(manuscript.compact(range))
      let name = labels.name(range)
      // `Notes: all parts` in the label's own place is a label and the first words of its value.
      let start = labels.separator(name.lowerBound..<range.upperBound)?.upperBound
      list.begin(
        Label(
          key: key ?? .other, alsoKeys: [], range: name,
          value: min(start ?? range.upperBound, range.upperBound)..<range.upperBound,
          isKnown: true, isWeak: false), line: label)
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

  /// `Wren (wren_of_the_rain)`: a name that an account writes under, and the account.
  private func pseud(_ line: Int) -> (pseud: Range<Int>, user: Range<Int>)? {
    let range = manuscript.lines[line].range
    let name = shapes.byline(line)?.name ?? range
    guard manuscript[range.upperBound - 1] == UInt8(ascii: ")"),
      let open = name.first(where: { manuscript[$0] == UInt8(ascii: "(") }),
      open > name.lowerBound + 1, manuscript[open - 1] == 0x20,
      !manuscript.storage.bytes[open..<name.upperBound].contains(0x20)
    else { return nil }
    return (name.lowerBound..<open - 1, open..<name.upperBound)
  }

  private mutating func title(_ line: Int, goesOn: Bool) {
    if goesOn || list.has(.title) { return list.setAside(.repetition, lines: line...line) }
    let text = shapes.trimmed(manuscript.lines[line].range)
    if let path = PathTitle(text, in: manuscript) {
      list.add(.fandom, path.fandom, lines: line...line, evidence: .header)
      list.add(.title, path.title, lines: line...line, evidence: .header)
      for rest in path.rest { list.setAside(.repetition, rest, line: line) }
    } else if let both = shapes.titleAndByline(line) {
      list.add(.title, both.title, lines: line...line, evidence: .header)
      list.add(
        .author, label: both.byline.word, both.byline.name, lines: line...line, evidence: .byline)
    } else {
      list.add(.title, text, lines: line...line, evidence: .header)
    }
  }

  private mutating func author(_ line: Int, goesOn: Bool) {
    if let (pseud, user) = pseud(line) {
      list.setAside(.siteBanner, user, line: line)
      let word = shapes.byline(line)?.word
      list.add(.author, label: word, pseud, lines: line...line, evidence: .byline)
      return
    }
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
