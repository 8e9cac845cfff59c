import Markup
import StoryModel

/// The title of a section of an anthology, with the stories that stand in it.
struct SectionPage {
  let book: Book
  let section: Book.Section
  let plan: DocumentPlan
  let wording: Wording

  func write(into writer: inout MarkupWriter) {
    writer.section("part", role: "doc-part", heading: section.title) { writer in
      writer.paragraph(class: "subtitle", wording.stories(section.stories.count))
      writer.raw("<ul>\n")
      for number in section.stories {
        writer.element("li") { StoryLink(number, book, plan, wording).write(into: &$0) }
        writer.raw("\n")
      }
      writer.raw("</ul>\n")
    }
  }
}
