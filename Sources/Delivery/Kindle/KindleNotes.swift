import StoryModel

/// What a person should know of a book that goes to a Kindle.
enum KindleNotes {
  /// The most bytes of a book that is mailed, and of one that is handed in on Amazon's page.
  static let mailLimit = 50_000_000
  static let webLimit = 200_000_000
  /// A cover's shorter side has at least so many pixels (Kindle Publishing Guidelines, section 4.2).
  private static let leastCover = 500

  /// - Parameters:
  ///   - cover: the picture that is the cover.
  ///   - size: of the converted book, in bytes.
  static func of(
    _ pages: KindlePages, _ losses: [KindleLoss], cover: BookPackage.Item?, in book: SourceBook,
    size: Int
  ) -> [Diagnostic] {
    note(of: cover, in: book).map { [$0] } ?? []
      + pages.malformed.sorted().map { path in
        Diagnostic(
          .kindleRepairedPage, "A page is not well-formed; it is now as a browser reads it.",
          at: .resource(path, line: nil))
      }
      + pages.unreadable.sorted().map { path in
        Diagnostic(
          .kindleUnreadablePage, "A page cannot be read, and stays as it is.",
          at: .resource(path, line: nil))
      } + notes(of: losses) + notes(on: size)
  }

  private static func note(of cover: BookPackage.Item?, in book: SourceBook) -> Diagnostic? {
    guard let cover, let path = cover.path else {
      return Diagnostic(.kindleNoCover, "The book has no cover picture; a Kindle makes one itself.")
    }
    guard let bytes = try? book.bytes(of: path), let size = PictureSize(file: bytes),
      min(size.width, size.height) < leastCover
    else { return nil }
    return Diagnostic(
      .kindleSmallCover,
      "The cover has \(size.width)×\(size.height) pixels; Amazon wants \(leastCover) on the "
        + "shorter side.", at: .resource(path, line: nil))
  }

  /// One for each kind, whose message counts.
  private static func notes(of losses: [KindleLoss]) -> [Diagnostic] {
    let words: [(KindleLoss.Kind, String, String)] = [
      (.script, "script was", "scripts were"),
      (.picture, "picture without a file was", "pictures without a file were"),
      (.link, "link that leads nowhere was", "links that lead nowhere were"),
    ]
    return words.compactMap { kind, one, many in
      let count = losses.count { $0.kind == kind }
      return count == 0
        ? nil : Diagnostic(.kindleLoss, "\(count) \(count == 1 ? one : many) left out.")
    }
  }

  private static func notes(on size: Int) -> [Diagnostic] {
    let megabytes = (size + 999_999) / 1_000_000
    if size > webLimit {
      return [
        Diagnostic(
          .kindleBookTooLarge,
          "The book has \(megabytes) MB; Send to Kindle takes \(webLimit / 1_000_000) MB.")
      ]
    }
    return size <= mailLimit
      ? []
      : [
        Diagnostic(
          .kindleBookTooLarge,
          "The book has \(megabytes) MB; by mail Send to Kindle takes \(mailLimit / 1_000_000) MB, "
            + "on amazon.com/sendtokindle \(webLimit / 1_000_000) MB.")
      ]
  }
}
