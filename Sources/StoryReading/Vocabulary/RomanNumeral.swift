/// Roman numerals from 1 to 399.
enum RomanNumeral {
  /// The value of `word` in lower case; nil where it is no well-formed numeral.
  static func value(_ word: String) -> Int? {
    guard !word.isEmpty, word.utf8.count <= 10, "ivxlc".utf8.contains(word.utf8.first!) else {
      return nil
    }
    var (total, greatest) = (0, 0)
    for byte in word.utf8.reversed() {
      let digit =
        switch byte {
        case UInt8(ascii: "i"): 1
        case UInt8(ascii: "v"): 5
        case UInt8(ascii: "x"): 10
        case UInt8(ascii: "l"): 50
        case UInt8(ascii: "c"): 100
        default: 0
        }
      if digit == 0 { return nil }
      total += digit < greatest ? -digit : digit
      greatest = max(greatest, digit)
    }
    return spell(total) == word ? total : nil
  }

  /// The numeral for `number` in lower case; nil where there is none.
  static func spelled(_ number: Int) -> String? { 1...399 ~= number ? spell(number) : nil }

  private static func spell(_ number: Int) -> String {
    guard 1...399 ~= number else { return "" }
    let hundreds = ["", "c", "cc", "ccc"]
    let tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"]
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    return hundreds[number / 100] + tens[number / 10 % 10] + ones[number % 10]
  }
}
