/// How well characters that an encoding makes of some bytes go together as running text.
struct LetterScore {
  /// The score for each byte above 0x7F of the best of the profiles: 0 is perfect.
  let value: Float
  /// How many letters beyond ASCII there are, and how many of ASCII.
  private(set) var highLetters = 0, asciiLetters = 0

  /// Scores `scalars`, which were made of bytes of which `highBytes` are above 0x7F.
  init(_ scalars: [UInt32], highBytes: Int, profiles: [LetterProfile]) {
    var common: Float = 0
    var letters = [Float](repeating: 0, count: profiles.count)
    for place in scalars.indices {
      let scalar = scalars[place]
      guard scalar >= 0x80 else {
        if 0x61...0x7A ~= scalar | 0x20 { asciiLetters += 1 }
        continue
      }
      let before = place > 0 ? scalars[place - 1] : 0x20
      let after = place + 1 < scalars.count ? scalars[place + 1] : 0x20
      guard Kind(scalar).isLetter else {
        common += Self.fit(of: scalar, after: before, before: after)
        continue
      }
      highLetters += 1
      common += Self.neighbours(of: scalar, before, after)
      for index in profiles.indices { letters[index] += profiles[index].weight(scalar) }
    }
    value = (common + (letters.max() ?? 0)) / Float(max(highBytes, 1))
  }

  /// What a character is, as far as its place in a word goes.
  private enum Kind {
    case lower, capital, caseless, none

    init(_ value: UInt32) {
      guard let scalar = Unicode.Scalar(value) else {
        self = .none
        return
      }
      let properties = scalar.properties
      if properties.isLowercase {
        self = value == 0xAA || value == 0xBA ? .none : .lower
      } else if properties.isUppercase {
        self = .capital
      } else {
        self = properties.isAlphabetic || 0x3000...0x30FF ~= value ? .caseless : .none
      }
    }

    var isLetter: Bool { self != .none }
  }

  /// What speaks against a letter between its neighbours: a capital within a word, letters of two
  /// scripts, several accented letters in a row.
  private static func neighbours(of scalar: UInt32, _ before: UInt32, _ after: UInt32) -> Float {
    var score: Float = 0
    let (own, left) = (Kind(scalar), Kind(before))
    if own == .capital && left == .lower { score -= 6 }
    let isLatin = scalar < 0x250
    for other in [before, after] where Kind(other).isLetter {
      if (other < 0x250) != isLatin { score -= 4 }
    }
    if isLatin, before >= 0x80, left.isLetter { score -= 3 }
    if isLatin, !left.isLetter, !Kind(after).isLetter, !Self.words.contains(scalar) { score -= 5 }
    return score
  }

  /// Accented letters that are words: `à`, `è`, `é`, `á` and their capitals.
  private static let words: Set<UInt32> = [0xC0, 0xC1, 0xC8, 0xC9, 0xE0, 0xE1, 0xE8, 0xE9]

  /// How well a mark or symbol stands between its neighbours.
  private static func fit(of scalar: UInt32, after before: UInt32, before after: UInt32) -> Float {
    let (left, right) = (Kind(before).isLetter, Kind(after).isLetter)
    switch scalar {
    case 0x80...0x9F, 0xFFFD, 0xE000...0xF8FF: return -14
    case 0xAB, 0xBB: return left && right ? -8 : -1.5
    case 0x201C, 0x2018, 0x201E:
      return !left && after != 0x20 && after != 0x0A ? -1 : -7
    case 0x2019: return left || before != 0x20 && !right ? -0.5 : right ? -3 : -7
    case 0x201D: return before != 0x20 && !right ? -1 : -7
    case 0x2013, 0x2014, 0x2026, 0xA0, 0x3000...0x3002, 0x300C...0x300F, 0xFF01...0xFF1F: return -2
    case 0xA1, 0xBF: return !left && right ? -2 : -8
    case 0x20AC, 0xA3: return 0x30...0x39 ~= after || 0x30...0x39 ~= before ? -2.5 : -8
    case 0x2022: return left && right ? -8 : -2
    case 0xA9, 0xAE, 0x2122, 0xB0, 0xB7, 0xA7, 0xBC...0xBE, 0xB2, 0xB3:
      return left && right ? -8 : left || right ? -5 : -3
    default: return left && right ? -9 : before == after && before <= 0x20 ? -3 : -6
    }
  }
}
