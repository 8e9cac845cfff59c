/// A code page of Windows, the Mac or DOS, as documents number them.
struct CodePage {
  /// The IANA name in lower case.
  let name: String
  /// The characters of the 256 bytes; nil where a character may take several.
  let scalars: [UInt32]?
  private let converter: String

  /// The page `number`; Windows-1252 where nobody knows it.
  init(_ number: Int) {
    let known = Self.name(number)
    if number == Self.symbols {
      self.init(name: "windows-1252", converter: "CP1252", Self.signs)
    } else if known.converter == "CP1252" || !Iconv.knows(known.converter) {
      self.init(name: "windows-1252", converter: "CP1252", Self.western)
    } else if Self.multiByte.contains(number) {
      self.init(name: known.name, converter: known.converter, nil)
    } else {
      self.init(name: known.name, converter: known.converter, Self.table(known.converter))
    }
  }

  private init(name: String, converter: String, _ scalars: [UInt32]?) {
    self.name = name
    self.converter = converter
    self.scalars = scalars
  }

  /// Appends the characters of `bytes` to `text`; returns how many bytes belong to none.
  func decode(_ bytes: ContiguousArray<UInt8>, into text: inout ContiguousArray<UInt8>) -> Int {
    let decoded = Iconv.decode(bytes[...], from: converter)
    text += decoded.text
    guard !decoded.diagnostics.isEmpty else { return 0 }
    return decoded.text.indices.count { place in
      decoded.text[place] == 0xEF && decoded.text[place...].starts(with: [0xEF, 0xBF, 0xBD])
    }
  }

  private static let western: [UInt32] = (0..<256).map { Windows1252.scalar(UInt8($0)) }

  /// What Windows calls the fonts of signs. Of their characters only the bullet is for reading.
  private static let symbols = 42
  private static let signs: [UInt32] = western.enumerated().map { $0 == 0xB7 ? 0x2022 : $1 }

  /// The characters of the single bytes in an encoding that the C library knows.
  private static func table(_ converter: String) -> [UInt32] {
    (0..<256).map { byte in
      if byte < 0x80 { return UInt32(byte) }
      let text = Iconv.decode([UInt8(byte)], from: converter).text
      return text.withUnsafeBufferPointer { $0.isEmpty ? 0xFFFD : UTF8Bytes.scalar($0, at: 0).0 }
    }
  }

  private static func name(_ number: Int) -> (name: String, converter: String) {
    if let special = specials[number] { return special }
    if 1250...1258 ~= number { return ("windows-\(number)", "CP\(number)") }
    if 28591...28606 ~= number {
      return ("iso-8859-\(number - 28590)", "ISO-8859-\(number - 28590)")
    }
    return ("ibm\(number)", "CP\(number)")
  }

  private static let specials: [Int: (String, String)] = [
    874: ("windows-874", "CP874"), 932: ("shift_jis", "CP932"), 936: ("gb18030", "GB18030"),
    949: ("euc-kr", "CP949"), 950: ("big5", "CP950"), 1361: ("johab", "CP1361"),
    10000: ("macintosh", "MACINTOSH"), 10001: ("shift_jis", "CP932"), 10002: ("big5", "CP950"),
    10003: ("euc-kr", "CP949"), 10007: ("x-mac-cyrillic", "MAC-CYRILLIC"),
    10008: ("gb18030", "GB18030"), 10029: ("x-mac-ce", "MAC-CENTRALEUROPE"),
    20866: ("koi8-r", "KOI8-R"), 21866: ("koi8-u", "KOI8-U"), 54936: ("gb18030", "GB18030"),
    65001: ("utf-8", "UTF-8"),
  ]
  private static let multiByte: Set<Int> = [
    932, 936, 949, 950, 1361, 10001, 10002, 10003, 10008, 54936, 65001,
  ]

  /// The number of the page that a font's `\fcharset` names; nil for the document's own.
  static func number(characterSet: Int32) -> Int? { characterSets[characterSet] }

  /// RTF 1.9.1, "Font Table".
  private static let characterSets: [Int32: Int] = [
    2: symbols, 77: 10000, 78: 10001, 79: 10003, 80: 10008, 81: 10002, 88: 10029, 89: 10007,
    128: 932,
    129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255,
    178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850, 256: 10000,
  ]
}
