/// A size as people write it: `500MB`, `4 GB`, `1048576`. Units are those of storage: thousands.
package struct ByteSize: Sendable, Hashable {
  package let bytes: Int

  package init(bytes: Int) { self.bytes = bytes }

  /// - Returns: nil where `text` is no size, or none that is above 0.
  package init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    guard let number = Int(digits), number > 0, let factor = Self.units[unit] else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: factor)
    if isTooLarge { return nil }
    self.bytes = bytes
  }

  /// In the largest unit that gives a whole number: `2GB`.
  package var spelled: String {
    for (unit, factor) in [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000)]
    where bytes % factor == 0 && bytes > 0 {
      return "\(bytes / factor)\(unit)"
    }
    return "\(bytes)"
  }

  private static let units = [
    "": 1, "b": 1, "k": 1000, "kb": 1000, "m": 1_000_000, "mb": 1_000_000, "g": 1_000_000_000,
    "gb": 1_000_000_000, "t": 1_000_000_000_000, "tb": 1_000_000_000_000,
  ]
}
