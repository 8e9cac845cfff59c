/// A file of `Resources/Fandoms`: the fandoms that share a cast, and the names of that cast.
///
/// The form is described in `Resources/README.md`. Each table is one string with an entry a line
/// (`Buffy Summers: Buffy, Buff`): easy to edit, and many times faster to load than TOML tables.
struct UniverseFile: Decodable, Hashable {
  struct Fandom: Decodable, Hashable {
    var name = ""
    var aliases: String?
    var places: String?
    var only: String?
  }

  /// Canonical name → other names.
  var characters = ""
  var minor: String?
  /// A name that several characters bear, or that is an everyday word as well → canonical names,
  /// the likeliest first.
  var ambiguous: String?
  /// What a character is rather than what it is called → canonical name.
  var roles: String?
  /// Initials → canonical names, the likeliest first.
  var codes: String?
  /// The name of a pairing → its members joined by slashes, several candidates apart by commas.
  var pairings: String?
  /// Characters between whom no pairing is ever inferred, joined by slashes, a family a line.
  var families: String?
  var fandoms: [Fandom] = []

  /// An entry of a table: `key: first, second`.
  struct Entry {
    let key: String
    let values: [String]
  }

  /// The entries of `table`, in the order of the file. Empty lines and those with `#` are none.
  static func entries(_ table: String?) -> [Entry] {
    lines(table).map { line in
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
        return Entry(key: trimmed(line), values: [])
      }
      let values = line[line.utf8.index(after: colon)...]
      return Entry(key: trimmed(line[..<colon]), values: list(values))
    }
  }

  /// The lines of `table` that say something.
  static func lines(_ table: String?) -> [Substring] {
    (table ?? "").utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }.filter { line in
      let first = line.utf8.first { $0 != UInt8(ascii: " ") }
      return first != nil && first != UInt8(ascii: "#")
    }
  }

  /// The parts of a comma-separated list, without the white space around them.
  static func list(_ list: some StringProtocol) -> [String] {
    Substring(list).utf8.split(separator: UInt8(ascii: ",")).map { trimmed(Substring($0)) }
      .filter { !$0.isEmpty }
  }
}
