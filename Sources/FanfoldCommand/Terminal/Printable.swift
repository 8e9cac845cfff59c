/// Words of strangers, made fit for a terminal.
enum Printable {
  /// `text` on one line: characters that a terminal obeys show as U+FFFD. File names and titles may
  /// hold sequences that clear a screen or write another line over this one.
  static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(shown)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }
}
