import Resources

/// One pass over the tables of a configuration file: what is asked for is known, what is left over
/// is a mistake.
struct ConfigurationReading {
  private(set) var entries: [SettingEntry] = []
  private var mistakes: [SettingMistake] = []
  private var known: [String] = []
  private let tables: [String: TOMLNode]
  private let text: ConfigurationText

  init(_ tables: [String: TOMLNode], in text: ConfigurationText) {
    self.tables = tables
    self.text = text
  }

  /// Reads the table called `name`, which may be missing.
  mutating func table<Output>(_ name: String, _ read: (inout TableReader) -> Output) -> Output {
    known.append(name)
    var reader = TableReader(name, values(of: name), in: text)
    let output = read(&reader)
    reader.finish()
    entries += reader.entries
    mistakes += reader.mistakes
    return output
  }

  /// Says what was wrong.
  ///
  /// - Throws: with all mistakes, in the order of their lines.
  mutating func finish() throws(ConfigurationError) {
    for name in tables.keys.sorted() where !known.contains(name) {
      let nearest = NearestName.to(name, among: known)
      mistakes.append(
        SettingMistake(
          text.line(ofTable: name), .unknownTable(name, known: known, nearest: nearest)))
    }
    if mistakes.isEmpty { return }
    throw .mistakes(path: text.path, mistakes.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  private mutating func values(of name: String) -> [String: TOMLNode] {
    switch tables[name] {
    case nil: return [:]
    case .table(let values): return values
    default:
      mistakes.append(SettingMistake(text.line(ofTable: name), .noTable(name)))
      return [:]
    }
  }
}
