/// A sign between words, in the form that all ways of setting it share: straight and curly quotes,
/// hyphens and dashes, dots and ellipses.
enum Sign: Equatable {
  /// A quotation mark, an apostrophe, a prime: 1 for a single one, 2 for a double one.
  case quote(Int)
  case dash
  /// So many dots.
  case dots(Int)
  case other(UInt32)
}

/// The signs in a row between two words: equal where they are the same but for the way they are set.
struct SignHash {
  private var hash: UInt32 = 0
  private var last: Sign?
  /// Whether there are signs such as prose has, which are no ornament.
  private var hasProse = false

  /// Whether there are signs, and none of them is one of prose.
  var isOrnament: Bool { last != nil && !hasProse }

  /// Several dashes are one, two quotes of one kind are one of the other, and two dots or more are
  /// an ellipsis.
  mutating func add(_ sign: Sign) {
    if Self.isProse(sign) { hasProse = true }
    switch (last, sign) {
    case (.quote(let first)?, .quote(let second)): last = .quote(first + second)
    case (.dash?, .dash): break
    case (.dots(let first)?, .dots(let second)): last = .dots(first + second)
    default:
      hash = value
      last = sign
    }
  }

  var value: UInt32 {
    guard let last else { return hash }
    let number: UInt32 =
      switch last {
      case .quote(let weight): 0x20_0000 + UInt32(truncatingIfNeeded: weight)
      case .dash: 0x30_0000
      case .dots(let count): 0x40_0000 + (count > 1 ? 1 : 0)
      case .other(let scalar): scalar
      }
    return (hash ^ (number &+ 1)) &* 0x85EB_CA6B &+ 0x9E37
  }

  private static func isProse(_ sign: Sign) -> Bool {
    switch sign {
    case .quote, .dots: true
    case .dash: false
    case .other(let scalar): ",;:?!()[]".unicodeScalars.contains { $0.value == scalar }
    }
  }
}
