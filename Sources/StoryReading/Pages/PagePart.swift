import StoryModel

/// What an element of a page is for (`Resources/Pages.toml`).
enum PagePart: String, Decodable, CaseIterable {
  /// No rule tells: the grammars of header and body decide.
  case unknown
  /// The story itself.
  case body
  /// The heading of a chapter.
  case chapter
  /// What an author says at a chapter: it stays where it is.
  case note
  /// `Label: value`, one or several.
  case field
  /// A label, and the value that follows it.
  case label, value
  /// A line of a header without a label.
  case line
  /// Values in a row, parted by dashes, most of them without labels.
  case facts
  /// What a journal or a forum says of an entry: its subject, who posted it, when. The author's own
  /// header goes before it.
  case subject, poster, posted
  // Fields that need no label.
  case rating, pairing, characters, category
  case title, author, summary, notes, disclaimer, dedication, series, fandom, date, status
  /// What belongs to the site: navigation, forms, comments of readers.
  case navigation
  /// What the site says of the story: where it was posted.
  case banner
  /// Not for the eyes: scripts, styles.
  case hidden

  /// The field that the part is; nil where it is none by itself.
  var key: HeaderKey? { HeaderKey(rawValue: rawValue) }

  /// The field that the part stands for where the author's header is silent.
  var fallback: HeaderKey? {
    switch self {
    case .subject: .title
    case .poster: .author
    case .posted: .date
    default: nil
    }
  }

  /// What such a field is called.
  var label: String {
    switch self {
    case .subject: "Subject"
    case .poster: "Posted by"
    case .posted: "Posted"
    default: rawValue
    }
  }

  /// Whether it stands at a chapter.
  var isInChapter: Bool { self == .chapter || self == .note }

  /// Whether it belongs to the story's text.
  var isStory: Bool { self == .body || self == .chapter || self == .note }
}
