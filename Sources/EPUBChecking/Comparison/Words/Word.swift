/// A word as it is compared: a run of letters and digits with its inner apostrophes, and the signs
/// round it. A paragraph of nothing but signs (`…?`) counts as a word.
struct Word {
  /// Equal for equal words, however their apostrophes are typed and their accents composed.
  let key: UInt64
  /// Where it stands in the bytes of its text.
  let range: Range<Int32>
  /// The signs between it and the word before in its block, or the beginning of the block: equal
  /// for the same ones, however they are set.
  let signs: UInt32
  /// The signs between it and the end of its block; 0 where another word follows.
  var signsBehind: UInt32
  let style: WordStyle
  let gap: Gap
  var marks: Marks
  /// The line of the document or file, counted from 1.
  let line: Int32
  /// The number of the document in the spine, or of the file among the sources.
  let part: Int32

  /// The word in a text that goes on with its own.
  func moved(by shift: Int32, part: Int32) -> Word {
    Word(
      key: key, range: range.lowerBound + shift..<range.upperBound + shift, signs: signs,
      signsBehind: signsBehind, style: style, gap: gap, marks: marks, line: line, part: part)
  }

  /// What parts a word from the one before.
  enum Gap: UInt8, Comparable {
    case space, line, block

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  /// What else is known of a word.
  struct Marks: OptionSet {
    let rawValue: UInt8
    /// It stands in a heading.
    static let heading = Marks(rawValue: 1)
    /// It stands in what the author says at a chapter.
    static let note = Marks(rawValue: 2)
    /// A break between scenes stands before it.
    static let afterSceneBreak = Marks(rawValue: 4)
    /// It is itself the mark of a scene break: `oOo`.
    static let sceneBreak = Marks(rawValue: 8)
    /// It has no letters.
    static let signs = Marks(rawValue: 16)
    /// It stands in a paragraph that belongs to no list, table or heading.
    static let prose = Marks(rawValue: 32)
  }
}

/// How the letters of a word are set off from the text.
struct WordStyle: Hashable {
  /// The styles of all letters where they are the same; otherwise a hash of their sequence.
  private let value: UInt16

  static let plain = WordStyle(value: 0)

  var isPlain: Bool { value == 0 }

  private init(value: UInt16) { self.value = value }

  /// All letters have one style.
  init(_ style: TextStyle) { value = UInt16(style.rawValue) }

  init(_ letters: LetterStyles) {
    value = letters.isMixed ? 0x8000 | UInt16(letters.hash & 0x7FFF) : UInt16(letters.first)
  }

  /// The styles that all letters have; nil for a word that is set off in part.
  var uniform: TextStyle? { value < 0x8000 ? TextStyle(rawValue: UInt8(value)) : nil }
}

/// The styles of a word's letters, gathered one by one.
struct LetterStyles {
  fileprivate(set) var first: UInt8 = 0
  fileprivate(set) var isMixed = false
  fileprivate(set) var hash: UInt32 = 0
  private var count = 0

  mutating func add(_ style: TextStyle) {
    if count == 0 { first = style.rawValue }
    if style.rawValue != first { isMixed = true }
    hash = hash &* 31 &+ UInt32(style.rawValue)
    count += 1
  }
}

/// How text is set off: what em and i, strong and b, del and s say.
struct TextStyle: OptionSet, Hashable {
  let rawValue: UInt8
  static let emphasis = TextStyle(rawValue: 1)
  static let strong = TextStyle(rawValue: 2)
  static let struck = TextStyle(rawValue: 4)
}
