/// What a review says of one field of a story.
struct ReviewRow {
  /// The author's words.
  let asWritten: String
  /// What Fanfold made of them, in a form that it reads back; empty where there is nothing.
  let understood: String
  /// The evidence: `header`, `inferred`, `override`.
  let howKnown: String
  /// The first line of the author's words.
  let line: Int?

  init(_ story: Story, _ field: Overrides.Field) {
    let values = Self.values(story, field)
    let written = Self.written(story, field)
    asWritten = written.map(\.text.string).joined(separator: "\n")
    understood = ReviewSheet.cell(values.map(\.text))
    line = written.compactMap { $0.place?.lines.lowerBound }.min()
    if story.corrected.contains(field) {
      howKnown = Evidence.override.rawValue
    } else {
      // What follows from a correction of another field is worked out.
      let evidence = values.compactMap { $0.evidence }
        .map { ($0 == .override ? Evidence.inferred : $0).rawValue }
      howKnown = evidence.enumerated().filter { !evidence[..<$0.offset].contains($0.element) }
        .map(\.element).joined(separator: "; ")
    }
  }

  private typealias Value = (text: String, evidence: Evidence?)

  private static func values(_ story: Story, _ field: Overrides.Field) -> [Value] {
    switch field {
    case .title: [(story.title.value.string, story.title.evidence)]
    case .author: story.authors.map { ($0.value.string, $0.evidence) }
    case .fandom: story.fandoms.map { ($0.value, $0.evidence) }
    case .rating: [(story.rating.value.name, story.rating.evidence)]
    case .pairing: pairings(story)
    case .characters: story.characters.map { ($0.value.name, $0.evidence) }
    case .warnings: warnings(story.warnings)
    case .summary:
      // Nothing is made of a summary; only a corrected one stands here.
      story.corrected.contains(.summary) ? [(story.summary?.text.string ?? "", .override)] : []
    case .series: story.series.map { [(text($0.value), $0.evidence)] } ?? []
    case .part: story.part.map { [(text($0.value), $0.evidence)] } ?? []
    case .status: status(story.status)
    case .date: story.date.map { [($0.value, $0.evidence)] } ?? []
    case .language: [(story.language.value, story.language.evidence)]
    }
  }

  private static func pairings(_ story: Story) -> [Value] {
    let areFriends = story.pairings.allSatisfy { $0.kind == .platonic }
    let gen: [Value] =
      story.isGen && (story.pairings.isEmpty || !areFriends) ? [("gen", .header)] : []
    return gen + story.pairings.map { (text($0), $0.evidence) }
  }

  /// The pairing in the words of the pairing grammar.
  private static func text(_ pairing: Pairing) -> String {
    let qualifier: String =
      switch pairing.qualifier {
      case .main: ""
      case .minor, .past, .unrequited, .implied: pairing.qualifier.rawValue + " "
      case .mention: "mention of "
      case .hedged: "sort of "
      case .pre: "pre-"
      }
    return qualifier + pairing.displayName
  }

  private static func warnings(_ statement: WarningStatement) -> [Value] {
    switch statement {
    case .silent: []
    case .noneApply: [("none", .header)]
    case .listed(let warnings, _): warnings.map { ($0.name, .header) }
    }
  }

  private static func text(_ series: Story.Series) -> String {
    series.position.map { "\(series.name) #\($0)" } ?? series.name
  }

  /// Not `2/4`, which a spreadsheet program takes for a date.
  private static func text(_ part: Story.Part) -> String {
    "\(part.number) of \(part.total.map(String.init) ?? "?")"
  }

  private static func status(_ status: Stated<Story.Status>) -> [Value] {
    switch status.value {
    case .complete: [("complete", status.evidence)]
    case .inProgress: [("in progress", status.evidence)]
    case .unknown: []
    }
  }

  /// The author's words for `field`, each once.
  private static func written(_ story: Story, _ field: Overrides.Field) -> [Written] {
    let all: [Written?] =
      switch field {
      case .title: [story.title.written]
      case .author: story.authors.map(\.written)
      case .fandom: story.fandoms.map(\.written)
      case .rating: [story.rating.written]
      case .pairing: story.fields(.pairing) ?? story.pairings.map(\.written)
      case .characters: story.fields(.characters) ?? []
      case .warnings: [story.warnings.written]
      case .summary: story.fields(.summary) ?? []
      case .series: [story.series?.written]
      case .part: [story.part?.written]
      case .status: [story.status.written]
      case .date: [story.date?.written]
      case .language: [story.language.written]
      }
    var seen: Set<Written> = []
    return all.compactMap { $0 }.filter { seen.insert($0).inserted }
  }
}

extension Story {
  /// What the header says under `key`; nil where it says nothing.
  fileprivate func fields(_ key: HeaderKey) -> [Written]? {
    let found = fields.filter { $0.key == key || $0.alsoKeys.contains(key) }.map(\.written)
    return found.isEmpty ? nil : found
  }
}
