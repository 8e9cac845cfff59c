import StoryModel

/// The fields, set-aside lines and diagnostics of a header while it is being read.
struct FieldList {
  let manuscript: Manuscript
  private let known: KnownFacts
  var isAfterStory = false
  private(set) var fields: [HeaderField] = []
  /// Those of `fields`.
  private var keys: Set<HeaderKey> = []
  private(set) var remainder: [Remainder] = []
  private(set) var diagnostics: [Diagnostic] = []
  fileprivate var open: Open?

  /// A field whose value may go on.
  fileprivate struct Open {
    let key: HeaderKey
    let alsoKeys: [HeaderKey]
    let label: Text?
    let evidence: Evidence
    var values: [Range<Int>]
    var lines: ClosedRange<Int>
  }

  init(_ manuscript: Manuscript, known: KnownFacts = .none) {
    self.manuscript = manuscript
    self.known = known
  }

  /// The key of the field whose value may go on.
  var openKey: HeaderKey? { open?.key }
  /// Whether that field has no value yet.
  var openIsEmpty: Bool { open?.values.allSatisfy(\.isEmpty) ?? false }

  func has(_ key: HeaderKey) -> Bool {
    open?.key == key || known.has(key) || keys.contains(key)
  }

  /// Begins the field of `label` on line `line`.
  mutating func begin(_ label: Label, line: Int) {
    close()
    if !label.isKnown {
      let name = manuscript.text(label.range).string
      diagnostics.append(
        Diagnostic(
          .unknownLabel, "The label “\(name)” is not in the vocabulary.",
          at: .lines(manuscript.place(line...line))))
    }
    open = Open(
      key: label.key, alsoKeys: label.alsoKeys,
      label: label.range.isEmpty ? nil : manuscript.collapsed([label.range]),
      evidence: label.range.isEmpty ? .text : .header,
      values: label.value.isEmpty ? [] : [label.value], lines: line...line)
  }

  /// Adds the text of line `line` to the field that was begun last.
  mutating func extend(line: Int) {
    // Behind codes and ornaments no field is open: the line is one of its own.
    guard open != nil else { return beginUnlabelled(.other, line: line) }
    open?.values.append(manuscript.lines[line].range)
    open.map { open = $0.through(line) }
  }

  /// Adds a field that is complete: `range` of line `line`.
  mutating func add(
    _ key: HeaderKey, label: Range<Int>? = nil, _ range: Range<Int>, lines: ClosedRange<Int>,
    evidence: Evidence
  ) {
    close()
    keys.insert(key)
    fields.append(
      HeaderField(
        key: key, label: label.map { manuscript.collapsed([$0]) },
        value: manuscript.collapsed([range]), place: manuscript.place(lines), evidence: evidence,
        isAfterStory: isAfterStory))
  }

  /// Begins a field for line `line`, which has no label.
  mutating func beginUnlabelled(_ key: HeaderKey, line: Int) {
    close()
    if !isAfterStory {
      let words = manuscript.text(manuscript.lines[line].range.prefix(80)).string
      diagnostics.append(
        Diagnostic(
          .unlabelledHeaderLine, "“\(words)” stands in the header without a label.",
          at: .lines(manuscript.place(line...line))))
    }
    open = Open(
      key: key, alsoKeys: [], label: nil, evidence: .text,
      values: [manuscript.lines[line].range], lines: line...line)
  }

  /// Sets the lines `lines` aside.
  ///
  /// - Parameter closes: whether the field that was begun last ends there.
  mutating func setAside(
    _ kind: Remainder.Kind, lines: ClosedRange<Int>, closes: Bool = true
  ) {
    if closes { close() }
    let text = manuscript.collapsed(lines.map { manuscript.lines[$0].range })
    remainder.append(Remainder(kind, Written(text, at: manuscript.place(lines))))
  }

  /// Sets a part of line `line` aside.
  mutating func setAside(_ kind: Remainder.Kind, _ range: Range<Int>, line: Int) {
    close()
    remainder.append(
      Remainder(kind, Written(manuscript.collapsed([range]), at: manuscript.place(line...line))))
  }

  /// Ends the field that was begun last.
  mutating func close() {
    guard let field = open else { return }
    open = nil
    keys.insert(field.key)
    fields.append(
      HeaderField(
        key: field.key, alsoKeys: field.alsoKeys, label: field.label,
        value: manuscript.collapsed(field.values), place: manuscript.place(field.lines),
        evidence: field.evidence, isAfterStory: isAfterStory))
  }
}

extension FieldList.Open {
  fileprivate func through(_ line: Int) -> Self {
    var copy = self
    copy.lines = lines.lowerBound...line
    return copy
  }
}
