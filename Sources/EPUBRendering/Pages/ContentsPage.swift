import EPUBModel
import Markup
import StoryModel

/// The stories of an anthology with rating, pairings, length and summary, under the titles of its
/// sections where it has them.
struct ContentsPage {
  let book: Book
  let plan: DocumentPlan
  let wording: Wording
  let typography: PublicationOptions.Typography
  /// The stories that this document lists.
  let stories: Range<Int>

  func write(into writer: inout MarkupWriter) {
    writer.section("toc", role: "doc-toc", heading: wording.contents) { writer in
      if stories.lowerBound == 0 { news(into: &writer) }
      if book.sections.isEmpty { list(stories, into: &writer) }
      for section in book.sections {
        let part = section.stories.clamped(to: stories)
        guard !part.isEmpty else { continue }
        let isBegun = part.lowerBound > section.stories.lowerBound
        writer.element(
          "h2", text: isBegun ? wording.continued(section.title) : section.title)
        writer.raw("\n")
        list(part, into: &writer)
      }
    }
  }

  /// How much is new since the last edition.
  private func news(into writer: inout MarkupWriter) {
    let news = book.stories.compactMap(\.news)
    guard !news.isEmpty else { return }
    let (new, changed) = (news.count { $0 == .new }, news.count { $0 == .changed })
    writer.paragraph(class: "hint", wording.news(new: new, changed: changed))
  }

  private func list(_ stories: Range<Int>, into writer: inout MarkupWriter) {
    writer.raw("<ul class=\"stories\">\n")
    for number in stories { item(number, into: &writer) }
    writer.raw("</ul>\n")
  }

  private func item(_ number: Int, into writer: inout MarkupWriter) {
    let entry = book.stories[number]
    writer.raw("<li>\n")
    writer.element("p") { writer in
      StoryLink(number, book, plan, wording).write(into: &writer)
      if let news = entry.news {
        writer.raw(" ")
        writer.element("strong", text: wording.news(news))
      }
    }
    writer.raw("\n")
    writer.paragraph(class: "hint", facts(entry))
    if let summary = entry.story.summary {
      let typesetter = Typesetter(typography, language: entry.language)
      AuthorsWords(entry, wording, typesetter).paragraph(summary.text, into: &writer)
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
    if let time = ReadingTime(of: story) { facts.append(wording.readingTime(time)) }
    // A point ends a line rather than begin one.
    return facts.joined(separator: "\u{A0}· ")
  }
}
