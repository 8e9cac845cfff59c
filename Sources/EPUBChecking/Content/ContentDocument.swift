/// What the checks need to know of a page: where one can go in it, and where it leads.
struct ContentDocument {
  let path: String
  var ids: Set<String> = []
  var links: [Link] = []

  /// A reference, as written.
  struct Link {
    let reference: String
    let kind: Kind
    /// Of the document that it is in.
    let line: Int?
  }

  enum Kind {
    /// The reader follows it: it may leave the book.
    case hyperlink
    /// The page cannot be shown without it.
    case resource
    /// A picture of the page.
    case picture
    /// Knowledge about the book, wherever it is.
    case record

    /// Whether a reading system fetches it to show the page.
    var isFetched: Bool { self == .resource || self == .picture }
  }
}
