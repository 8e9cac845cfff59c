import Testing

@testable import CoverArt

struct DesignChoiceTests {
  private func subject(_ key: String, about: String? = nil, stories: Int = 1) -> CoverSubject {
    CoverSubject(
      title: "Salt", about: about, collection: stories > 1 ? "\(stories) stories" : nil,
      contents: stories > 1 ? ["Salt", "Driftwood"] : [], key: key)
  }

  private func name(_ subject: CoverSubject) throws -> String {
    try DesignChoice(nil).design(for: subject).name
  }

  /// Books that people have must keep their covers: a change here is one that readers see.
  @Test(arguments: [
    ("urn:uuid:0f6a3a52-65a8-5c1f-9d0e-3a5b0d3f7c11", "horizon", "horizon", "programme"),
    ("urn:uuid:7a1c8f1e-2d3b-5e4f-8a9b-0c1d2e3f4a5b", "horizon", "horizon", "programme"),
    ("urn:uuid:c0ffee00-0000-5000-8000-000000000001", "plain", "plain", "plain"),
    ("urn:uuid:c0ffee00-0000-5000-8000-000000000002", "fan", "fan", "programme"),
  ])
  func aBookKeepsItsDesign(key: String, story: String, pairing: String, anthology: String) throws {
    #expect(try name(subject(key)) == story)
    #expect(try name(subject(key, about: "Mara/Ivo")) == pairing)
    #expect(try name(subject(key, about: "Mara/Ivo", stories: 12)) == anthology)
  }

  @Test func aDesignIsChosenForWhatTheBookHolds() throws {
    for number in 0..<200 {
      let key = "key \(number)"
      for subject in [subject(key), subject(key, about: "A/B"), subject(key, stories: 3)] {
        let design = try DesignChoice(nil).design(for: subject)
        #expect(design.suits.contains(subject.kind))
      }
    }
  }

  @Test func everyDesignIsChosenForSomeBooks() throws {
    var names: Set<String> = []
    for number in 0..<300 {
      names.insert(try name(subject("key \(number)")))
      names.insert(try name(subject("key \(number)", about: "A/B")))
      names.insert(try name(subject("key \(number)", stories: 2)))
    }
    #expect(names == Set(CoverArtist.designs))
    #expect(CoverArtist.designs.count >= 5)
  }

  @Test func aNameMoreMovesOnlyItsOwnShareOfTheBooks() {
    let names = ["circles", "label", "plain", "tiles"]
    let keys = (0..<400).map { "key \($0)" }
    let before = keys.map { names[Chance.draw($0, from: names, for: "design")!] }
    let more = names + ["window"]
    let after = keys.map { more[Chance.draw($0, from: more, for: "design")!] }
    for (old, new) in zip(before, after) { #expect(new == old || new == "window") }
    #expect(after.contains("window"))
  }

  @Test func kindsOfBooks() {
    #expect(subject("k").kind == .story)
    #expect(subject("k", about: "Due South").kind == .story)
    #expect(subject("k", about: "Mara/Ivo").kind == .pairing)
    #expect(subject("k", about: "Mara/Ivo/Jun").peopleCount == 3)
    #expect(subject("k", about: "Mara/Ivo", stories: 2).kind == .anthology)
  }
}
