import Delivery
import Storage
import StoryModel
import ZIPArchive

/// A finished book that is to be mailed.
struct MailedBook {
  let path: String
  /// Of the book as it was handed in: a second run knows it by that, whatever is made of it.
  let digest: String

  /// No mail holds more.
  private static let limit = 1 << 30

  init(_ path: String) throws(BinderyError) {
    self.path = path
    digest = try Self.bytes(of: path).withUnsafeBytes { Digest.sha256Hex($0) }
  }

  /// What the book is called, without suffix.
  var title: String {
    var name = Path.name(of: path)
    for suffix in [".epub", ".kepub"] where name.lowercased().hasSuffix(suffix) {
      name.removeLast(suffix.count)
    }
    return name
  }

  /// The book as it goes into a mail, and what a person should know of it.
  ///
  /// - Parameter workshop: the folder for a book that had to be changed.
  func prepared(
    forKindle isForKindle: Bool, _ limits: ZIPLimits, in workshop: TemporaryFolder
  ) throws(BinderyError) -> (book: PreparedBook, notes: [Diagnostic]) {
    var (file, notes) = (path, [Diagnostic]())
    if isForKindle {
      let target = Path.join(workshop.path, digest + ".epub")
      let outcome = try translatingErrors(about: path) {
        try KindleConverter.convert(bookAt: path, to: target, limits: limits)
      }
      if outcome.isChanged { file = target }
      notes = outcome.notes
    }
    let size = MailAttachment.encodedSize(
      of: FileSystem.size(of: file) ?? 0, name: Path.name(of: path))
    return (PreparedBook(book: self, file: file, encodedSize: size), notes)
  }

  fileprivate static func bytes(of path: String) throws(BinderyError) -> ContiguousArray<UInt8> {
    try translatingErrors(about: path) { try StoredFile.read(path, limit: limit).bytes }
  }
}

/// A book that is ready to be mailed.
struct PreparedBook {
  let book: MailedBook
  /// What goes into the mail.
  let file: String
  /// How many bytes of a mail it takes.
  let encodedSize: Int

  /// Reads the book.
  func attachment() throws(BinderyError) -> MailAttachment {
    MailAttachment(
      name: Path.name(of: book.path), bytes: Array(try MailedBook.bytes(of: file)))
  }
}
