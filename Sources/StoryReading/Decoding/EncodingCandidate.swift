/// An encoding that old stories are in.
struct EncodingCandidate: Sendable {
  /// The IANA name in lower case.
  let name: String
  /// The C library's name of the encoding, or of the superset of it that programs wrote.
  let converter: String
  let profiles: [LetterProfile]
  /// What it takes to be believed: the rarer, the more; more where there are few bytes to go by.
  let handicap: Float
  private let isWestern: Bool

  private init(
    _ name: String, _ profiles: [LetterProfile], handicap: Float, converter: String? = nil
  ) {
    self.name = name
    self.converter = converter ?? name
    self.profiles = profiles
    self.handicap = handicap
    isWestern = ["windows-1252", "iso-8859-15", "macintosh", "ibm850"].contains(name)
  }

  static let windows1252 = EncodingCandidate(
    "windows-1252", LetterProfile.western, handicap: 0)

  /// Encodings of one byte a character, the likelier first.
  static let singleByte = [
    EncodingCandidate("macintosh", LetterProfile.western, handicap: 0.3),
    EncodingCandidate("iso-8859-15", LetterProfile.western, handicap: 0.1),
    EncodingCandidate("windows-1250", LetterProfile.central, handicap: 0.3),
    EncodingCandidate("iso-8859-2", LetterProfile.central, handicap: 0.3),
    EncodingCandidate("windows-1251", LetterProfile.cyrillic, handicap: 0.3),
    EncodingCandidate("koi8-r", LetterProfile.cyrillic, handicap: 0.3),
    EncodingCandidate("windows-1254", LetterProfile.turkish, handicap: 0.5),
    EncodingCandidate("ibm866", LetterProfile.cyrillic, handicap: 0.5),
    EncodingCandidate("ibm850", LetterProfile.western, handicap: 0.6),
    EncodingCandidate("iso-8859-5", LetterProfile.cyrillic, handicap: 0.5),
    EncodingCandidate(
      "x-mac-cyrillic", LetterProfile.cyrillic, handicap: 0.4, converter: "mac-cyrillic"),
    EncodingCandidate("ibm852", LetterProfile.central, handicap: 0.6),
    EncodingCandidate(
      "x-mac-ce", LetterProfile.central, handicap: 0.6, converter: "mac-centraleurope"),
  ]

  /// Encodings of two bytes and more for most characters.
  static let multiByte = [
    EncodingCandidate("shift_jis", LetterProfile.japanese, handicap: 0.3, converter: "cp932"),
    EncodingCandidate("euc-jp", LetterProfile.japanese, handicap: 0.3, converter: "euc-jp-ms"),
    EncodingCandidate("gb18030", LetterProfile.simplifiedChinese, handicap: 0.3),
    EncodingCandidate("big5", LetterProfile.traditionalChinese, handicap: 0.3, converter: "cp950"),
    EncodingCandidate("euc-kr", LetterProfile.korean, handicap: 0.3, converter: "cp949"),
  ]

  /// How well `sample`, with `highBytes` bytes above 0x7F, reads in this encoding.
  func score(_ sample: ContiguousArray<UInt8>, highBytes: Int) -> Float {
    let scalars =
      name == "windows-1252"
      ? sample.map(Windows1252.scalar)
      : Iconv.decode(sample[...], from: converter).text.withUnsafeBufferPointer(Self.scalars)
    let score = LetterScore(scalars, highBytes: highBytes, profiles: profiles)
    // Marks alone tell of no language but English, and a few letters of no other script.
    let fewest = profiles[0].script == .latin ? 1 : score.asciiLetters / 4
    let doubt = handicap * (1 + 6 / Float(max(highBytes, 1)))
    return score.value - doubt - (score.highLetters >= fewest || isWestern ? 0 : 3)
  }

  private static func scalars(_ text: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      let (scalar, length) = UTF8Bytes.scalar(text, at: place)
      scalars.append(scalar)
      place += length
    }
    return scalars
  }
}
