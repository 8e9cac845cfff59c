import Markup
import StoryModel

/// What is known of a story: canonical values, beside them the author's words where they differ,
/// and a word where Fanfold worked something out.
struct StoryFacts {
  let entry: Book.Entry
  let wording: Wording

  private var story: Story { entry.story }

  /// Writes the facts as items of a list.
  func write(into writer: inout MarkupWriter) {
    let words = AuthorsWords(entry, wording)
    list(wording.fandom, story.fandoms, into: &writer) { words.stated($0, $0.value, into: &$1) }
    fact(wording.rating, into: &writer) { words.rating(story.rating, into: &$0) }
    if story.isGen, story.pairings.isEmpty {
      fact(wording.pairings, into: &writer) {
        $0.text(wording.marked(wording.gen, .pairing, of: story))
      }
    }
    writePairings(words, into: &writer)
    list(wording.characters, story.characters, into: &writer) { character, writer in
      words.stated(withoutPairing(character), character.value.name, into: &writer)
    }
    list(wording.tags, story.tags, into: &writer) { words.plain($0, into: &$1) }
    writeNumbers(words, into: &writer)
  }

  /// Several pairings take a line each: their qualifiers and the author's words make them long.
  private func writePairings(_ words: AuthorsWords, into writer: inout MarkupWriter) {
    if story.pairings.count == 1 {
      fact(wording.pairing, into: &writer) { words.pairing(story.pairings[0], into: &$0) }
    } else if !story.pairings.isEmpty {
      fact(wording.pairings, into: &writer) { writer in
        writer.raw("\n<ul>\n")
        for pairing in story.pairings {
          writer.element("li") { words.pairing(pairing, into: &$0) }
          writer.raw("\n")
        }
        writer.raw("</ul>\n")
      }
    }
  }

  /// A character whom a pairing names, without the pairing's words: they stand above.
  private func withoutPairing(_ character: Stated<StoryCharacter>) -> Stated<StoryCharacter> {
    let isNamedByPairing = story.pairings.contains { pairing in
      pairing.written != nil && pairing.written == character.written
    }
    return isNamedByPairing
      ? Stated(character.value, written: nil, evidence: character.evidence) : character
  }

  private func writeNumbers(_ words: AuthorsWords, into writer: inout MarkupWriter) {
    fact(wording.words, into: &writer) { $0.text(wording.number(story.wordCount)) }
    if let series = story.series {
      fact(wording.series, into: &writer) {
        words.stated(series, wording.series(series.value), into: &$0)
      }
    }
    if let part = story.part {
      fact(wording.part, into: &writer) { words.stated(part, wording.part(part.value), into: &$0) }
    }
    if let status = wording.status(story.status.value) {
      fact(wording.status, into: &writer) { words.stated(story.status, status, into: &$0) }
    }
    if let date = story.date {
      fact(wording.date, into: &writer) { words.stated(date, date.value, into: &$0) }
    }
    if story.title.evidence == .fileName {
      fact(wording.titleLabel, into: &writer) { $0.text(wording.fromFileName) }
    }
    writeCorrectedNames(words, into: &writer)
  }

  /// Title and authors stand on the title page; here only that a person corrected them.
  private func writeCorrectedNames(_ words: AuthorsWords, into writer: inout MarkupWriter) {
    if story.title.evidence == .override {
      fact(wording.titleLabel, into: &writer) {
        words.stated(story.title, story.title.value.string, into: &$0)
      }
    }
    if story.corrected.contains(.author) {
      list(wording.author, story.authors, into: &writer) { author, writer in
        words.stated(author, author.value.string, into: &writer)
      }
    }
  }

  private func fact(
    _ label: String, into writer: inout MarkupWriter, _ value: (inout MarkupWriter) -> Void
  ) {
    writer.raw("<li>")
    writer.element("b", text: label + ":")
    writer.raw(" ")
    value(&writer)
    writer.raw("</li>\n")
  }

  private func list<Value>(
    _ label: String, _ values: [Value], into writer: inout MarkupWriter,
    _ write: (Value, inout MarkupWriter) -> Void
  ) {
    guard !values.isEmpty else { return }
    fact(label, into: &writer) { writer in
      for (number, value) in values.enumerated() {
        if number > 0 { writer.raw("; ") }
        write(value, &writer)
      }
    }
  }
}
