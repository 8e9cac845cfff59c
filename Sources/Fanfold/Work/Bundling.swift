import BookComposition
import EPUBChecking
import EPUBPackaging
import Storage

extension Bindery {
  /// Makes one anthology for each group of stories, in `folder`.
  ///
  /// Reads every file twice: once for what the contents pages need, and once, story by story, for
  /// the text when its anthology is bound. So memory holds outlines, never the whole collection.
  /// - Parameter tell: is called in the order of the stories, then of the books.
  public func bundle(
    _ paths: [String], by grouping: Grouping, into folder: String, tell: (WorkEvent) -> Void
  ) async throws(BinderyError) -> WorkOutcome {
    try prepare(.folder(folder))
    var outcome = WorkOutcome()
    let collection = await collect(paths, into: &outcome, tell: tell)
    for notice in collection.notices { tell(.noticed(notice)) }
    var names = BookNames(options.names)
    let anthologies = collection.anthologies(options.composing(by: grouping))
    let total = anthologies.joined().reduce(0) { $0 + $1.stories.count }
    var bound = 0
    for anthology in anthologies {
      do throws(BinderyError) {
        let books = try await bind(
          anthology, of: collection, by: grouping, into: folder, &names, tell: tell)
        WrittenBook.commit(books, into: &outcome, tell: tell)
      } catch {
        outcome.failures.append(error)
        tell(.failed(error))
      }
      bound += anthology.reduce(0) { $0 + $1.stories.count }
      tell(.progress(WorkProgress(.binding, done: bound, of: total)))
    }
    return outcome
  }

  /// The outlines of the stories at `paths`, with what is to be said of them together.
  private func collect(
    _ paths: [String], into outcome: inout WorkOutcome, tell: (WorkEvent) -> Void
  ) async -> StoryCollection {
    var sketched: [DuplicateSearch.Sketched] = []
    await readEach(
      paths, as: { (story: $0.outline, sketch: TextSketch(of: $0)) }, failures: &outcome.failures,
      tell: tell,
      handOver: { story in
        sketched.append(story)
        tell(.read(story.story))
      })
    return StoryCollection(sketched, options.anthologies)
  }

  /// Binds an anthology and writes its volumes beside their places.
  ///
  /// How large a volume's file becomes is known when it is bound: where one is larger than it may be,
  /// the anthology is cut into smaller ones and bound again.
  private func bind(
    _ anthology: [Book], of collection: StoryCollection, by grouping: Grouping, into folder: String,
    _ names: inout BookNames, tell: (WorkEvent) -> Void
  ) async throws(BinderyError) -> [WrittenBook] {
    var composing = options.composing(by: grouping)
    var volumes = anthology
    while true {
      var allotted = names
      let paths = volumes.map {
        Path.join(folder, allotted.allot(to: $0, in: options.publication.profile))
      }
      let records = paths.flatMap(EPUBChecker().works)
      let edition = EditionMarks.marked(volumes, since: records)
      let (books, excess) = try await bind(edition, paths, tell: tell)
      guard let excess else {
        names = allotted
        return books
      }
      composing.maxBytes = Int(Double(composing.maxBytes ?? .max) / excess * 0.97)
      volumes = collection.volumes(of: anthology[0].kind, composing)
    }
  }

  /// Binds volumes one after the other.
  ///
  /// - Returns: the books; and where one is too large and can be cut, how many times so.
  private func bind(
    _ volumes: [Book], _ paths: [String], tell: (WorkEvent) -> Void
  ) async throws(BinderyError) -> (books: [WrittenBook], excess: Double?) {
    let limit = options.anthologies.maxSize ?? .max
    var books: [WrittenBook] = []
    for (book, path) in zip(volumes, paths) {
      let packed = try await pack(book, jobs: options.jobs)
      let size = packed.publication.byteCount
      if size > limit {
        if book.stories.count > 1 { return ([], Double(size) / Double(limit)) }
        tell(.noticed(.storyOverVolumeSize(book.title, size, limit: limit)))
      }
      books.append(PendingBook(book: book, packed: packed, path: path).written())
    }
    return (books, nil)
  }
}
