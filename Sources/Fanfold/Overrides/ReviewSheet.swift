/// The table in which people correct what Fanfold understands: `fanfold review`.
///
/// A row for each story and field. Several values stand in one cell with `; ` between them, and a
/// semicolon inside a value stands twice.
public enum ReviewSheet {
  static let columns = ["file", "field", "as written", "understood", "how known", "line"]

  /// What a file begins with for spreadsheet programs: the mark that says UTF-8.
  public static let byteOrderMark = CSV.byteOrderMark

  /// The first line of the table.
  public static let heading = CSV.line(columns)

  /// The lines of the table for `story`, in the order of `Overrides.Field`.
  public static func lines(for story: Story) -> String {
    Overrides.Field.allCases.map { field in
      let row = ReviewRow(story, field)
      return CSV.line([
        story.source.path, field.rawValue, row.asWritten, row.understood, row.howKnown,
        row.line.map(String.init) ?? "",
      ])
    }.joined()
  }

  /// The values of a list as one cell.
  static func cell(_ values: [String]) -> String {
    values.map {
      $0.split(separator: ";", omittingEmptySubsequences: false).joined(separator: ";;")
    }
    .joined(separator: "; ")
  }

  /// The values of the cell of `field`; empty for a cell that is empty.
  static func values(_ cell: String, _ field: Overrides.Field) -> [String] {
    guard field.isList else { return cell.isBlank ? [] : [cell] }
    var values = [""]
    var rest = cell[...]
    while let next = rest.popFirst() {
      if next != ";" {
        values[values.count - 1].append(next)
      } else if rest.first == ";" {
        rest.removeFirst()
        values[values.count - 1].append(";")
      } else {
        values.append("")
      }
    }
    return values.map(\.withoutOuterSpace).filter { !$0.isEmpty }
  }
}

extension Overrides.Field {
  /// Whether a story can have several.
  var isList: Bool {
    switch self {
    case .author, .fandom, .pairing, .characters, .warnings: true
    default: false
    }
  }
}

extension String {
  var isBlank: Bool { utf8.allSatisfy { $0 <= 0x20 } }

  fileprivate var withoutOuterSpace: String {
    let tail = drop { $0.isWhitespace }
    return String(
      tail.prefix(
        upTo: tail.lastIndex { !$0.isWhitespace }.map { tail.index(after: $0) } ?? tail.startIndex))
  }
}
