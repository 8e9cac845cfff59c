import Storage

/// A review that a person has gone through, for the stories of one run.
///
/// A row corrects where its `how known` is `override`, or where its `understood` differs from what
/// Fanfold understands now; all other rows leave the story as it is.
public struct Review: Sendable, Hashable {
  struct Row: Sendable, Hashable {
    let field: Overrides.Field
    let understood: String
    let isOverride: Bool
    /// `review.csv, line 12`
    let origin: String
  }

  /// No review.
  public static let none = Review()

  /// Rows that cannot be used, in the order of the file.
  public private(set) var problems: [Diagnostic] = []
  /// The rows of each story, by its path.
  private var rows: [String: [Row]] = [:]
  /// The rows of stories that are not in this run, in the columns of `ReviewSheet`.
  private(set) var others: [[String]] = []

  private init() {}

  /// Reads the review at `path` for the stories at `stories`.
  ///
  /// A row is of the story whose path is its `file`; else of the one story with that file name,
  /// where the review too has but one of it. Stories of which the review knows and that are not
  /// asked for are passed over.
  /// - Throws: `BinderyError` where the file cannot be read or is no review.
  public init(at path: String, for stories: [String]) throws(BinderyError) {
    let file = try translatingErrors(about: path) { try StoredFile.read(path, limit: 1 << 30) }
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      throw BinderyError(
        path, .unreadable, explanation: "is not UTF-8; save it as “CSV UTF-8” and run again")
    }
    let table = CSV.rows(file.bytes)
    guard let heading = table.first, let columns = ReviewColumns(heading.cells) else {
      let names = ReviewSheet.columns.joined(separator: ", ")
      throw BinderyError(
        path, .unreadable, explanation: "is no review: its first line must name \(names)")
    }
    let matching = ReviewMatching(
      files: table.dropFirst().map { columns.file($0.cells) }, stories: stories)
    var unknown: Set<String> = []
    for row in table.dropFirst() {
      let origin = "\(Path.name(of: path)), line \(row.line)"
      let name = columns.file(row.cells)
      guard let story = matching.story(name) else {
        if unknown.insert(name).inserted, !matching.isThere(name, besides: path) {
          report("\(origin): there is no story “\(name)”.")
        }
        others.append(columns.cells(row.cells))
        continue
      }
      add(columns.row(row.cells, origin: origin), of: story, columns.field(row.cells), origin)
    }
  }

  private mutating func add(_ row: Row?, of story: String, _ field: String, _ origin: String) {
    if let row {
      rows[story, default: []].append(row)
    } else {
      report("\(origin): there is no field “\(field)”.")
    }
  }

  private mutating func report(_ message: String) {
    problems.append(Diagnostic(.unusableCorrection, message))
  }

  /// The story at `path` as `understand` makes it of `sidecar` and what the review corrects.
  ///
  /// Rows that are marked as overrides come first. Of the others, those count that differ from what
  /// is understood without the marked ones and with them: what follows from a correction (the
  /// characters of a pairing) is no correction itself.
  func story(
    at path: String, correctedBy sidecar: Overrides, _ understand: (Overrides) -> Story
  ) -> Story {
    let plain = understand(sidecar)
    guard let rows = rows[path] else { return plain }
    let marked = Self.overrides(rows.filter(\.isOverride)).over(sidecar)
    let first = marked == sidecar ? plain : understand(marked)
    let changed = Self.overrides(
      rows.filter { !$0.isOverride && $0.differs(from: plain) && $0.differs(from: first) })
    return changed.isEmpty ? first : understand(changed.over(marked))
  }

  private static func overrides(_ rows: [Row]) -> Overrides {
    var overrides = Overrides()
    for row in rows {
      overrides[row.field] = Overrides.Correction(
        ReviewSheet.values(row.understood, row.field), origin: row.origin)
    }
    return overrides
  }

}

extension Review.Row {
  /// Whether the row says other than `story` has.
  fileprivate func differs(from story: Story) -> Bool {
    Self.normal(understood) != Self.normal(ReviewRow(story, field).understood)
  }

  /// `cell` without what spreadsheet programs do to white space.
  private static func normal(_ cell: String) -> String {
    cell.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}

/// Where a review has its columns; people move them.
private struct ReviewColumns {
  private let numbers: [String: Int]

  /// nil where a column is missing that a review cannot do without.
  init?(_ heading: [String]) {
    numbers = Dictionary(
      heading.enumerated().map { (ReviewColumns.folded($0.element), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    guard ["file", "field", "understood"].allSatisfy({ numbers[$0] != nil }) else { return nil }
  }

  func file(_ cells: [String]) -> String { cell("file", cells) }
  func field(_ cells: [String]) -> String { cell("field", cells) }

  /// The row in the order of `ReviewSheet`.
  func cells(_ cells: [String]) -> [String] { ReviewSheet.columns.map { cell($0, cells) } }

  /// The row; nil where its field is none.
  func row(_ cells: [String], origin: String) -> Review.Row? {
    guard let field = Overrides.Field(rawValue: Self.folded(field(cells))) else { return nil }
    return Review.Row(
      field: field, understood: cell("understood", cells),
      isOverride: Self.folded(cell("how known", cells)) == Evidence.override.rawValue,
      origin: origin)
  }

  private func cell(_ name: String, _ cells: [String]) -> String {
    guard let number = numbers[name], number < cells.count else { return "" }
    return cells[number]
  }

  private static func folded(_ name: String) -> String {
    name.split(separator: " ").joined(separator: " ").lowercased()
  }
}
