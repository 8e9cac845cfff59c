/// `Resources/Statuses.toml`: how authors say that a story is finished or goes on.
struct StatusVocabulary: Sendable {
  struct File: Decodable {
    let complete: String
    let inProgress: String
    let continued: String
    let partial: String
  }

  /// `complete` (true) or `in progress` (false), as the value of a status field.
  private(set) var isComplete = PhraseTable<Bool>()
  /// Phrases of an end mark or note: true where the story goes on (`to be continued`), false where
  /// only a part of it ends (`end of part`).
  private(set) var continues = PhraseTable<Bool>()

  init(_ file: File) {
    isComplete.add(file.inProgress, false)
    isComplete.add(file.complete, true)
    continues.add(file.continued, true)
    continues.add(file.partial, false)
  }
}
