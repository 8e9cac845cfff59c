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
    return Stated(.unknown, written: nil, evidence: .inferred)
  }

  /// `Status: WIP`, `Complete: no`, `Completed: 2010-10-31`.
  private func isComplete(_ field: HeaderField) -> Bool? {
    let words = Tokens(field.value.string).words
    let said = vocabulary.statuses.isComplete.matches(in: words).first?.value
    let label = field.label.map { Tokens($0.string).words } ?? []
    let asked = vocabulary.statuses.isComplete.matches(in: label).first?.value
    if ["no", "not", "nein"].contains(words.first ?? "") { return asked.map { !$0 } ?? false }
    if let said { return said }
    return asked
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
