import StoryModel

/// Marks what is new in an anthology since the edition that stands where it is to be written.
package enum EditionMarks {
  /// `volumes` with the stories marked that the last edition had not, or not so.
  ///
  /// - Parameters:
  ///   - volumes: all volumes of one anthology.
  ///   - records: what the volumes of the last edition say that they have; empty where there was
  ///     none. An edition with the very same stories keeps the marks of the last one, so that
  ///     binding twice gives the same bytes.
  package static func marked(_ volumes: [Book], since records: [Book.WorkRecord]) -> [Book] {
    if records.isEmpty { return volumes }
    let last = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let entries = volumes.flatMap(\.stories)
    let isSame =
      entries.count == last.count && entries.allSatisfy { last[$0.id]?.edition == $0.edition }
    return volumes.map { book in
      book.holding(
        book.stories.map { entry in
          let record = last[entry.id]
          let news: Book.Entry.News? =
            isSame
            ? record?.news
            : record == nil ? .new : record?.edition == entry.edition ? nil : .changed
          return entry.marked(news)
        })
    }
  }
}
