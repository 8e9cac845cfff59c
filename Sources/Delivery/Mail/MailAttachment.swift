import Storage

/// A book in a mail.
package struct MailAttachment: Sendable, Hashable {
  /// What it is called there. Ends in `.epub`: Send to Kindle goes by that, and knows no KEPUB.
  package let name: String
  package let bytes: [UInt8]

  /// - Parameter name: any file name; a suffix of a KEPUB becomes that of an EPUB.
  package init(name: String, bytes: [UInt8]) {
    var stem = name
    for suffix in [".epub", ".kepub"] where stem.lowercased().hasSuffix(suffix) {
      stem.removeLast(suffix.count)
    }
    self.name = FileName.portable(stem, suffix: ".epub", maxBytes: 120)
    self.bytes = bytes
  }

  /// The name for programs that know no letters but those of ASCII: accents go, everything else
  /// becomes `_`.
  var asciiName: String {
    var plain = ""
    for character in name {
      let base = character.decomposed
      plain += base.isASCII && !"\"\\\r\n".contains(base) ? String(base) : "_"
    }
    return plain
  }

  /// How many bytes of a mail a book of `count` bytes takes: base64 in lines of 76 (RFC 2045, section
  /// 6.8), and its head.
  package static func encodedSize(of count: Int, name: String) -> Int {
    let base64 = (count + 2) / 3 * 4
    return base64 + (base64 + 75) / 76 * 2 + 512 + 6 * name.utf8.count
  }
}

extension Character {
  /// The letter without its accents.
  fileprivate var decomposed: Character {
    let base = unicodeScalars.first.flatMap { Self.bases[$0] }
    return base ?? self
  }

  /// The letters of Latin-1 and the ligatures; Foundation would know more, and costs more.
  private static let bases: [Unicode.Scalar: Character] = {
    var bases: [Unicode.Scalar: Character] = [:]
    let groups: [(String, Character)] = [
      ("àáâãäåā", "a"), ("ÀÁÂÃÄÅĀ", "A"), ("èéêëēęě", "e"), ("ÈÉÊËĒ", "E"), ("ìíîïī", "i"),
      ("ÌÍÎÏ", "I"), ("òóôõöøō", "o"), ("ÒÓÔÕÖØŌ", "O"), ("ùúûüūů", "u"), ("ÙÚÛÜ", "U"),
      ("ýÿ", "y"), ("ñńň", "n"), ("Ñ", "N"), ("çćč", "c"), ("ÇĆČ", "C"), ("šś", "s"), ("ŠŚ", "S"),
      ("žźż", "z"), ("ŽŹŻ", "Z"), ("’‘", "'"), ("–—‑", "-"),
    ]
    for (letters, base) in groups {
      for scalar in letters.unicodeScalars { bases[scalar] = base }
    }
    return bases
  }()
}
