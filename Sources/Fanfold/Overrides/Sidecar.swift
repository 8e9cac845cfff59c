import Resources
import Storage

/// The file beside a story in which a person corrects it: `letters.fanfold.toml` for `letters.txt`.
enum Sidecar {
  static let suffix = ".fanfold.toml"

  /// What stands beside `source`; what cannot be used is among the problems.
  static func overrides(beside source: SourceFile) -> Overrides {
    let name = source.stem + suffix
    let path = Path.join(Path.folder(of: source.path), name)
    guard FileSystem.exists(path) else { return .none }
    var overrides = Overrides()
    do {
      let toml = String(decoding: try StoredFile.read(path, limit: 1 << 20).bytes, as: UTF8.self)
      let values = try Resources.decode([String: SidecarValue].self, fromTOML: toml)
      for (key, value) in values.sorted(by: { $0.key < $1.key }) {
        let origin = "\(name), line \(line(of: key, in: toml))"
        if let field = keys[key] {
          overrides[field] = Overrides.Correction(value.texts, origin: origin)
        } else {
          report("\(origin): there is no key “\(key)”.", in: &overrides)
        }
      }
    } catch let error as StorageError {
      report("\(name) \(error.explanation)", in: &overrides)
    } catch {
      let mistake = TOMLMistake(error)
      let place = mistake.line.map { ", line \($0)" } ?? ""
      report("\(name)\(place): \(mistake.reason).", in: &overrides)
    }
    return overrides
  }

  private static func report(_ message: String, in overrides: inout Overrides) {
    overrides.problems.append(Diagnostic(.unusableCorrection, message))
  }

  /// The key of each field: what a story can have several of is called so.
  private static let keys: [String: Overrides.Field] = {
    var keys: [String: Overrides.Field] = [:]
    for field in Overrides.Field.allCases { keys[field.rawValue] = field }
    keys["authors"] = .author
    keys["fandoms"] = .fandom
    keys["pairings"] = .pairing
    return keys
  }()

  private static func line(of key: String, in toml: String) -> Int {
    let lines = toml.split(omittingEmptySubsequences: false) { $0.isNewline }
    let index = lines.firstIndex { line in
      let trimmed = line.drop { $0 == " " || $0 == "\t" || $0 == "\"" }
      return trimmed.hasPrefix(key)
        && trimmed.dropFirst(key.count).contains("=")
    }
    return (index ?? 0) + 1
  }
}

/// A value of a sidecar: a text, a number, or a list of texts.
private struct SidecarValue: Decodable {
  let texts: [String]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      texts = text.isEmpty ? [] : [text]
    } else if let number = try? container.decode(Int.self) {
      texts = [String(number)]
    } else {
      texts = try container.decode([String].self)
    }
  }
}
