import TOMLKit

/// A value of a TOML text, for readers that have to say what is wrong with it.
package indirect enum TOMLNode: Sendable, Hashable {
  case text(String)
  case whole(Int)
  case decimal(Double)
  case flag(Bool)
  case list([TOMLNode])
  case table([String: TOMLNode])
  /// A date or a time, as it is spelled.
  case time(String)

  /// The table that `toml` spells.
  ///
  /// - Throws: where it is no TOML.
  package static func table(ofTOML toml: String) throws(TOMLMistake) -> [String: TOMLNode] {
    do {
      return entries(of: try TOMLTable(string: toml))
    } catch {
      throw TOMLMistake(error)
    }
  }

  /// The value as TOML spells it on one line.
  package var spelled: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .whole(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .flag(let isSo): isSo ? "true" : "false"
    case .list(let values): "[" + values.map(\.spelled).joined(separator: ", ") + "]"
    case .table(let values):
      "{ "
        + values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.spelled)" }
        .joined(separator: ", ") + " }"
    case .time(let text): text
    }
  }

  private init(_ value: any TOMLValueConvertible) {
    switch value.type {
    case .string: self = .text(value.string ?? "")
    case .int: self = .whole(value.int ?? 0)
    case .double: self = .decimal(value.double ?? 0)
    case .bool: self = .flag(value.bool ?? false)
    case .array: self = .list((value.array.map(Array.init) ?? []).map(TOMLNode.init))
    case .table: self = .table(value.table.map(Self.entries) ?? [:])
    case .date, .time, .dateTime: self = .time(value.debugDescription)
    }
  }

  private static func entries(of table: TOMLTable) -> [String: TOMLNode] {
    var entries: [String: TOMLNode] = [:]
    for (key, value) in table { entries[key] = TOMLNode(value) }
    return entries
  }

  /// A basic string (TOML 1.0.0).
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\u{0}"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
