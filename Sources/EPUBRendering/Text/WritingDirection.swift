/// Whether lines run from left to right or from right to left, and so which way pages turn.
enum WritingDirection: String {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// The direction of the language `tag` (BCP 47): by its script where the tag names one, else by
  /// the script that the language is mostly written in (CLDR's script metadata).
  init(ofLanguage tag: String) {
    let subtags = tag.split(separator: "-").map { $0.lowercased() }
    let script = subtags.dropFirst().first { $0.count == 4 && $0.allSatisfy(\.isLetter) }
    let isRightToLeft =
      script.map(Self.scripts.contains) ?? subtags.first.map(Self.languages.contains) ?? false
    self = isRightToLeft ? .rightToLeft : .leftToRight
  }

  /// The direction of the first letter of `text`; left to right where it has none.
  init(of text: String) {
    let letter = text.unicodeScalars.first { $0.properties.isAlphabetic }
    self = letter.map(Self.isRightToLeft) == true ? .rightToLeft : .leftToRight
  }

  private static let languages: Set = [
    "ar", "arc", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc",
    "mzn", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  private static let scripts: Set = [
    "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
  ]

  /// The blocks that Unicode keeps for scripts from right to left (UAX #9, table of defaults).
  private static func isRightToLeft(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: true
    case 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
