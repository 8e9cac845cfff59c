/// Tables as spreadsheet programs exchange them (RFC 4180).
enum CSV {
  /// A row with the line of the file on which it begins, counted from 1.
  struct Row {
    let line: Int
    let cells: [String]
  }

  /// Excel takes a file without it for the code page of its country.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// `cells` as a row: quoted where they have to be, with the line end that the RFC asks for.
  static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ cell: String) -> String {
    let guarded = isFormula(cell) ? "'" + cell : cell
    let isPlain = guarded.utf8.allSatisfy { ![0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09].contains($0) }
    return isPlain
      ? guarded
      : "\""
        + guarded.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
  }

  /// Whether a spreadsheet program would calculate the cell: a story's title must not run there.
  private static func isFormula(_ cell: some StringProtocol) -> Bool {
    cell.utf8.first.map { "=+-@".utf8.contains($0) } ?? false
  }

  /// The rows of `bytes`, a byte-order mark aside.
  ///
  /// The cells may be parted by commas, semicolons or tabs, whichever stands first in the first row:
  /// spreadsheet programs of many countries write semicolons.
  static func rows(_ bytes: some Collection<UInt8>) -> [Row] {
    let bytes = Array(bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(3)) : Array(bytes))
    let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var reader = CSVReader(
      bytes: bytes, separator: bytes.first(where: separators.contains) ?? separators[0])
    var rows: [Row] = []
    while let row = reader.row() { rows.append(row) }
    return rows.filter { $0.cells.contains { !$0.isEmpty } }
  }

  fileprivate static func unguarded(_ cell: String) -> String {
    cell.hasPrefix("'") && isFormula(cell.dropFirst()) ? String(cell.dropFirst()) : cell
  }
}

private struct CSVReader {
  let bytes: [UInt8]
  let separator: UInt8
  private var position = 0
  private var line = 1

  init(bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  mutating func row() -> CSV.Row? {
    guard position < bytes.count else { return nil }
    let start = line
    var cells = [cell()]
    while position < bytes.count, bytes[position] == separator {
      position += 1
      cells.append(cell())
    }
    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    line += 1
    return CSV.Row(line: start, cells: cells)
  }

  private mutating func cell() -> String {
    var cell: [UInt8] = []
    var isQuoted = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        if isQuoted, position + 1 < bytes.count, bytes[position + 1] == byte {
          cell.append(byte)
          position += 1
        } else if isQuoted || cell.isEmpty {
          isQuoted.toggle()
        } else {
          cell.append(byte)
        }
      } else if !isQuoted, byte == separator || byte == 0x0A || byte == 0x0D {
        break
      } else {
        if byte == 0x0A { line += 1 }
        cell.append(byte)
      }
      position += 1
    }
    return CSV.unguarded(String(decoding: cell, as: UTF8.self))
  }
}
