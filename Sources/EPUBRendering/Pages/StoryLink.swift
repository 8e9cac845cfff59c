import Markup
import StoryModel

/// A story in a list of stories: its title, which leads to it, and its by-line.
///
/// Links lead to whole files: some readers take a link to a place in a file for a footnote.
struct StoryLink {
  private let entry: Book.Entry
  private let href: String
  private let wording: Wording

  /// - Parameter href: where the link leads; nil for the beginning of the story.
  init(
    _ number: Int, _ book: Book, _ plan: DocumentPlan, _ wording: Wording, href: String? = nil
  ) {
    entry = book.stories[number]
    self.href = href ?? plan.storyStarts[number].href
    self.wording = wording
  }

  func write(into writer: inout MarkupWriter) {
    writer.raw("<a")
    writer.attribute("href", href)
    writer.titleAttributes(
      entry.title, language: entry.titleLanguage(on: wording.language))
    writer.raw(">")
    writer.text(entry.title)
    writer.raw("</a>")
    writer.text(" \(wording.by(entry.byline))")
  }
}
