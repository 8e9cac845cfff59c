import StoryModel
import Testing

@testable import FandomCanon

@Suite struct PairingGrammarTests {
  @Test(arguments: [
    ("Xander/Spike", ["Spike/Xander Harris"]),
    ("Spike / Xander", ["Spike/Xander Harris"]),
    ("spike/xander", ["Spike/Xander Harris"]),
    ("Spike x Xander", ["Spike/Xander Harris"]),
    ("Spike × Xander", ["Spike/Xander Harris"]),
    ("Spike|Xander", ["Spike/Xander Harris"]),
    ("Spike+Xander", ["Spike/Xander Harris"]),
    ("Spike and Xander", ["Spike/Xander Harris"]),
    ("Spike-Xander", ["Spike/Xander Harris"]),
    ("[Spike/Xander]", ["Spike/Xander Harris"]),
    ("Spike/Xander, of course", ["Spike/Xander Harris"]),
    ("Spike/Xander slash", ["Spike/Xander Harris"]),
    ("Vamp!Xander/Spike", ["Spike/Xander Harris"]),
    ("Giles & Dawn", ["Dawn Summers & Rupert Giles"]),
    ("Giles&Dawn&Spike", ["Dawn Summers & Rupert Giles & Spike"]),
    ("Giles/Dawn friendship", ["Dawn Summers & Rupert Giles"]),
    ("Giles and Dawn (friendship)", ["Dawn Summers & Rupert Giles"]),
    ("Angel/Buffy/Spike", ["Angel/Buffy Summers/Spike"]),
    ("Angel and Buffy and Spike", ["Angel/Buffy Summers/Spike"]),
    ("Spike - Xander", ["Spike/Xander Harris"]),
    ("Spike, Xander", ["Spike/Xander Harris"]),
    ("Spike/Xander, NC-17", ["Spike/Xander Harris"]),
  ])
  func separators(value: String, expected: [String]) {
    #expect(pairings(value) == expected)
  }

  @Test(arguments: [
    ("Spike/Xander, Willow/Tara", ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg"]),
    ("Spike/Xander; Willow/Tara.", ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg"]),
    ("S/X. W/T.", ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg"]),
    ("Spike/Xander\nWillow/Tara", ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg"]),
    ("Spike/Xander and Willow/Tara", ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg"]),
    ("Spike/Xander & Willow/Tara", ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg"]),
    ("Spike/Xander - Willow/Tara", ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg"]),
    ("Spike and Xander, Willow and Tara", ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg"]),
    ("Spike/Xander Willow/Tara", ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg"]),
    ("Buffy/Angel to Buffy/Spike", ["Angel/Buffy Summers", "Buffy Summers/Spike"]),
    (
      "Spike/Xander past Willow/Tara", ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg past"]
    ),
    ("Spuffy and Tillow", ["Buffy Summers/Spike", "Tara Maclay/Willow Rosenberg"]),
    (
      "Angel/Cordelia, Wes & Fred friendship",
      ["Angel/Cordelia Chase", "Wesley Wyndam-Pryce & Winifred Burkle"]
    ),
  ])
  func severalInAField(value: String, expected: [String]) {
    #expect(pairings(value) == expected)
  }

  @Test(arguments: [
    ("sort of S/B", ["Buffy Summers/Spike hedged"]),
    ("kind of S/B, if you squint", ["Buffy Summers/Spike hedged"]),
    ("hints of Spuffy", ["Buffy Summers/Spike hedged"]),
    ("Buffy/Spike if you squint", ["Buffy Summers/Spike hedged"]),
    ("mention of past tense W/T", ["Tara Maclay/Willow Rosenberg past"]),
    ("mention of W/T", ["Tara Maclay/Willow Rosenberg mention"]),
    ("past Willow/Tara", ["Tara Maclay/Willow Rosenberg past"]),
    ("Willow/Tara (past)", ["Tara Maclay/Willow Rosenberg past"]),
    (
      "Willow/Tara (previously), S/X", ["Tara Maclay/Willow Rosenberg past", "Spike/Xander Harris"]
    ),
    ("Willow/Tara in the past", ["Tara Maclay/Willow Rosenberg past"]),
    ("implied Willow/Tara", ["Tara Maclay/Willow Rosenberg implied"]),
    ("post-Willow/Tara", ["Tara Maclay/Willow Rosenberg past"]),
    ("Willow/Tara implied", ["Tara Maclay/Willow Rosenberg implied"]),
    ("Willow/Tara (implied)", ["Tara Maclay/Willow Rosenberg implied"]),
    ("unrequited Andrew/Spike", ["Andrew Wells/Spike unrequited"]),
    ("Andrew/Spike, one-sided", ["Andrew Wells/Spike unrequited"]),
    ("Spike/Xander (pre-slash)", ["Spike/Xander Harris pre"]),
    ("pre-slash Spike/Xander", ["Spike/Xander Harris pre"]),
    ("Spike/Xander UST", ["Spike/Xander Harris pre"]),
    ("eventual Spike/Xander", ["Spike/Xander Harris"]),
    ("slight W/T", ["Tara Maclay/Willow Rosenberg minor"]),
    (
      "S/X, a little W/T in the background",
      [
        "Spike/Xander Harris", "Tara Maclay/Willow Rosenberg minor",
      ]
    ),
    (
      "Spike/Xander with hints of Willow/Tara",
      [
        "Spike/Xander Harris", "Tara Maclay/Willow Rosenberg hedged",
      ]
    ),
    (
      "Spike/Xander (implied Willow/Tara)",
      [
        "Spike/Xander Harris", "Tara Maclay/Willow Rosenberg implied",
      ]
    ),
    (
      "Spike/Xander, mentions of Willow/Tara and Buffy/Riley",
      [
        "Spike/Xander Harris", "Tara Maclay/Willow Rosenberg mention",
        "Buffy Summers/Riley Finn mention",
      ]
    ),
    (
      "Main: Spike/Xander; background: Willow/Tara, Buffy/Riley",
      [
        "Spike/Xander Harris", "Tara Maclay/Willow Rosenberg minor",
        "Buffy Summers/Riley Finn minor",
      ]
    ),
    ("einseitig Andrew/Spike", ["Andrew Wells/Spike unrequited"]),
  ])
  func qualifiers(value: String, expected: [String]) {
    #expect(pairings(value) == expected)
  }

  @Test(arguments: [
    ("Lorne (Angel: the Series)/Angel (BtVS)", ["Angel/Lorne"]),
    ("Daniel \"Oz\" Osbourne/Willow Rosenberg", ["Daniel \"Oz\" Osbourne/Willow Rosenberg"]),
    ("Winifred \"Fred\" Burkle & Charles Gunn", ["Charles Gunn & Winifred Burkle"]),
    ("Buffy Summers/Spike, Minor or Background Relationship(s)", ["Buffy Summers/Spike"]),
    ("Spike (BtVS)/Original Female Character(s)", ["Original Female Character/Spike"]),
    ("Past Buffy Summers/Angel - Relationship", ["Angel/Buffy Summers past"]),
  ])
  func tagsOfAnArchive(value: String, expected: [String]) {
    #expect(pairings(value) == expected)
  }

  @Test func theFourStrengthsOfOneField() {
    let body = ["Anya counted the money. Anya counted it again. Xander watched Anya."]
    let found = pairings("sort of S/B, sort of W/S, X/A, mention of past tense W/T", body: body)
    #expect(
      found == [
        "Buffy Summers/Spike hedged", "Spike/Willow Rosenberg hedged", "Anya Jenkins/Xander Harris",
        "Tara Maclay/Willow Rosenberg past",
      ])
  }

  @Test(arguments: [
    "A/N", "H/C", "m/m", "M/F", "R/NC-17", "1/3", "11/24/00", "and/or", "he/she", "w/o",
    "http://lights.example/fic", "slash", "you will see", "Spike", "TOS/TNG",
  ])
  func falsePositives(value: String) {
    #expect(pairings(value) == [])
  }

  @Test(arguments: ["gen", "None", "n/a", "no pairing", "None really.", "keine", "friendship only"])
  func gen(value: String) {
    let read = story([buffy, field(.pairing, value)])
    #expect(read.isGen)
    #expect(read.pairings.isEmpty)
  }

  @Test func friendshipAloneIsGen() {
    #expect(story([buffy, field(.pairing, "Giles & Dawn")]).isGen)
    #expect(!story([buffy, field(.pairing, "S/X, Giles & Dawn")]).isGen)
    #expect(story([buffy, field(.pairing, "gen, past Willow/Tara")]).isGen)
    #expect(story([buffy, field(.category, "Gen, Humor")]).isGen)
  }

  @Test func inventedAndUnknownCharacters() throws {
    let found = story([buffy, field(.pairing, "Spike/OMC, Xander/other, Blorbo/Spike")])
    #expect(
      found.pairings.map(\.displayName) == [
        "Spike/Original Male Character", "Xander Harris/Other", "Blorbo/Spike",
      ])
    #expect(found.pairings[2].members[0] == StoryCharacter(name: "Blorbo", isCanonical: false))
    #expect(
      found.diagnostics.contains { $0.id == .unresolvedName && $0.message.contains("Blorbo") })
    #expect(found.diagnostics.filter { $0.message.contains("Original") }.isEmpty)
  }

  @Test func keepsTheAuthorsOrderAndWords() throws {
    let pairing = try #require(
      story([buffy, field(.pairing, "S/X, sort of Willow/Tara", line: 4)]).pairings.last)
    #expect(pairing.displayName == "Willow Rosenberg/Tara Maclay")
    #expect(pairing.written == Written("sort of Willow/Tara", at: SourceRange(line: 4)))
    #expect(pairing.evidence == .header)
    #expect(pairing.reason == nil)
  }

  @Test func theWordsHoldTheirBrackets() {
    let read = story([buffy, field(.pairing, "S/X (pre-slash), angst")])
    #expect(read.pairings.first?.written?.text == "S/X (pre-slash)")
  }

  @Test func twoNamesWithoutAPairingAreFriends() {
    let friends = story([buffy, field(.characters, "Willow & Giles"), field(.category, "Gen")])
    #expect(friends.pairings.map(\.canonicalName) == ["Rupert Giles & Willow Rosenberg"])
    #expect(friends.isGen)
    #expect(story([buffy, field(.characters, "Willow, Giles & Spike")]).pairings.isEmpty)
    #expect(story([buffy, field(.characters, "Willow and Spike")]).pairings.isEmpty)
  }

  @Test func pairingsInOtherFields() {
    let found = story([
      buffy, field(.summary, "Spike buys a boat. Spike x Xander. One shot."),
      field(.keywords, "angst, W/T"),
    ])
    #expect(found.pairings.map(brief) == ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg"])
    let prose = story([buffy, field(.summary, "Spike and Xander quarrel about and/or gates.")])
    #expect(prose.pairings.isEmpty)
  }
}
