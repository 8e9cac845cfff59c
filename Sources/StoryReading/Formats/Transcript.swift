import StoryModel

/// What a format made of a file: the text of the story as a manuscript, and what the file says
/// beside its text.
struct Transcript {
  var manuscript: Manuscript
  /// The encoding of the bytes, by its IANA name in lower case.
  var encoding = "utf-8"
  var hasByteOrderMark = false
  /// The language that the file declares (BCP 47).
  var language: String?
  /// Whether it is a page of a site rather than a document.
  var isPage = false
  /// Whether it was put together from parts: then it is a part of nothing.
  var isJoined = false
  /// The subject of the mail that holds the story.
  var subject: String?
  /// Fields that stood in parts which the manuscript leaves out.
  var fields: [HeaderField] = []
  /// What the file says of the story outside its text: a page's title, a publication's metadata. It
  /// counts where the text itself is silent.
  var particulars: [Particular] = []
  var remainder: [Remainder] = []
  var diagnostics: [Diagnostic] = []
}

/// Something that a file says of its story outside the text.
struct Particular: Equatable {
  let key: HeaderKey
  /// What the file calls it: `dc:creator`.
  let label: String
  let value: String

  init(_ key: HeaderKey, label: String, _ value: String) {
    self.key = key
    self.label = label
    self.value = value
  }
}
