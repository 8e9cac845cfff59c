/// Signs that Word takes from fonts of symbols by their place in the font.
enum SymbolFont {
  /// The sign at the place `code` (hexadecimal) of `font`; `*` where Unicode has none for it.
  static func sign(_ code: String?, font: String) -> String {
    guard let code, let number = UInt32(code, radix: 16) else { return "" }
    // Symbols are moved into the private use area (ECMA-376 part 1, 17.3.3.30).
    let place = 0xF000...0xF0FF ~= number ? number - 0xF000 : number
    let name = font.lowercased()
    if name.hasPrefix("wingdings"), place < 0x100 { return wingdings[place] ?? "*" }
    if name == "symbol", place < 0x100 { return symbol(place) }
    guard place == number || place < 0x7F, place >= 0x20, let sign = UnicodeScalar(place) else {
      return "*"
    }
    return String(Character(sign))
  }

  private static func symbol(_ place: UInt32) -> String {
    switch place {
    case 0x41...0x5A: String(capitals[Int(place) - 0x41])
    case 0x61...0x7A: String(letters[Int(place) - 0x61])
    default: symbols[place] ?? (0x20..<0x7F ~= place ? String(UnicodeScalar(UInt8(place))) : "*")
    }
  }

  private static let capitals = Array("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ")
  private static let letters = Array("αβχδεφγηιϕκλμνοπθρστυϖωξψζ")
  private static let symbols: [UInt32: String] = [
    0x2D: "−", 0x5E: "⊥", 0xA5: "∞", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xAB: "↔",
    0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB7: "•",
    0xB8: "÷", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE0: "◊", 0xE2: "®", 0xE3: "©",
    0xE4: "™",
  ]
  private static let wingdings: [UInt32: String] = [
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x54: "❄", 0x58: "✠", 0x59: "✡", 0x5A: "☪", 0x5B: "☯",
    0x6C: "●", 0x6E: "■", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x7B: "❀", 0x7C: "✿",
    0x9E: "·", 0x9F: "•", 0xA7: "▪", 0xAA: "✦", 0xAB: "★", 0xAC: "✶", 0xAD: "✴", 0xAF: "✵",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓",
  ]
}
