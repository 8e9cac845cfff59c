import Fanfold
import Glibc

/// What a report is written on.
struct ReportPage {
  let paint: Paint
  /// Where lines end; nil lets them run, so that other programs find a value on its line.
  let columns: Int?

  init(_ options: SharedOptions) {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    paint = Paint(options.color.isOn(terminal: isTerminal))
    columns = isTerminal ? Terminal.columns(of: STDOUT_FILENO) : nil
  }
}

/// The lines of a report: labels in one column, values in the next, and behind each value, faintly,
/// how it is known.
struct ReportLines {
  private(set) var text = ""
  private let page: ReportPage
  private static let indent = 2
  private static let labelWidth = 12

  init(on page: ReportPage) { self.page = page }

  mutating func heading(_ words: String) {
    text += page.paint.bold(words) + "\n"
  }

  mutating func row(_ label: String, _ value: String, note: String = "") {
    let padding = String(repeating: " ", count: max(1, Self.labelWidth - label.count))
    let margin = String(repeating: " ", count: Self.indent + Self.labelWidth)
    let words = value.split(whereSeparator: \.isWhitespace).map { (String($0), false) }
    let noteWords = note.split(whereSeparator: \.isWhitespace).map { (String($0), true) }
    text += "  " + page.paint.bold(label) + padding
    text += wrapped(words + noteWords, margin: margin) + "\n"
  }

  /// What was made of something, and how that is known.
  mutating func row(
    _ label: String, _ value: String, _ written: Written?, _ evidence: Evidence,
    showsWords: Bool = true
  ) {
    var source = evidence.phrase
    if let place = written?.place { source += ", line \(place.lines.lowerBound)" }
    let words = written?.text.string ?? ""
    if showsWords, !words.isEmpty, words != value { source += ": “\(words)”" }
    row(label, value, note: "[\(source)]")
  }

  /// The author's own words, where there are any.
  mutating func row(_ label: String, _ written: Written?) {
    guard let written else { return }
    row(
      label, written.text.string,
      note: written.place.map { "[line \($0.lines.lowerBound)]" } ?? "")
  }

  /// The words in lines that fit the page, notes faint.
  private func wrapped(_ words: [(text: String, isNote: Bool)], margin: String) -> String {
    var result = ""
    var column = margin.count
    for (index, word) in words.enumerated() {
      if index > 0 {
        if let columns = page.columns, column + 1 + word.text.count > columns {
          result += "\n" + margin
          column = margin.count
        } else {
          // The gap before the note shows where the value ends.
          let gap = word.isNote && !words[index - 1].isNote ? "  " : " "
          result += gap
          column += gap.count
        }
      }
      result += word.isNote ? page.paint.faint(word.text) : word.text
      column += word.text.count
    }
    return result
  }
}
