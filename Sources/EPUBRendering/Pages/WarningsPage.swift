import Markup
import StoryModel

/// What a reader may want to know before reading: rating, warnings, pairings, summary and notes, the
/// canonical names beside the author's words. What gives the story away has a page of its own behind
/// it, which nobody comes to who follows the link before it.
struct WarningsPage {
  let entry: Book.Entry
  let isAnthology: Bool
  let wording: Wording
  let typesetter: Typesetter?
  /// Where the author has the notes: they stand here only where they were.
  let notes: NotesPlacement
  /// The file with which the story's text begins.
  let textHref: String?

  private var story: Story { entry.story }
  private var words: AuthorsWords { AuthorsWords(entry, wording, typesetter) }
  private var spoilers: [ContentWarning] { story.warnings.warnings.filter(\.isSpoiler) }

  func write(into writer: inout MarkupWriter) {
    writer.section("notice", role: "doc-notice", heading: wording.beforeYouRead) { writer in
      if isAnthology { writer.storyLine(entry, wording) }
      writer.subsection(wording.rating) { writer in
        writer.element("p") { words.rating(story.rating, into: &$0) }
        writer.raw("\n")
      }
      writer.subsection(wording.warnings) { writeWarnings(into: &$0) }
      writePairings(into: &writer)
      writePassages(into: &writer)
    }
  }

  /// The page of the warnings that give the story away.
  func writeSpoilers(into writer: inout MarkupWriter) {
    writer.section("notice", role: "doc-notice", heading: wording.spoilerHeading) { writer in
      if isAnthology { writer.storyLine(entry, wording) }
      writer.paragraph(class: "hint", wording.spoilerHint)
      writer.list(spoilers) { words.warning($0, into: &$1) }
      if let written = story.warnings.written { quote(written.text, into: &writer) }
    }
  }

  // MARK: Warnings

  private func writeWarnings(into writer: inout MarkupWriter) {
    switch story.warnings {
    case .silent: writer.paragraph(wording.silent)
    case .noneApply(let written):
      writer.paragraph(wording.noneApply(to: story))
      quote(written.text, into: &writer)
    case .listed(let warnings, let written):
      let open = warnings.filter { !$0.isSpoiler }
      writer.list(open) { words.warning($0, showsWords: !sharesWords($0), into: &$1) }
      // The author's whole statement names the spoilers too.
      if spoilers.isEmpty {
        quote(written.text, into: &writer)
      } else {
        writer.paragraph(wording.spoilersFollow)
        if let textHref {
          writer.element("p") {
            $0.element("a", ["href": textHref], text: wording.skipSpoilers)
          }
          writer.raw("\n")
        }
      }
    }
  }

  /// The author's statement whole, where a list of names does not say it already.
  private func quote(_ text: Text, into writer: inout MarkupWriter) {
    guard !text.isBlank, !isSaidByList(text) else { return }
    writer.element("p") { writer in
      writer.text(wording.inTheAuthorsWords + " ")
      words.quoted(text, into: &writer)
    }
    writer.raw("\n")
  }

  /// Whether the author said it and something that gives the story away in one breath.
  private func sharesWords(_ warning: ContentWarning) -> Bool {
    spoilers.contains { $0.asWritten == warning.asWritten }
  }

  private func isSaidByList(_ text: Text) -> Bool {
    story.warnings.warnings.contains { $0.asWritten == text }
  }

  // MARK: Pairings and passages

  private func writePairings(into writer: inout MarkupWriter) {
    guard !story.pairings.isEmpty || story.isGen else { return }
    let heading = story.pairings.count == 1 ? wording.pairing : wording.pairings
    writer.subsection(heading) { writer in
      if story.pairings.isEmpty {
        writer.paragraph(wording.noPairing(in: story))
      } else {
        writer.list(story.pairings) { words.pairing($0, into: &$1) }
      }
    }
  }

  private func writePassages(into writer: inout MarkupWriter) {
    let summary = wording.marked(wording.summary, .summary, of: story)
    passage(summary, [story.summary], into: &writer)
    passage(wording.spoilers, story.statedSpoilers, into: &writer)
    if notes == .keep {
      passage(wording.authorsNotes, story.notesToReadBefore, .preface, into: &writer)
    }
    passage(wording.dedication, before(story.dedication), .dedication, into: &writer)
    passage(wording.thanks, before(story.acknowledgements), .acknowledgments, into: &writer)
    passage(wording.disclaimer, before(story.disclaimer), into: &writer)
  }

  /// Nothing for a passage that the author put behind the story: it may speak of the end.
  private func before(_ passage: Written?) -> [Written?] {
    let isBehind = story.fields.contains { $0.isAfterStory && $0.value == passage?.text }
    return isBehind ? [] : [passage]
  }

  private func passage(
    _ heading: String, _ passages: [Written?], _ matter: Matter? = nil,
    into writer: inout MarkupWriter
  ) {
    let passages = passages.compactMap { $0 }.filter { !$0.text.isBlank }
    guard !passages.isEmpty else { return }
    writer.subsection(heading, matter) { writer in
      for passage in passages { words.paragraph(passage.text, into: &writer) }
    }
  }
}
