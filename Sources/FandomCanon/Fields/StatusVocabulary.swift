/// `Resources/Statuses.toml`: how authors say that a story is finished or goes on.
final class StatusVocabulary: Sendable {
  struct File: Decodable {
    let complete: String
    let inProgress: String
    let continued: String
    let partial: String
    let affirmations: String
    let denials: String
    let dated: String
  }

  /// `complete` (true) or `in progress` (false), as the value of a status field.
  let isComplete: PhraseTable<Bool>
  /// Phrases of an end mark or note: true where the story goes on (`to be continued`), false where
  /// only a part of it ends (`end of part`).
  let continues: PhraseTable<Bool>

  /// Answers to a label that asks (`WIP: yes`).
  let answers: PhraseTable<Bool>
  /// Words that say when a story was written, before its date: `posted`.
  let dated: PhraseTable<Bool>

  init(_ file: File) {
    answers = PhraseTable([(file.affirmations, true), (file.denials, false)])
    dated = PhraseTable(file.dated)
    isComplete = PhraseTable([(file.inProgress, false), (file.complete, true)])
    continues = PhraseTable([(file.continued, true), (file.partial, false)])
  }
}
