/// Words as they are to be set: one line of clean text, or several items of which each stays whole
/// where it can.
struct Passage: Sendable, Hashable {
  /// What stands between two items on one line.
  static let separator = " · "

  let items: [String]

  var text: String { items.joined(separator: Passage.separator) }

  /// - Returns: nil where there is nothing to set.
  init?(_ text: String?) {
    guard let text, let clean = Passage.clean(text) else { return nil }
    items = [clean]
  }

  /// - Returns: nil where there is nothing to set.
  init?(items: [String]) {
    // More than these never have room.
    let clean = items.prefix(40).compactMap(Passage.clean)
    if clean.isEmpty { return nil }
    self.items = clean
  }

  private init(clean items: [String]) { self.items = items }

  /// As capitals, where the language's capitals are what Unicode says without knowing it.
  func capitalised(in language: String) -> Passage {
    let particular: Set<Substring> = ["tr", "az", "lt", "el", "nl", "ga", "hy"]
    if particular.contains(language.prefix { $0 != "-" }) { return self }
    return Passage(clean: items.map { $0.uppercased() })
  }

  /// The first `count` items and a sign that there are more.
  func first(_ count: Int) -> Passage {
    var kept = Array(items.prefix(count))
    if count < items.count, !kept.isEmpty { kept[kept.count - 1] += " …" }
    return Passage(clean: kept)
  }

  /// Without the signs that no font has.
  ///
  /// - Returns: nil where nothing is left.
  func keeping(_ isKept: (Unicode.Scalar) -> Bool) -> Passage? {
    Passage(
      items: items.map { item in
        String(String.UnicodeScalarView(item.unicodeScalars.filter(isKept)))
      })
  }
}

extension Passage {
  /// More signs than these never have room on a cover.
  private static let longest = 500

  /// On one line, without signs that steer: controls, overrides of direction, private ones.
  private static func clean(_ text: String) -> String? {
    var result = String.UnicodeScalarView()
    var isSpacePending = false
    var count = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 {
        isSpacePending = !result.isEmpty
        continue
      }
      if isSteering(scalar) { continue }
      if isSpacePending { result.append(" ") }
      isSpacePending = false
      result.append(scalar)
      count += 1
      if count == longest { break }
    }
    return result.contains { isVisible($0) } ? String(result) : nil
  }

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    // Zero-width joiners are spelling.
    if scalar.value == 0x200C || scalar.value == 0x200D { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate: return true
    default: return scalar.value == 0xFFFD || scalar.value == 0xFFFC
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .nonspacingMark, .enclosingMark: false
    default: true
    }
  }
}
