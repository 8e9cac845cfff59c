/// Sizes for people.
enum ByteCount {
  /// `812 B`, `34.5 MB`: three or four digits, in the units of storage, which are thousands.
  static func text(_ bytes: Int) -> String {
    var value = Double(max(bytes, 0))
    var unit = 0
    while value >= 999.5, unit < units.count - 1 {
      value /= 1000
      unit += 1
    }
    if unit == 0 || value >= 99.95 { return "\(Int(value.rounded())) \(units[unit])" }
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) \(units[unit])"
  }

  private static let units = ["B", "kB", "MB", "GB", "TB"]
}
