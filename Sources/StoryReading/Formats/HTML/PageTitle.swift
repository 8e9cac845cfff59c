import StoryModel

/// What the title of a page says of the story on it.
struct PageTitle {
  let particulars: [Particular]

  /// - Parameter bytes: the text of the page's `title`.
  init(_ bytes: [UInt8], _ rules: PageRules) {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let title = words.joined(separator: " ")
    guard !title.isEmpty, !rules.emptyTitles.contains(NormalForm.compact(title)) else {
      particulars = []
      return
    }
    particulars = [Particular(.title, label: "title", title)]
  }
}
