import StoryModel

extension Interpretation {
  /// Whether the story is finished, as far as its author says or its end shows.
  func status(part: Stated<Story.Part>?) -> Stated<Story.Status> {
    for field in header.fields(.status) {
      guard let isComplete = isComplete(field) else { continue }
      return Stated(
        isComplete ? .complete : .inProgress, written: field.written, evidence: field.evidence)
    }
    if corrections.has(.status) { return Stated(.unknown, written: nil, evidence: .override) }
    if let status = statusOfChapterCount() { return status }
    if let continuation = draft.continuation {
      return Stated(.inProgress, written: continuation, evidence: .text)
    }
    if let endMark = draft.endMark {
      switch vocabulary.statuses.continues.matches(in: Tokens(endMark.text.string).words).first?
        .value
      {
      case true?: return Stated(.inProgress, written: endMark, evidence: .text)
      case false?: break
      case nil: return Stated(.complete, written: endMark, evidence: .text)
      }
    }
    if let part, isUnfinished(part) {
      return Stated(.inProgress, written: part.written, evidence: part.evidence)
    }
    if let status = statusInPassing() { return status }
    return Stated(.unknown, written: nil, evidence: .inferred)
  }

  /// `Status: WIP`, `Complete: no`, `Completed: 2010-10-31`.
  private func isComplete(_ field: HeaderField) -> Bool? {
    let words = Tokens(field.value.string).words
    let said = vocabulary.statuses.isComplete.matches(in: words).first?.value
    let label = field.label.map { Tokens($0.string).words } ?? []
    let asked = vocabulary.statuses.isComplete.matches(in: label).first?.value
    if let marker = PartMarker(field.value.string) { return marker.total == marker.number }
    switch words.first.flatMap({ vocabulary.statuses.answers.value(of: [$0]) }) {
    case true?: return asked ?? true
    case false?: return asked.map { !$0 } ?? false
    case nil: return said ?? asked
    }
  }

  /// `WIP` among warnings or keywords; `This story is complete.` among notes.
  private func statusInPassing() -> Stated<Story.Status>? {
    for field in header.fields
    where [.warnings, .category, .keywords, .notes].contains(field.key) {
      for clause in Clauses.cut(field.value.string) where clause.utf8.count < 40 {
        let words = Tokens(clause).words.drop { ["this", "story", "fic", "is", "a"].contains($0) }
        let isAnswer =
          words.count == 1 && vocabulary.statuses.answers.value(of: Array(words)) != nil
        guard !isAnswer, words.first != "done",
          let isComplete = vocabulary.statuses.isComplete.value(of: Array(words))
        else { continue }
        return Stated(
          isComplete ? .complete : .inProgress, written: Written(Text(clause), at: field.place),
          evidence: .text)
      }
    }
    return nil
  }

  /// `Chapters: 3/3`.
  private func statusOfChapterCount() -> Stated<Story.Status>? {
    for field in header.fields(.part) {
      guard let label = field.label, Tokens.key(label.string) == "chapters",
        let marker = PartMarker(field.value.string)
      else { continue }
      let isComplete = marker.total == marker.number
      return Stated(
        isComplete ? .complete : .inProgress, written: field.written, evidence: field.evidence)
    }
    return nil
  }

  /// Whether more parts are to come: `1/3`, `7/?`.
  private func isUnfinished(_ part: Stated<Story.Part>) -> Bool {
    if let total = part.value.total { return part.value.number < total }
    return part.written?.text.withBytes { $0.contains(UInt8(ascii: "?")) } ?? false
  }
}
