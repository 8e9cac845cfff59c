import Resources
import Testing

@testable import FandomCanon

/// What a vocabulary file must keep to. Each finding names the file and the entry.
@Suite struct VocabularyTests {
  private static let files = Resources.names(in: "Fandoms/")

  @Test(arguments: files) func everyNameHasOneBearer(file: String) {
    let universe = Resources.decode(UniverseFile.self, from: file)
    var bearers: [String: Set<String>] = [:]
    for entry in Self.people(universe) {
      for name in [entry.key] + entry.values {
        bearers[Tokens.key(name), default: []].insert(entry.key)
      }
    }
    let declared = Set(UniverseFile.entries(universe.ambiguous).map { Tokens.key($0.key) })
    for (name, of) in bearers where of.count > 1 {
      #expect(declared.contains(name), "\(file): \(name) is \(of.sorted())")
    }
  }

  @Test(arguments: files) func noEntryStandsTwice(file: String) {
    let universe = Resources.decode(UniverseFile.self, from: file)
    let tables = [universe.ambiguous, universe.roles, universe.codes, universe.pairings]
    for entries in [Self.people(universe)] + tables.map(UniverseFile.entries) {
      var seen: Set<String> = []
      for entry in entries {
        let key = entry.key.split(separator: "/").map { Tokens.key($0) }.sorted()
        #expect(seen.insert(key.joined(separator: "/")).inserted, "\(file): \(entry.key)")
      }
    }
  }

  @Test(arguments: files) func everyEntryNamesACharacter(file: String) {
    let universe = Resources.decode(UniverseFile.self, from: file)
    let people = Set(Self.people(universe).map(\.key))
    func check(_ names: [String], _ entry: String) {
      for name in names { #expect(people.contains(name), "\(file): \(entry) names \(name)") }
    }
    for table in [universe.ambiguous, universe.roles, universe.codes] {
      for entry in UniverseFile.entries(table) {
        #expect(!entry.values.isEmpty, "\(file): \(entry.key)")
        check(entry.values, entry.key)
      }
    }
    for entry in UniverseFile.entries(universe.pairings) {
      for members in entry.values.map({ $0.split(separator: "/").map(String.init) }) {
        #expect(Set(members).count > 1, "\(file): \(entry.key)")
        check(members, entry.key)
      }
    }
    for family in UniverseFile.lines(universe.families) {
      check(family.split(separator: "/").map(String.init), "families")
    }
    for fandom in universe.fandoms { check(UniverseFile.list(fandom.only ?? ""), fandom.name) }
  }

  private static func people(_ universe: UniverseFile) -> [UniverseFile.Entry] {
    UniverseFile.entries(universe.characters) + UniverseFile.entries(universe.minor)
  }

  @Test func noFandomHasTheNameOfAnother() {
    var owners: [String: String] = [:]
    for universe in Vocabulary.shared.universes {
      for fandom in universe.fandoms {
        for alias in fandom.aliases {
          let key = Tokens.key(alias)
          #expect(owners[key] == nil || owners[key] == fandom.name, "\(alias)")
          owners[key] = fandom.name
        }
      }
    }
  }
}
