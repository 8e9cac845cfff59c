/// `title` without what authors put around it: `~*~ X ~*~`, `*X*`, `"X"`, `_X_`.
///
/// Marks go only where they stand at both ends: `#1 Crush` and `...And Then` keep theirs.
func undecorated(_ title: some StringProtocol) -> String {
  var text = trimmed(title)
  while true {
    let inner = withoutQuotes(withoutMarks(text))
    if inner == text || inner.isEmpty { return text }
    text = inner
  }
}

private func withoutMarks(_ text: String) -> String {
  let marks = "~*_=-+^#<>|\u{2022}\u{B7}:".unicodeScalars
  let isMark = { (scalar: Unicode.Scalar) in marks.contains(scalar) }
  guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
    isMark(first), isMark(last)
  else { return text }
  return trimmed(trimmed(text) { isMark($0) || $0.isSpace })
}

private func withoutQuotes(_ text: String) -> String {
  let pairs: [(Character, Character)] = [
    ("\"", "\""), ("\u{201C}", "\u{201D}"), ("'", "'"), ("\u{2018}", "\u{2019}"),
    ("\u{AB}", "\u{BB}"), ("[", "]"), ("`", "'"), ("\u{201E}", "\u{201C}"),
  ]
  for (open, close) in pairs where text.first == open && text.last == close && text.count > 2 {
    let inner = text.dropFirst().dropLast()
    // `"One" and "Two"` is not one quotation.
    if !inner.contains(open), !inner.contains(close) { return trimmed(inner) }
  }
  return text
}
