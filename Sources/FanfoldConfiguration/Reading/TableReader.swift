import Resources

/// Takes the settings out of one table, each by its key and form.
struct TableReader {
  private(set) var entries: [SettingEntry] = []
  private(set) var mistakes: [SettingMistake] = []
  private let name: String
  private let text: ConfigurationText
  private let values: [String: TOMLNode]
  private var known: [String] = []

  init(_ name: String, _ values: [String: TOMLNode], in text: ConfigurationText) {
    self.name = name
    self.values = values
    self.text = text
  }

  /// The folder that relative paths start from.
  var folder: String { text.folder }

  /// The value of a key; nil where it has none, or one that is noted as a mistake.
  mutating func read<Value>(_ key: String, _ form: SettingForm<Value>) -> Value? {
    let value = value(key, form)
    note(key, value.map(form.spell))
    return value
  }

  /// The value of a key, or where it has none, another.
  mutating func read<Value>(
    _ key: String, _ form: SettingForm<Value>, otherwise: Value
  ) -> Value {
    let value = value(key, form) ?? otherwise
    note(key, form.spell(value))
    return value
  }

  /// Where a password is kept: in the environment, in a file or with a program. One that stands in
  /// the file itself is refused.
  mutating func secret(_ variable: String) -> SecretSource {
    let file = read("password-file", .path(from: folder))
    let command = value("password-command", .command)
    // The words of a command may hold a password.
    note("password-command", nil)
    if file != nil, command != nil {
      refuse("password-command", "“password-file” and “password-command” exclude each other")
    }
    if values["password"] != nil {
      known.append("password")
      mistakes.append(SettingMistake(line(of: "password"), .password(table: name, variable)))
    }
    if Environment[variable] != nil {
      entries.append(
        SettingEntry(table: name, key: "password", value: nil, source: .variable(variable)))
    }
    return SecretSource(variable: variable, file: file, command: command)
  }

  /// Notes that the value of a key cannot stand.
  mutating func refuse(_ key: String, _ reason: String) {
    mistakes.append(SettingMistake(line(of: key), .clash(reason)))
  }

  /// Notes the keys that nobody asked for.
  mutating func finish() {
    for key in values.keys.sorted() where !known.contains(key) {
      let nearest = NearestName.to(key, among: known)
      mistakes.append(
        SettingMistake(line(of: key), .unknownKey(key, table: name, known: known, nearest: nearest))
      )
    }
  }

  private mutating func value<Value>(_ key: String, _ form: SettingForm<Value>) -> Value? {
    known.append(key)
    guard let node = values[key] else { return nil }
    do throws(WrongValue) {
      return try form.read(node)
    } catch {
      mistakes.append(SettingMistake(line(of: key), .wrongValue(key, error.reason)))
      return nil
    }
  }

  private mutating func note(_ key: String, _ value: TOMLNode?) {
    let source: SettingEntry.Source =
      values[key] == nil ? .standard : .file(line: line(of: key))
    entries.append(SettingEntry(table: name, key: key, value: value?.spelled, source: source))
  }

  private func line(of key: String) -> Int? { text.line(ofTable: name, key: key) }
}
