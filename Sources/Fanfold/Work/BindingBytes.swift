import Storage

extension Bindery {
  /// A book in memory.
  public struct BoundBytes: Sendable {
    /// What the file is to be called.
    public let name: String
    public let bytes: ContiguousArray<UInt8>
  }

  /// Makes a book of the story in `bytes`, which no file holds; an archive of several stories becomes
  /// one anthology.
  ///
  /// - Parameter fileName: what the file was called where it came from. Its suffix helps to tell what
  ///   it is, and the name stands in for a title that the story lacks.
  /// - Throws: `BinderyError` where there is no story in it; the subject is `fileName`.
  public func bind(
    _ bytes: ContiguousArray<UInt8>, called fileName: String
  ) async throws(BinderyError) -> BoundBytes {
    let workshop = try TemporaryFolder()
    defer { workshop.remove() }
    let story = Path.join(workshop.path, Self.portable(fileName))
    try translatingErrors(about: fileName) {
      let file = try AtomicFile(story)
      try file.write(bytes)
      try file.commit()
    }
    do throws(BinderyError) {
      let book = try await bindFile(at: story, into: Path.join(workshop.path, "books"))
      return try translatingErrors(about: fileName) {
        BoundBytes(
          name: Path.name(of: book), bytes: try StoredFile.read(book, limit: 1 << 30).bytes)
      }
    } catch {
      // The file has a place that nobody knows.
      throw BinderyError(fileName, error.cause, explanation: error.explanation)
    }
  }

  /// The path of the one book that is made of the stories in a file.
  private func bindFile(at path: String, into folder: String) async throws(BinderyError) -> String {
    let search = StorySearch([path], options)
    var made: String?
    var failure = search.failures.first
    let note: (WorkEvent) -> Void = { event in
      switch event {
      case .made(let path, _): made = made ?? path
      case .failed(let error): failure = failure ?? error
      case .progress, .read, .noticed: break
      }
    }
    _ =
      search.paths.count > 1
      ? try await bundle(search.paths, by: .none, into: folder, tell: note)
      : try await export(search.paths, to: .folder(folder), tell: note)
    guard let made else { throw failure ?? BinderyError(path, .notAStory) }
    return made
  }

  /// The name, without any path that may stand before it.
  private static func portable(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let dot = last.lastIndex(of: ".")
    let suffix = dot.map { String(last[$0...]) } ?? ""
    let base = dot.map { String(last[..<$0]) } ?? last
    return FileName.portable(base.isEmpty ? "story" : base, suffix: suffix, maxBytes: 120)
  }
}
