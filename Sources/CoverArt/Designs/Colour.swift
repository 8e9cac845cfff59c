#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A colour in sRGB, written `#1f2a44`.
struct Colour: Sendable, Hashable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  /// - Returns: nil where `hex` is no colour.
  init?(_ hex: String) {
    guard hex.utf8.count == 7, hex.first == "#", let number = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    red = UInt8(number >> 16)
    green = UInt8(number >> 8 & 0xFF)
    blue = UInt8(number & 0xFF)
  }

  /// Relative luminance, 0 to 1 (WCAG 2.2).
  var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio, 1 to 21 (WCAG 2.2).
  func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }
}

extension Colour: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let hex = try container.decode(String.self)
    guard let colour = Colour(hex) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(hex)” is no colour like #1f2a44")
    }
    self = colour
  }
}
