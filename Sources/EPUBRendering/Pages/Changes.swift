import Markup
import StoryModel

/// What a book has otherwise than the files that its story was kept in, as far as the story knows.
struct Changes {
  /// A sentence each.
  let sentences: [String]

  init(_ story: Story, _ wording: Wording) {
    var sentences: [String] = []
    if story.laterSources.isEmpty == false {
      sentences.append(wording.partsJoined(story.sources.count))
    }
    let known = Set(story.diagnostics.map(\.id))
    sentences += wording.repairs.filter { known.contains($0.key) }.map(\.value)
    let inferred = Self.inferred(in: story, wording)
    if !inferred.isEmpty { sentences.append(wording.workedOut(inferred)) }
    let corrected = Overrides.Field.allCases.filter(story.corrected.contains)
    if !corrected.isEmpty {
      sentences.append(wording.correctedByHand(corrected.map(wording.name)))
    }
    self.sentences = sentences
  }

  /// The sentences under a heading of their own; nothing where there are none.
  func write(into writer: inout MarkupWriter, _ wording: Wording) {
    guard !sentences.isEmpty else { return }
    writer.subsection(wording.changed) { writer in
      writer.list(sentences) { $1.text($0) }
    }
  }

  /// What Fanfold worked out by itself, by the names of the fields.
  private static func inferred(in story: Story, _ wording: Wording) -> [String] {
    var fields: [Overrides.Field] = []
    if story.fandoms.contains(where: { $0.evidence == .inferred }) { fields.append(.fandom) }
    if story.pairings.contains(where: { $0.evidence == .inferred }) { fields.append(.pairing) }
    if story.characters.contains(where: { $0.evidence == .inferred }) {
      fields.append(.characters)
    }
    if story.language.evidence == .inferred, story.language.value != wording.language,
      !["", "und"].contains(story.language.value)
    {
      fields.append(.language)
    }
    return fields.map(wording.name)
  }
}
