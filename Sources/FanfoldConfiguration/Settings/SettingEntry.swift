/// One setting as it stands, for people who want to know why it does.
package struct SettingEntry: Sendable, Hashable {
  /// Where a value is from.
  package enum Source: Sendable, Hashable {
    /// A line of the file; nil where it could not be told.
    case file(line: Int?)
    /// A variable of the environment.
    case variable(String)
    /// Nobody said anything.
    case standard
  }

  /// The table that it stands in: `mail`.
  package let table: String
  package let key: String
  /// The value as TOML spells it; nil where there is none, or it is not to be seen.
  package let value: String?
  package let source: Source
}
