/// What a `style` attribute says that means something to a reader (CSS 2.1).
struct InlineStyle {
  private(set) var styles: [TextStyle] = []
  private(set) var alignment: String?
  private(set) var isHidden = false

  /// Whether it says anything of that.
  var meansSomething: Bool { !styles.isEmpty || alignment != nil || isHidden }

  init(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return }
    for declaration in text.lowercased().split(separator: ";") {
      let pieces = declaration.split(separator: ":", maxSplits: 1).map { $0.trimmingWhitespace }
      guard pieces.count == 2 else { continue }
      let value = pieces[1].prefix { $0 != "!" }.trimmingWhitespace
      switch (pieces[0], value) {
      case ("font-style", "italic"), ("font-style", "oblique"): styles.append(.emphasis)
      case ("font-weight", let weight): if Self.isBold(weight) { styles.append(.strong) }
      case ("text-decoration", let line), ("text-decoration-line", let line):
        if line.contains("line-through") { styles.append(.struck) }
      case ("text-align", let side): alignment = String(side)
      case ("display", "none"), ("visibility", "hidden"): isHidden = true
      default: break
      }
    }
  }

  private static func isBold(_ weight: Substring) -> Bool {
    weight.hasPrefix("bold") || Int(weight).map { $0 >= 600 } ?? false
  }
}

extension Substring {
  /// The text without white space at its ends.
  var trimmingWhitespace: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
