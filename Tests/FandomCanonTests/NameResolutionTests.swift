import StoryModel
import Testing

@testable import FandomCanon

@Suite struct NameResolutionTests {
  @Test(arguments: [
    ("Deadboy/Xan", "Angel/Xander Harris"),
    ("Angelus/Dru", "Angel/Drusilla"),
    ("Wes/Gunn", "Charles Gunn/Wesley Wyndam-Pryce"),
    ("Wesley Wyndham-Pryce/Lilah Morgan", "Lilah Morgan/Wesley Wyndam-Pryce"),
    ("Cordy/Doyle", "Allen Francis Doyle/Cordelia Chase"),
    ("Cordel/Doyle", "Allen Francis Doyle/Cordelia Chase"),
    ("Oz/Wills", "Daniel \"Oz\" Osbourne/Willow Rosenberg"),
    ("Buffy S./Spike", "Buffy Summers/Spike"),
    ("BS/XH", "Buffy Summers/Xander Harris"),
    ("the Host/Angel", "Angel/Lorne"),
    ("The Slayer/Spike", "Buffy Summers/Spike"),
    ("Captain Cardboard/Buffy", "Buffy Summers/Riley Finn"),
    ("Spangel", "Angel/Spike"),
  ])
  func names(value: String, expected: String) {
    #expect(pairings(value) == [expected])
  }

  @Test func theStoryDecidesAnInitial() throws {
    let anya = ["Anya laughed. Anya sang. Angel was in another city."]
    let angel = ["Angel brooded. Angel brooded more. Angel sulked. Angel left. Anya was out."]
    #expect(pairings("X/A", body: anya) == ["Anya Jenkins/Xander Harris"])
    #expect(pairings("X/A", body: angel) == ["Angel/Xander Harris"])
    let read = story([buffy, field(.pairing, "X/A")], body: anya)
    let reason = try #require(read.pairings[0].reason)
    #expect(reason.contains("Anya Jenkins 2 times"))
    #expect(reason.contains("Angel once"))
    #expect(read.diagnostics.contains { $0.id == .ambiguousName && $0.message == reason })
  }

  @Test(arguments: [
    ("X/A", "Anya Jenkins/Xander Harris"), ("B/A", "Angel/Buffy Summers"),
    ("W/L", "Lilah Morgan/Wesley Wyndam-Pryce"), ("W/T", "Tara Maclay/Willow Rosenberg"),
    ("S/D", "Drusilla/Spike"), ("G/J", "Jenny Calendar/Rupert Giles"),
    ("S/W", "Spike/Willow Rosenberg"), ("A/A", "Angel/Anya Jenkins"),
  ])
  func theCodeDecidesWhereTheStoryDoesNot(code: String, expected: String) throws {
    #expect(pairings(code) == [expected])
    #expect(story([buffy, field(.pairing, code)]).pairings[0].reason != nil)
  }

  @Test func aNameOfAPairingThatFitsTwo() throws {
    let fred = ["Fred wrote on the wall. Angel read it. Fred wrote more."]
    #expect(pairings("Fangel", body: fred) == ["Angel/Winifred Burkle"])
    #expect(pairings("Fangel", body: ["Faith ran. Angel ran."]) == ["Angel/Faith Lehane"])
    #expect(story([buffy, field(.pairing, "Fangel")], body: fred).pairings[0].reason != nil)
  }

  @Test func anUnknownFandomBorrowsNobody() {
    let read = story([field(.fandom, "Herbs of the North"), field(.pairing, "H/D, Xander/Spike")])
    #expect(read.fandoms.map(\.value) == ["Herbs of the North"])
    #expect(read.pairings.map(\.displayName) == ["H/D", "Xander/Spike"])
    #expect(read.pairings.allSatisfy { $0.members.allSatisfy { !$0.isCanonical } })
  }

  @Test func charactersOfFieldAndPairings() {
    let read = story([
      buffy, field(.characters, "Willow, Xander and the Zebra"), field(.pairing, "Spike/Xander"),
    ])
    #expect(
      read.characters.map(\.value.name) == [
        "Willow Rosenberg", "Xander Harris", "the Zebra", "Spike",
      ])
    #expect(read.characters.map(\.value.isCanonical) == [true, true, false, true])
  }
}
