import Markup
import StoryModel

/// The cover as a picture and nothing else: a Kobo shows such a page without margins.
///
/// Its words stand for it, so they begin with the title. That it is a cover the role says already.
struct CoverPicturePage {
  let picture: CoverFile
  let book: Book
  let wording: Wording

  func write(into writer: inout MarkupWriter) {
    let heading = BookHeading(book, wording)
    writer.open(
      "section", ["class": "picture-cover", "epub:type": "cover", "aria-label": wording.cover])
    writer.raw("\n")
    writer.void(
      "img",
      [
        "src": picture.href, "alt": Label.words("\(book.title) \(wording.by(heading.byline))"),
        "role": "doc-cover",
      ])
    writer.raw("\n</section>\n")
  }
}
