import StoryModel
import Testing

@testable import FandomCanon

@Suite struct FandomTests {
  @Test(arguments: [
    ("BtVS", ["Buffy the Vampire Slayer"]), ("Buffy", ["Buffy the Vampire Slayer"]),
    ("AtS", ["Angel: the Series"]), ("Buffy the Vampire Slayer (TV)", ["Buffy the Vampire Slayer"]),
    ("BtVS, AtS", ["Buffy the Vampire Slayer", "Angel: the Series"]),
    ("BtVS season 6", ["Buffy the Vampire Slayer"]),
    ("post-Chosen Buffyverse", ["Buffy the Vampire Slayer"]),
    ("BtVS crossover", ["Buffy the Vampire Slayer"]), ("Original", ["Original Work"]),
    ("Herbs, Lamps and Tin", ["Herbs", "Lamps and Tin"]),
  ])
  func stated(value: String, expected: [String]) {
    let read = story([field(.fandom, value)])
    #expect(read.fandoms.map(\.value) == expected)
    #expect(read.fandoms.allSatisfy { $0.evidence == .header })
  }

  @Test func amongCodes() {
    let read = story([field(.keywords, "AtS, angst")])
    #expect(read.fandoms.map(\.value) == ["Angel: the Series"])
    #expect(read.fandoms[0].written?.text == "AtS")
    let series = story([field(.series, "BtVS")])
    #expect(series.fandoms.map(\.value) == ["Buffy the Vampire Slayer"])
    #expect(series.series == nil)
  }

  @Test func inferredFromThePairing() {
    let read = story([field(.pairing, "Xander/Spike")])
    #expect(
      read.fandoms == [Stated("Buffy the Vampire Slayer", written: nil, evidence: .inferred)])
    #expect(read.pairings.map(\.canonicalName) == ["Spike/Xander Harris"])
  }

  @Test func angelOnlyWithItsOwnPeople() {
    #expect(
      story([field(.pairing, "Angel/Cordelia, Wes & Fred friendship")]).fandoms.map(\.value)
        == ["Angel: the Series"])
    let shared = field(.pairing, "Angel/Spike")
    let lawyers = ["Gunn read the contract to Fred. Fred sighed. Gunn read on. Angel left."]
    #expect(story([shared], body: lawyers).fandoms.map(\.value) == ["Angel: the Series"])
    #expect(
      story([shared], body: ["Buffy knocked. Xander opened. Buffy waited."]).fandoms.map(\.value)
        == ["Buffy the Vampire Slayer"])
  }

  @Test func inferredFromTheBodyAndItsPlaces() {
    let body = ["Willow ran through Sunnydale. Willow fell. Giles was late. Giles was angry."]
    #expect(story([], body: body).fandoms.map(\.value) == ["Buffy the Vampire Slayer"])
  }

  @Test func aNameOrTwoMakeNoFandom() {
    let body = ["Fred waited until Dawn came. Ben and Kate sang. An Angel passed. Sam slept."]
    #expect(story([], body: body).fandoms.isEmpty)
    #expect(story([field(.author, "Willow Buffy Xander")], body: ["A lamp."]).fandoms.isEmpty)
  }
}
