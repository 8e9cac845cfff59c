/// A quotation mark or an apostrophe as it was typed, and what it turns out to be.
struct QuoteMark {
  enum Kind {
    /// `"`, `''`, ``` `` ```.
    case double
    /// `'`, or an accent in its place.
    case single
    /// A printer's double mark, which stays.
    case typed
  }

  enum Role {
    case undecided, open, close, apostrophe, prime
    /// It stays as it is.
    case plain
  }

  /// What a mark before a word may be besides the beginning of a quotation.
  enum Elision {
    case none
    /// The word begins with an apostrophe, or is a word of its own: `'round`.
    case unclear
    /// The word is none without its apostrophe: `'em`.
    case sure
  }

  let kind: Kind
  let start, end: Int
  let before, after: Neighbour
  /// Its place among the edits; nil where it stays.
  let edit: Int?
  var role = Role.undecided
  var elision = Elision.none
  /// The hyphen directly before it, as a place among the edits.
  var cutOff: Int?
  /// Whether it stands within double marks, and within how many-th of the block.
  var level = 0
}
