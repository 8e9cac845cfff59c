import Resources
import Testing

@testable import FandomCanon

/// What a vocabulary file must keep to. Each finding names the file and the entry.
@Suite struct VocabularyTests {
  private static let files = Resources.names(in: "Fandoms/")

  @Test(arguments: files) func everyNameHasOneBearer(file: String) {
    let universe = Resources.decode(UniverseFile.self, from: file)
    var bearers: [String: Set<String>] = [:]
    let characters = universe.characters.merging(universe.minor ?? [:]) { first, _ in first }
    for (name, others) in characters {
      for other in [name] + Universe.list(others) {
        bearers[Tokens.key(other), default: []].insert(name)
      }
    }
    let declared = Set((universe.ambiguous ?? [:]).keys.map { Tokens.key($0) })
    for (name, of) in bearers where of.count > 1 {
      #expect(declared.contains(name), "\(file): \(name) is \(of.sorted())")
    }
  }

  @Test(arguments: files) func everyEntryNamesACharacter(file: String) {
    let universe = Resources.decode(UniverseFile.self, from: file)
    let characters = Set(universe.characters.keys).union((universe.minor ?? [:]).keys)
    func check(_ list: String, _ entry: String) {
      for name in Universe.list(list) {
        #expect(characters.contains(name), "\(file): \(entry) names \(name)")
      }
    }
    for (name, list) in universe.ambiguous ?? [:] { check(list, name) }
    for (code, list) in universe.codes ?? [:] { check(list, code) }
    for (role, name) in universe.roles ?? [:] { check(name, role) }
    for fandom in universe.fandoms { check(fandom.only ?? "", fandom.name) }
    for (name, candidates) in universe.pairings ?? [:] {
      for candidate in Universe.list(candidates) {
        let members = candidate.split(separator: "/").map(String.init)
        #expect(Set(members).count > 1, "\(file): \(name)")
        for member in members { check(member, name) }
      }
    }
    for family in universe.families ?? [] {
      for member in family.split(separator: "/") { check(String(member), "families") }
    }
  }

  @Test(arguments: files) func majorAndMinorAreApart(file: String) {
    let universe = Resources.decode(UniverseFile.self, from: file)
    #expect(Set(universe.characters.keys).isDisjoint(with: (universe.minor ?? [:]).keys))
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
