import Resources
import Storage

/// The text of a configuration file, and where things stand in it.
struct ConfigurationText {
  let path: String
  private let toml: String

  init(_ toml: String, path: String) {
    // Editors of Windows put a byte-order mark before a text.
    self.toml = toml.hasPrefix("\u{FEFF}") ? String(toml.dropFirst()) : toml
    self.path = path
  }

  /// The folder that relative paths in it start from.
  var folder: String { Path.folder(of: path) }

  /// The values, table by table.
  func tables() throws(ConfigurationError) -> [String: TOMLNode] {
    do throws(TOMLMistake) {
      return try TOMLNode.table(ofTOML: toml)
    } catch {
      throw .noTOML(path: path, error)
    }
  }

  /// The line, counted from 1, of a table, or of a key in it; nil where it is spelled in a way that
  /// this look at it does not see. TOMLKit does not tell where a value stood.
  func line(ofTable table: String, key: String? = nil) -> Int? {
    var open = ""
    var isInText = false
    var number = 0
    for line in toml.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let wasInText = isInText
      if Self.turnsText(line) { isInText.toggle() }
      if wasInText { continue }
      if let name = Self.tableName(line) {
        open = name
        if key == nil, name == table { return number }
      } else if let steps = Self.keySteps(line) {
        let path = (open.isEmpty ? [] : [open]) + steps
        if path.first == table, key == nil || path.dropFirst().first == key || path.count == 1 {
          return number
        }
      }
    }
    return nil
  }

  /// Whether a text of several lines begins or ends on the line.
  private static func turnsText(_ line: Substring) -> Bool {
    ["\"\"\"", "'''"].contains { mark in line.ranges(of: mark).count % 2 == 1 }
  }

  /// `mail` of `[mail]`.
  private static func tableName(_ line: Substring) -> String? {
    let bare = line.drop { $0 == " " || $0 == "\t" }
    guard bare.first == "[", let end = bare.firstIndex(of: "]") else { return nil }
    return unquoted(bare[bare.index(after: bare.startIndex)..<end])
  }

  /// `mail`, `server` of `mail.server = …`.
  private static func keySteps(_ line: Substring) -> [String]? {
    guard let equals = line.firstIndex(of: "="), line.first(where: { $0 != " " }) != "#" else {
      return nil
    }
    return line[..<equals].split(separator: ".").map(unquoted)
  }

  private static func unquoted(_ text: Substring) -> String {
    String(text.filter { !" \t\r\"'[".contains($0) })
  }
}
