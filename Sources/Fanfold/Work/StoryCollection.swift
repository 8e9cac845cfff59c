import BookComposition

/// The stories of which anthologies are made, as outlines.
struct StoryCollection {
  /// In the order of their files, without the copies that are left out; parts are joined.
  private let stories: [Story]
  private let leftOut: [Duplicate]
  /// Copies of one story, and lines of an order that name none.
  let notices: [Diagnostic]

  init(_ sketched: [DuplicateSearch.Sketched], _ options: AnthologyOptions) {
    let duplicates = DuplicateSearch.duplicates(in: sketched)
    let copies = duplicates.filter { $0.relation.isWhole }
    leftOut = options.keepsLongest ? copies : []
    let paths = Set(leftOut.map(\.other.path))
    stories = PartJoining.join(
      sketched.map(\.story).filter { !paths.contains($0.source.path) })
    var notices = duplicates.map(Diagnostic.duplicate)
    if case .list(let lines) = options.order {
      notices += OrderList(lines).unmatched(by: stories).map(Diagnostic.unknownInOrder)
    }
    self.notices = notices
  }

  /// The anthologies that the stories make, each in its volumes.
  func anthologies(_ composing: BookComposer.Options) -> [[Book]] {
    var anthologies: [[Book]] = []
    for book in compose(composing) {
      if let last = anthologies.last?.last, last.kind == book.kind {
        anthologies[anthologies.count - 1].append(book)
      } else {
        anthologies.append([book])
      }
    }
    return anthologies
  }

  /// The volumes of one anthology.
  func volumes(of kind: Book.Kind, _ composing: BookComposer.Options) -> [Book] {
    compose(composing).filter { $0.kind == kind }
  }

  private func compose(_ composing: BookComposer.Options) -> [Book] {
    var composing = composing
    composing.leftOut = leftOut
    return BookComposer(options: composing).compose(stories)
  }
}
