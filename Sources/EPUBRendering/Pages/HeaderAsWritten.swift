import Markup
import StoryModel

/// A story's header word for word, and what was set aside from its file: nothing is lost.
///
/// A saved page has hundreds of words of its site round the story: menus, adverts, what readers said.
/// Of these a book only says how many there are.
struct HeaderAsWritten {
  let entry: Book.Entry
  let wording: Wording
  /// A book without the author's notes has them in no other form either.
  let notes: NotesPlacement

  private var fields: [HeaderField] {
    notes == .drop ? entry.story.fields.filter { !$0.isNoteAlone } : entry.story.fields
  }
  private var words: AuthorsWords { AuthorsWords(entry, wording) }

  func write(into writer: inout MarkupWriter) {
    if !fields.isEmpty {
      writer.subsection(wording.headerAsWritten) { writer in
        writer.raw("<ul class=\"facts\">\n")
        for field in fields { item(field, into: &writer) }
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
      for kind in Remainder.Kind.allCases {
        let texts = remainder.filter { $0.kind == kind }.map(\.written.text)
        let size = texts.reduce(0) { $0 + $1.byteCount }
        if texts.isEmpty { continue }
        if kind == .navigation, size > Self.mostNavigation {
          writer.paragraph(wording.navigationLeftOut(texts.reduce(0) { $0 + $1.wordCount }))
        } else {
          paragraph(kind, texts, into: &writer)
        }
      }
    }
  }

  /// In bytes: a few lines of links.
  private static let mostNavigation = 600

  private func paragraph(
    _ kind: Remainder.Kind, _ texts: [Text], into writer: inout MarkupWriter
  ) {
    writer.element("p") { writer in
      writer.element("b", text: wording.setAside(kind) + ":")
      for (number, text) in texts.enumerated() {
        writer.raw(number == 0 ? " " : " · ")
        words.plain(text, into: &writer)
      }
    }
    writer.raw("\n")
  }
}
