import StoryModel

/// What a group inherits from the one round it, and gives back at its end (RTF 1.9.1, "Groups").
struct RichTextState {
  var destination = RichTextWord.Destination.body
  /// What the text in a group of alternatives is for.
  var chosen = RichTextWord.Destination.body
  /// The number of the code page that bytes are in.
  var page = 1252
  /// How many characters behind `\u` are for readers that do not know it.
  var unicodeSkip: Int32 = 1
  var characters = Characters()
  var paragraph = Paragraph()
  /// Whether the text is the result of a field: links are underlined.
  var isField = false

  /// How words are set.
  struct Characters: Equatable {
    var isBold = false
    var isItalic = false
    var isUnderlined = false
    var isStruck = false
    var isHidden = false
    var isDeleted = false
  }

  /// How paragraphs are set.
  struct Paragraph {
    var alignment: Block.Alignment?
    var style: Int32 = 0
    var outlineLevel: Int32?
    var isInTable = false
    var borders: RichTextWord.Borders = []
    /// The side that what follows is said of.
    var side: RichTextWord.Borders = []
  }
}
