import Fanfold

/// What `inspect` says of a story to a person: each thing that was understood, the author's words,
/// the line, and how it is known.
struct StoryReport {
  let text: String

  /// - Parameter page: how wide and how colourful the report may be.
  init(_ story: Story, on page: ReportPage) {
    var report = ReportLines(on: page)
    report.heading(story.source.path)
    Self.identity(of: story, into: &report)
    Self.ratingAndPairings(of: story, into: &report)
    Self.words(of: story, into: &report)
    Self.body(of: story, into: &report)
    Self.rest(of: story, into: &report)
    text = report.text
  }

  private static func identity(of story: Story, into report: inout ReportLines) {
    report.row("title", story.title.value.string, story.title.written, story.title.evidence)
    for author in story.authors {
      report.row("author", author.value.string, author.written, author.evidence)
    }
    if story.corrected.contains(.characters) {
      for character in story.characters {
        report.row("character", character.value.name, character.written, character.evidence)
      }
    }
    if story.authors.isEmpty { report.row("author", "not named") }
    for fandom in story.fandoms {
      report.row("fandom", fandom.value, fandom.written, fandom.evidence)
    }
    if let series = story.series {
      let position = series.value.position.map { ", \($0)" } ?? ""
      report.row("series", series.value.name + position, series.written, series.evidence)
    }
    if let part = story.part {
      let total = part.value.total.map(String.init) ?? "?"
      report.row("part", "\(part.value.number) of \(total)", part.written, part.evidence)
    }
    report.row("language", story.language.value, story.language.written, story.language.evidence)
    report.row("encoding", story.source.encoding)
  }

  private static func ratingAndPairings(of story: Story, into report: inout ReportLines) {
    report.row("rating", story.rating.value.name, story.rating.written, story.rating.evidence)
    for pairing in story.pairings {
      let qualifier = pairing.qualifier == .main ? "" : " (\(pairing.qualifier.rawValue))"
      report.row("pairing", pairing.canonicalName + qualifier, pairing.written, pairing.evidence)
    }
    if story.pairings.isEmpty {
      let none = story.isGen ? "none: gen" : "none stated"
      if story.corrected.contains(.pairing) {
        report.row("pairing", none, nil, .override)
      } else {
        report.row("pairing", none)
      }
    }
    warnings(of: story, into: &report)
  }

  private static func warnings(of story: Story, into report: inout ReportLines) {
    let evidence: Evidence = story.corrected.contains(.warnings) ? .override : .header
    switch story.warnings {
    case .silent where evidence == .override: report.row("warnings", "nothing said", nil, .override)
    case .silent: report.row("warnings", "the author says nothing of warnings")
    case .noneApply(let written): report.row("warnings", "none apply", written, evidence)
    case .listed(let warnings, let written):
      report.row("warnings", warnings.map(\.name).joined(separator: "; "), written, evidence)
    }
  }

  private static func words(of story: Story, into report: inout ReportLines) {
    if story.corrected.contains(.summary) {
      report.row("summary", story.summary?.text.string ?? "none", nil, .override)
    } else {
      report.row("summary", story.summary)
    }
    report.row("disclaimer", story.disclaimer)
    report.row("dedication", story.dedication)
    report.row("thanks", story.acknowledgements)
    for note in story.notesBefore { report.row("note", note) }
    for note in story.notesAfter { report.row("end note", note) }
    let shown: Set<HeaderKey> = [
      .title, .author, .rating, .pairing, .warnings, .summary, .disclaimer, .dedication,
      .acknowledgements, .notes, .spoilers, .timeline, .fandom, .series, .part,
    ]
    for field in story.fields where !shown.contains(field.key) {
      // Lines that nothing is known of stand among the notes.
      if field.key == .other && field.label == nil { continue }
      report.row(field.label?.string ?? field.key.rawValue, field.written)
    }
  }

  private static func body(of story: Story, into report: inout ReportLines) {
    let count = BodyCount(story.chapters, language: story.language.value)
    report.row(
      "body",
      "\(story.wordCount) words, \(count.paragraphs) paragraphs, "
        + "\(count.sceneBreaks) scene breaks, \(count.verseLines) lines of verse")
    for chapter in story.chapters {
      if let title = chapter.title {
        report.row("chapter", title.text.string, title, .text, showsWords: false)
      }
    }
    report.row("begins", "“\(count.firstLine)”")
    report.row("ends", "“\(count.lastLine)”")
    report.row("end mark", story.endMark)
    report.row("goes on", story.continuation)
    if story.status.evidence == .override {
      report.row("status", story.status.value.rawValue, story.status.written, .override)
    } else {
      report.row("status", story.status.value.rawValue)
    }
    if let date = story.date, date.evidence == .override {
      report.row("date", date.value, date.written, .override)
    }
  }

  private static func rest(of story: Story, into report: inout ReportLines) {
    for remainder in story.remainder { report.row("set aside", remainder.written) }
    for diagnostic in story.diagnostics {
      report.row(diagnostic.id.rawValue, diagnostic.message)
    }
  }
}

extension Evidence {
  /// How Fanfold knows, and how far to trust it.
  var phrase: String {
    switch self {
    case .header: "header"
    case .byline: "by-line"
    case .text: "text"
    case .fileName: "file name, for want of better"
    case .inferred: "inferred: look twice"
    case .override: "as you said"
    }
  }
}
