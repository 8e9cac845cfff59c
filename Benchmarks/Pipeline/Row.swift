/// One line of the result.
struct Row {
  let name: String
  let stories: Int
  let cpu: Double
  let wall: Double
  /// The largest resident set, in bytes; nil where the measured work shares a process with others.
  let peak: Int?

  static let header =
    columns("work", "CPU ms", "wall ms", "stories/CPU-s", "stories/s", "x floor", "peak MB")

  func line(relativeTo floor: Row) -> String {
    Row.columns(
      name, tenths(cpu * 1000), tenths(wall * 1000), whole(Double(stories) / cpu),
      whole(Double(stories) / wall), hundredths(cpu / floor.cpu),
      peak.map { tenths(Double($0) / 1e6) } ?? "")
  }

  private static func columns(_ cells: String...) -> String {
    zip(cells, [34, 10, 10, 14, 11, 9, 9]).enumerated().map { index, cell in
      let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return index == 0 ? cell.0 + padding : padding + cell.0
    }.joined()
  }

  private func whole(_ number: Double) -> String { "\(Int(number.rounded()))" }
  private func tenths(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }
  private func hundredths(_ number: Double) -> String { "\((number * 100).rounded() / 100)" }
}
