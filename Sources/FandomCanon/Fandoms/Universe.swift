import Synchronization

/// Fandoms that share a cast: Buffy and Angel, or Harry Potter alone.
///
/// Made of one file, or of several that each add to the next: then the first one wins. What every
/// story asks of every universe is made at once; the cast, which takes far longer, when a story is
/// set there.
///
/// A class, as all vocabularies are: they never change, and one reference is cheaper to hand on than
/// a dozen tables.
final class Universe: Sendable {
  struct Fandom: Sendable {
    /// The canonical name: `Buffy the Vampire Slayer`.
    let name: String
    let aliases: [String]
    /// Words of the fandom's world that are no person's name: `Sunnydale`.
    let places: [String]
  }

  struct Character: Sendable {
    let name: String
    /// Every name that is the character's alone, the canonical one among them.
    let names: [String]
    let isMinor: Bool
  }

  /// The files that it is made of; where they clash the first one wins.
  let files: [UniverseFile]
  let fandoms: [Fandom]
  /// Canonical names in the order of the files: the major characters, then the minor ones.
  let characterNames: [String]
  /// How many of them are major.
  let majorCount: Int
  /// Canonical name → index in `characterNames`.
  let numbers: [String: Int]
  private let knownCast = AtomicLazyReference<Cast>()

  /// A universe of `files`, of which there is at least one.
  init(_ files: [UniverseFile]) {
    self.files = files
    var names: [String] = []
    var numbers: [String: Int] = [:]
    numbers.reserveCapacity(100)
    func add(_ table: String?) {
      UniverseFile.scan(table) { key in
        let name = String(decoding: key, as: UTF8.self)
        if numbers[name] == nil {
          numbers[name] = names.count
          names.append(name)
        }
      }
    }
    for file in files { add(file.characters) }
    majorCount = names.count
    for file in files { add(file.minor) }
    characterNames = names
    self.numbers = numbers
    fandoms = Self.fandoms(files)
  }

  /// The people and what they are called; made when first asked for.
  var cast: Cast {
    knownCast.load() ?? knownCast.storeIfNil(Cast(of: self))
  }

  var characters: [Character] { cast.characters }
  var names: [String: [Int]] { cast.names }
  var ambiguous: Set<String> { cast.ambiguous }
  var codes: [String: [Int]] { cast.codes }
  var roles: [String: Int] { cast.roles }
  var pairings: [String: [[Int]]] { cast.pairings }

  /// Whether `first` and `second` are of one family.
  func areKin(_ first: Int, _ second: Int) -> Bool {
    cast.families.contains { $0.contains(first) && $0.contains(second) }
  }

  /// The fandoms of all files, in the order of the last: it is the one that the others add to.
  private static func fandoms(_ files: [UniverseFile]) -> [Fandom] {
    var fandoms: [Fandom] = []
    for file in files.reversed() {
      for fandom in file.fandoms {
        let aliases = [fandom.name] + UniverseFile.list(fandom.aliases ?? "")
        let places = UniverseFile.list(fandom.places ?? "")
        let key = Tokens.key(fandom.name)
        let known = files.count == 1 ? nil : fandoms.firstIndex { Tokens.key($0.name) == key }
        if let known {
          fandoms[known] = Fandom(
            name: fandom.name, aliases: aliases + fandoms[known].aliases,
            places: places + fandoms[known].places)
        } else {
          fandoms.append(Fandom(name: fandom.name, aliases: aliases, places: places))
        }
      }
    }
    return fandoms
  }
}
