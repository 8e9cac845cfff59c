import Markup
import StoryModel

/// What is known of a story: canonical values, and a word where Fanfold worked something out. The
/// author's own words for them stand on the page of warnings and in the header as written. Addresses
/// are words like others, not links.
struct StoryFacts {
  let entry: Book.Entry
  let wording: Wording

  private var story: Story { entry.story }
  private var words: AuthorsWords { AuthorsWords(entry, wording) }

  /// Writes the facts as a list.
  func write(into writer: inout MarkupWriter) {
    writer.facts { writer in
      writeContent(into: &writer)
      writePlace(into: &writer)
      writeCorrectedNames(into: &writer)
      writeFields(into: &writer)
    }
  }

  // MARK: What the story is about

  private func writeContent(into writer: inout MarkupWriter) {
    writer.fact(wording.fandom, story.fandoms) { words.known($0, $0.value, into: &$1) }
    writer.fact(wording.rating) { words.rating(story.rating, showsWords: false, into: &$0) }
    if story.isGen, story.pairings.isEmpty {
      writer.fact(wording.pairings) { $0.text(wording.marked(wording.gen, .pairing, of: story)) }
    }
    if story.pairings.count == 1 {
      writer.fact(wording.pairing) {
        words.pairing(story.pairings[0], showsWords: false, into: &$0)
      }
    } else {
      // Their qualifiers and the author's words make several long: a line each.
      writer.factLines(wording.pairings, story.pairings) {
        words.pairing($0, showsWords: false, into: &$1)
      }
    }
    writer.fact(wording.characters, story.characters) {
      words.known($0, $0.value.name, into: &$1)
    }
    writer.fact(wording.tags, tags) { words.plain($0, into: &$1) }
  }

  /// Sites file a story under its fandom: that is no tag beside it.
  private var tags: [Text] {
    let fandoms = Set(story.fandoms.map { $0.value.lowercased() })
    return story.tags.filter { !fandoms.contains($0.string.lowercased()) }
  }

  // MARK: Where it stands, how long it is, when it was written

  private func writePlace(into writer: inout MarkupWriter) {
    if let series = story.series {
      writer.fact(wording.series) { words.known(series, wording.series(series.value), into: &$0) }
    }
    if let part = story.part {
      writer.fact(wording.part) { words.known(part, wording.part(part.value), into: &$0) }
    }
    writer.fact(wording.words) { writer in
      writer.text(wording.number(story.wordCount))
      if let time = ReadingTime(of: story) { writer.text(" (\(wording.readingTime(time)))") }
    }
    let chapters = story.chapters.count { $0.heading != nil }
    if chapters > 1 { writer.fact(wording.chapters) { $0.text(wording.number(chapters)) } }
    if let status = wording.status(story.status.value) {
      writer.fact(wording.status) { words.known(story.status, status, into: &$0) }
    }
    if let date = story.date {
      writer.fact(wording.date) { words.date(date, into: &$0) }
    }
    if entry.language != wording.language {
      let name = wording.language(entry.language)
      writer.fact(wording.languageLabel) { words.known(story.language, name, into: &$0) }
    }
  }

  /// Title and authors stand above; here only that they are not the file's.
  private func writeCorrectedNames(into writer: inout MarkupWriter) {
    if story.title.evidence == .fileName {
      writer.fact(wording.titleLabel) { $0.text(wording.fromFileName) }
    }
    if story.title.evidence == .override {
      writer.fact(wording.titleLabel) {
        words.known(story.title, story.title.value.string, into: &$0)
      }
    }
    if story.corrected.contains(.author) {
      writer.fact(wording.author, story.authors) { words.known($0, $0.value.string, into: &$1) }
    }
  }

  // MARK: What nothing is made of

  private func writeFields(into writer: inout MarkupWriter) {
    for (key, label) in wording.furtherFacts where !(key == .beta && thanksBeta) {
      let fields = story.fields.filter { $0.key == key && !$0.value.isBlank }
      writer.fact(label, fields.map(\.value)) { words.plain($0, into: &$1) }
    }
  }

  /// Whether the author's thanks are the line that names the beta reader.
  private var thanksBeta: Bool {
    story.fields.contains { $0.key == .beta && $0.value == story.acknowledgements?.text }
  }
}
