/// The language of a book, as far as setting its words depends on it.
struct Tongue: Sendable, Hashable {
  /// BCP 47; `und` where nobody knows.
  let language: String

  init(_ language: String) {
    let isTag =
      !language.isEmpty
      && language.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
    self.language = isTag ? language.lowercased() : "und"
  }

  /// The order of writing of a paragraph: what its first letter says, else what the language does.
  func isRightToLeft(_ text: String) -> Bool {
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      return Tongue.isRightToLeft(scalar)
    }
    return ["ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv"].contains(primary)
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1_0800...0x1_0FFF,
      0x1_E800...0x1_EFFF:
      true
    default: false
    }
  }

  /// Whose forms the signs of Han have.
  var han: Han {
    switch primary {
    case "ja": .japan
    case "ko": .korea
    case "zh", "yue", "cmn", "wuu", "nan", "hak", "lzh":
      if language.contains("hk") || language.contains("mo") || primary == "yue" {
        .hongKong
      } else if language.contains("hant") || language.contains("tw") {
        .taiwan
      } else {
        .china
      }
    default: .unknown
    }
  }

  private var primary: Substring { language.prefix { $0 != "-" } }

  enum Han: Sendable, Hashable {
    case china, taiwan, hongKong, japan, korea
    case unknown

    /// The suffixes of the families, the right one first.
    var order: [String] {
      switch self {
      case .china, .unknown: ["SC", "TC", "HK", "JP", "KR"]
      case .taiwan: ["TC", "HK", "SC", "JP", "KR"]
      case .hongKong: ["HK", "TC", "SC", "JP", "KR"]
      case .japan: ["JP", "SC", "TC", "HK", "KR"]
      case .korea: ["KR", "JP", "SC", "TC", "HK"]
      }
    }
  }

  /// The tongue for `text`, which may not be in the language of the book: kana are Japanese, hangul
  /// is Korean.
  func of(_ text: String) -> Tongue {
    if han != .unknown { return self }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3041...0x30FF: return Tongue("ja")
      case 0x1100...0x11FF, 0xAC00...0xD7A3: return Tongue("ko")
      default: continue
      }
    }
    return self
  }
}
