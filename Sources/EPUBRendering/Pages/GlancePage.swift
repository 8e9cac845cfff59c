import Markup
import StoryModel

/// Each story's warnings in a line or two, with a link to the page that has them in full.
///
/// What gives a story away is not named here: the next story's reader sees this page too.
struct GlancePage {
  let book: Book
  let plan: DocumentPlan
  let wording: Wording
  /// The stories that this document lists.
  let stories: Range<Int>

  func write(into writer: inout MarkupWriter) {
    writer.section("notice", role: "doc-notice", heading: wording.warningsAtAGlance) { writer in
      writer.paragraph(class: "hint", wording.glanceHint)
      writer.raw("<ul class=\"stories\">\n")
      for number in stories { item(number, into: &writer) }
      writer.raw("</ul>\n")
    }
  }

  private func item(_ number: Int, into writer: inout MarkupWriter) {
    let entry = book.stories[number]
    writer.raw("<li>\n")
    writer.element("p") { writer in
      StoryLink(number, book, plan, wording, href: plan.storyWarnings[number]?.href)
        .write(into: &writer)
    }
    writer.raw("\n")
    writer.paragraph("\(entry.story.rating.value.name). \(sentence(of: entry.story))")
    writer.raw("</li>\n")
  }

  private func sentence(of story: Story) -> String {
    switch story.warnings {
    case .silent: return wording.silentShort
    case .noneApply: return wording.noneApply(to: story)
    case .listed(let warnings, let written):
      var names = warnings.filter { !$0.isSpoiler }.map(\.name)
      if names.count < warnings.count { names.append(wording.spoilersElsewhere) }
      if warnings.isEmpty {
        names.append(wording.openingQuote + written.text.string + wording.closingQuote)
      }
      return "\(wording.warnings): \(names.joined(separator: "; "))."
    }
  }
}
