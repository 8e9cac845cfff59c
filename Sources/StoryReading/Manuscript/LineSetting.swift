import StoryModel

/// What a format that knows its lines says of one, beside its text.
///
/// Plain text says nothing: all its lines have the default setting.
struct LineSetting: Equatable {
  /// What kind of line it is.
  enum Kind: UInt8 {
    case text, heading, rule, verse, preformatted, image
  }

  var kind = Kind.text
  /// Of a heading: 1 for the highest. Of an image: its number in the manuscript.
  var number: Int32 = 0
  var alignment: Block.Alignment?
  /// Whether it stands in a passage that is set off: a letter.
  var isQuoted = false
  /// What the page, by its structure, says that the line belongs to.
  var part = PagePart.unknown
  /// Whether its letters are as large as those of titles.
  var isLarge = false
  /// Whether its letters are smaller than those of the text.
  var isSmall = false
  /// Whether it stands in a form.
  var isForm = false
  /// How many links the line consists of; 0 where it has words outside of links.
  var links: UInt8 = 0
  /// Lines of one element of the page have one number.
  var element: Int32 = 0
}
