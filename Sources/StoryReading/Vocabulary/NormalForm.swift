/// Words as vocabularies compare them.
enum NormalForm {
  /// The letters and digits of `bytes` in lower case, everything else left out: `Author's Note(s)`
  /// gives `authorsnotes`.
  static func compact(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    if isPlain(bytes) {
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

  /// Whether the letters of `bytes` are all ASCII: beyond it there are only dashes, dots and
  /// quotation marks (U+2010 to U+2027).
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < bytes.count {
      if bytes[place] < 0x80 {
        place += 1
      } else if bytes[place] == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80,
        0x90...0xA7 ~= bytes[place + 2]
      {
        place += 3
      } else {
        return false
      }
    }
    return true
  }

  /// The same for a string.
  static func compact(_ string: String) -> String {
    String(String.UnicodeScalarView(string.lowercased().unicodeScalars.filter(isWordScalar)))
  }

  /// The words of `bytes` in lower case: runs of letters and digits, apostrophes left out.
  static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    guard isPlain(bytes) else { return words(String(decoding: bytes, as: UTF8.self)) }
    var words: [String] = []
    var (start, place) = (0, 0)
    while place <= bytes.count {
      var length = 1
      if place < bytes.count {
        if isWordByte(bytes[place]) || bytes[place] == 0x27 {
          place += 1
          continue
        }
        if bytes[place] == 0xE2 {
          length = 3
          if bytes[place + 2] == 0x99 {
            place += length
            continue
          }
        }
      }
      if place > start {
        let word = compact(UnsafeBufferPointer(rebasing: bytes[start..<place]))
        if !word.isEmpty { words.append(word) }
      }
      place += length
      start = place
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
