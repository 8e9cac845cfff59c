import Markup
import StoryModel

/// An index of an anthology, or a portion of a long one.
struct IndexPage {
  let index: BookIndex
  /// The rows of the index that stand in this document.
  let rows: Range<Int>
  let plan: DocumentPlan
  let book: Book
  let wording: Wording

  func write(into writer: inout MarkupWriter) {
    writer.section("index", role: "doc-index", heading: wording.index(index.kind)) { writer in
      var isInList = false
      if let heading = openHeading { self.heading(wording.continued(heading), into: &writer) }
      for row in index.rows[rows] {
        if case .heading(let heading) = row {
          if isInList { writer.raw("</ul>\n") }
          isInList = false
          self.heading(heading, into: &writer)
          continue
        }
        if !isInList { writer.raw("<ul>\n") }
        isInList = true
        item(row, into: &writer)
      }
      if isInList { writer.raw("</ul>\n") }
    }
  }

  private func heading(_ heading: String, into writer: inout MarkupWriter) {
    writer.element("h2", text: heading)
    writer.raw("\n")
  }

  /// The heading of the rows with which this document begins, where it stands in one before.
  private var openHeading: String? {
    guard let first = index.rows[rows].first, !first.isHeading else { return nil }
    for case .heading(let heading) in index.rows[..<rows.lowerBound].reversed() { return heading }
    return nil
  }

  private func item(_ row: BookIndex.Row, into writer: inout MarkupWriter) {
    writer.raw("<li>")
    switch row {
    case .heading: break
    case .story(let number, let remark):
      StoryLink(number, book, plan, wording).write(into: &writer)
      if let remark { writer.text(" (\(remark))") }
    case .mention(let mention, let remark):
      writer.text(wording.titleAndByline(mention))
      if let remark { writer.text(" (\(remark))") }
    }
    writer.raw("</li>\n")
  }
}
