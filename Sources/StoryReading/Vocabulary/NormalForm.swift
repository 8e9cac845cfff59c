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
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return words(String(decoding: bytes, as: UTF8.self))
    }
    var words: [String] = []
    var start = 0
    for place in 0...bytes.count {
      if place < bytes.count, isWordByte(bytes[place]) || bytes[place] == 0x27 { continue }
      if place > start {
        let word = compact(UnsafeBufferPointer(rebasing: bytes[start..<place]))
        if !word.isEmpty { words.append(word) }
      }
      start = place + 1
    }
    return words
  }

  /// The first of these words; nil where there is none.
  static func firstWord(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let start = bytes.firstIndex(where: { isWordByte($0) || $0 >= 0x80 }) else { return nil }
    var end = start
    while end < bytes.count, isWordByte(bytes[end]) || bytes[end] >= 0x80 || bytes[end] == 0x27 {
      end += 1
    }
    return words(UnsafeBufferPointer(rebasing: bytes[start..<end])).first
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte
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
    if scalar.value < 0x80 { return isWordByte(UInt8(scalar.value)) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
