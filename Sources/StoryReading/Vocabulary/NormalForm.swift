/// Words as vocabularies compare them.
enum NormalForm {
  /// The letters and digits of `bytes` in lower case, everything else left out: `Author's Note(s)`
  /// gives `authorsnotes`.
  static func compact(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return String(unsafeUninitializedCapacity: bytes.count) { text in
        var count = 0
        for byte in bytes {
          if 0x61...0x7A ~= byte | 0x20 {
            text[count] = byte | 0x20
          } else if 0x30...0x39 ~= byte {
            text[count] = byte
          } else {
            continue
          }
          count += 1
        }
        return count
      }
    }
    return compact(String(decoding: bytes, as: UTF8.self))
  }

  /// The same for a string.
  static func compact(_ string: String) -> String {
    String(String.UnicodeScalarView(string.lowercased().unicodeScalars.filter(isWordScalar)))
  }

  /// The words of `bytes` in lower case: runs of letters and digits, apostrophes left out.
  static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    words(String(decoding: bytes, as: UTF8.self))
  }

  /// The same for a string.
  static func words(_ string: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in string.lowercased().unicodeScalars where scalar != "'" && scalar != "\u{2019}" {
      if isWordScalar(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = .init()
      }
    }
    return word.isEmpty ? words : words + [String(word)]
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
