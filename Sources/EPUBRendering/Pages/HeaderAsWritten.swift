import Markup
import StoryModel

/// A story's header word for word, and what was set aside from its file: nothing is lost.
struct HeaderAsWritten {
  let entry: Book.Entry
  let wording: Wording

  private var words: AuthorsWords { AuthorsWords(entry, wording) }

  func write(into writer: inout MarkupWriter) {
    if !entry.story.fields.isEmpty {
      writer.subsection(wording.headerAsWritten) { writer in
        writer.raw("<ul class=\"facts\">\n")
        for field in entry.story.fields { item(field, into: &writer) }
        writer.raw("</ul>\n")
      }
    }
    writeRemainder(into: &writer)
  }

  private func item(_ field: HeaderField, into writer: inout MarkupWriter) {
    guard !field.value.isBlank || field.label != nil else { return }
    writer.raw("<li>")
    if let label = field.label {
      writer.raw("<b>")
      words.plain(label, into: &writer)
      writer.raw(":</b> ")
    }
    words.plain(field.value, into: &writer)
    writer.raw("</li>\n")
  }

  private func writeRemainder(into writer: inout MarkupWriter) {
    let remainder = entry.story.remainder.filter { $0.written.text.hasWords }
    guard !remainder.isEmpty else { return }
    writer.subsection(wording.setAside) { writer in
      writer.paragraph(class: "hint", wording.setAsideHint)
      for rest in remainder {
        writer.element("p") { writer in
          writer.element("b", text: wording.setAside(rest.kind) + ":")
          writer.raw(" ")
          words.plain(rest.written.text, into: &writer)
        }
        writer.raw("\n")
      }
    }
  }
}
