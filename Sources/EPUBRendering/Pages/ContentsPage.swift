import Markup
import StoryModel

/// The stories of an anthology with rating, pairings, length and summary. Links lead to whole files:
/// some readers take a link to a place in a file for a footnote.
struct ContentsPage {
  let book: Book
  let plan: DocumentPlan
  let wording: Wording
  /// The stories that this document lists.
  let stories: Range<Int>

  func write(into writer: inout MarkupWriter) {
    writer.section("toc", role: "doc-toc", heading: wording.contents) { writer in
      writer.raw("<ul class=\"stories\">\n")
      for number in stories { item(number, into: &writer) }
      writer.raw("</ul>\n")
    }
  }

  private func item(_ number: Int, into writer: inout MarkupWriter) {
    let entry = book.stories[number]
    writer.raw("<li>\n")
    writer.element("p") { writer in
      writer.element("a", ["href": plan.storyStarts[number].href], text: entry.title)
      writer.text(" \(wording.by(entry.byline))")
    }
    writer.raw("\n")
    writer.paragraph(class: "hint", facts(entry))
    if let summary = entry.story.summary {
      AuthorsWords(entry, wording).paragraph(summary.text, into: &writer)
    }
    writer.raw("</li>\n")
  }

  private func facts(_ entry: Book.Entry) -> String {
    let story = entry.story
    var facts = [story.rating.value.name]
    facts += story.pairings.map { pairing in
      let inferred = pairing.evidence == .inferred ? wording.inferred : nil
      let remarks = [wording.qualifier(pairing.qualifier), inferred].compactMap { $0 }
      return remarks.isEmpty
        ? pairing.displayName : "\(pairing.displayName) (\(remarks.joined(separator: "; ")))"
    }
    if story.pairings.isEmpty { facts.append(story.isGen ? wording.gen : wording.noPairingStated) }
    facts.append(wording.wordCount(story.wordCount))
    return facts.joined(separator: " · ")
  }
}
