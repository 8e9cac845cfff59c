import Resources
import Synchronization

/// A file of fandoms that somebody brings, in the form of `Resources/Fandoms`.
package struct FandomFile: Sendable, Hashable {
  let universe: UniverseFile
  /// Entries of the file that say nothing, each with its line.
  package let problems: [Problem]

  /// What is wrong with a file or an entry of it.
  package struct Problem: Error, Sendable, Hashable {
    /// Counted from 1; nil where the whole file lacks something.
    package let line: Int?
    /// What is so, in a sentence without a full stop.
    package let reason: String
  }

  /// The fandoms that `toml` spells.
  ///
  /// - Throws: `Problem` where it is no TOML, or has no characters or no fandom.
  package init(toml: String) throws(Problem) {
    do {
      universe = try Resources.decode(UniverseFile.self, fromTOML: toml)
    } catch {
      let mistake = TOMLMistake(error)
      throw Problem(line: mistake.line, reason: mistake.reason)
    }
    if UniverseFile.lines(universe.characters).isEmpty {
      throw Problem(line: nil, reason: "there are no characters")
    }
    if universe.fandoms.isEmpty { throw Problem(line: nil, reason: "there is no [[fandoms]]") }
    problems = Self.problems(of: universe, in: toml)
  }

  /// The entries that name nobody of the file.
  ///
  /// A file that adds to a built-in universe may also name the people there.
  private static func problems(of file: UniverseFile, in toml: String) -> [Problem] {
    let people = Universe([file] + Vocabulary.builtIn(sharing: file)).numbers
    var problems: [Problem] = []
    for (part, table) in [
      ("ambiguous", file.ambiguous), ("roles", file.roles), ("codes", file.codes),
      ("pairings", file.pairings),
    ] {
      for entry in UniverseFile.entries(table) {
        let names = entry.values.flatMap { value in
          part == "pairings" ? value.split(separator: "/").map { trimmed($0) } : [value]
        }
        for name in names where people[name] == nil {
          problems.append(
            Problem(
              line: line(of: entry, in: toml),
              reason: "“\(name)” in \(part) is none of the characters"))
        }
      }
    }
    return problems
  }

  private static func line(of entry: UniverseFile.Entry, in toml: String) -> Int? {
    let lines = toml.split(separator: "\n", omittingEmptySubsequences: false)
    // A table may begin and end on the line of its key: `roles = "Slayer: Buffy Summers"`.
    let index = lines.firstIndex { line in
      let bare = line.split(separator: "\"").last { $0.contains(":") } ?? line
      return UniverseFile.entries(String(bare)).contains {
        $0.key == entry.key && $0.values == entry.values
      }
    }
    return index.map { $0 + 1 }
  }
}

/// The vocabulary with somebody's own fandoms, built when the first story asks.
final class OwnVocabulary: Sendable {
  private let files: [UniverseFile]
  private let built = Mutex<Vocabulary?>(nil)

  init(_ files: [FandomFile]) {
    self.files = files.map(\.universe)
  }

  var vocabulary: Vocabulary {
    built.withLock { built in
      if let built { return built }
      let vocabulary = Vocabulary(own: files)
      built = vocabulary
      return vocabulary
    }
  }
}
