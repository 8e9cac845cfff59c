/// How a text of a cover is set. Lengths are in pixels of a page of 1600 by 2400.
struct TextStyle: Sendable, Hashable, Decodable {
  let face: Face
  /// 300 light, 400 regular, 700 bold, 900 black.
  let weight: Int
  let italic: Bool
  /// The largest size that a short text gets.
  let size: Double
  /// The size below which a text is cut off rather than made smaller.
  let smallest: Double
  /// From baseline to baseline, as a part of the size.
  let leading: Double
  /// Space between letters, as a part of the size. Only in scripts whose letters stand apart.
  let tracking: Double
  let capitals: Bool
  /// OpenType features: `smcp, onum`.
  let features: String

  private enum CodingKeys: String, CodingKey {
    case face, weight, italic, size, smallest, leading, tracking, capitals, features
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func number(_ key: CodingKeys) throws -> Double? {
      // TOML tells whole numbers from others; for us they are the same.
      if let whole = try? container.decode(Int.self, forKey: key) { return Double(whole) }
      return try container.decodeIfPresent(Double.self, forKey: key)
    }
    face = try container.decode(Face.self, forKey: .face)
    weight = try container.decodeIfPresent(Int.self, forKey: .weight) ?? 400
    italic = try container.decodeIfPresent(Bool.self, forKey: .italic) ?? false
    size = try number(.size) ?? 60
    smallest = try number(.smallest) ?? size * 0.5
    leading = try number(.leading) ?? 1.15
    tracking = try number(.tracking) ?? 0
    capitals = try container.decodeIfPresent(Bool.self, forKey: .capitals) ?? false
    features = try container.decodeIfPresent(String.self, forKey: .features) ?? ""
  }
}

/// A family of type, and what stands in for it in other scripts.
enum Face: String, Sendable, Hashable, Decodable {
  case serif, display, sans
}
