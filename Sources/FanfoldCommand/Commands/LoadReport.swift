import Fanfold

/// What `fanfold load` says at the end.
struct LoadReport {
  private let outcome: Bindery.LoadOutcome
  private let reader: EReader
  private let isDryRun: Bool

  init(_ outcome: Bindery.LoadOutcome, _ reader: EReader, isDryRun: Bool) {
    self.outcome = outcome
    self.reader = reader
    self.isDryRun = isDryRun
  }

  /// The paths of the books as results, the rest as words to people.
  func tell(on console: Console) {
    for path in outcome.copied { console.result(path) }
    for path in outcome.removed {
      console.note("\(isDryRun ? "would remove" : "removed"): \(path)")
    }
    // What is the same every time need not be said when nothing was done.
    let isNews = !outcome.copied.isEmpty || !outcome.removed.isEmpty
    for note in outcome.notes where isNews || note.severity > .note || note.id == .ejectByHand {
      console.note([note.message, note.hint].filter { !$0.isEmpty }.joined(separator: " "))
    }
    console.note(summary)
  }

  /// `Kobo Clara HD: 3 copied, 2 there already, 1 removed.`
  private var summary: String {
    var parts = [
      "\(outcome.copied.count) \(isDryRun ? "to copy" : "copied")",
      "\(outcome.alreadyThere) there already",
    ]
    if !outcome.removed.isEmpty {
      parts.append("\(outcome.removed.count) \(isDryRun ? "to remove" : "removed")")
    }
    return (isDryRun ? "Nothing was written. " : "")
      + "\(reader.fullName): \(parts.joined(separator: ", "))."
  }
}
