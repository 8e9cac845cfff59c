import StoryModel
import Testing

@testable import FandomCanon

/// Pairings among other words, in fields about other things; and what has a slash and is none.
@Suite struct PairingContextTests {
  static let cases: [(HeaderKey, String, [String])] = [
    (.summary, "Spike and/or Xander find a boat. She/he never knew.", []),
    (.summary, "Rated R/NC-17. Xander & Spike quarrel.", []),
    (.summary, "Xander/Spike, first time.", ["Spike/Xander Harris"]),
    (.summary, "Spike/Xander", ["Spike/Xander Harris"]),
    (.summary, "After 9/11 Xander goes home. Part 1/3.", []),
    (.category, "Action/Adventure, H/C, Romance/Humor", []),
    (.category, "Hurt/Comfort, Friendship", []),
    (.category, "S/X, H/C, m/m", ["Spike/Xander Harris"]),
    (.notes, "A/N: this is A/U. B/c I say so. w/o beta.", []),
    (.notes, "up to 5/22", []),
    (.archive, "Spike/Xander lists only", []),
    (.archive, "BtVS/AtS lists", []),
    (.feedback, "s/x at harbour dot example", []),
    (.characters, "Spike/Xander", ["Spike/Xander Harris"]),
    (.characters, "Spike, Xander, Willow/Tara", ["Tara Maclay/Willow Rosenberg"]),
    (.warnings, "m/m, D/s, S/M, f/f", []),
    (.category, "Slash", []),
    (.category, "Gen", []),
    (.keywords, "Xander/Spike, angst, A/U, H/C", ["Spike/Xander Harris"]),
    (.series, "Spike/Xander #3", []),
    (.pairing, "Spike/Xander, H/C, A/U, m/m", ["Spike/Xander Harris"]),
    (
      .pairing, "Spike/Xander (no, really), Willow/Tara (duh)",
      ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg"]
    ),
    (
      .pairing, "Spike/Xander, but there is a little bit of Willow/Tara in there too",
      ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg minor"]
    ),
    (
      .pairing, "This is Spike/Xander slash, so if you do not like it go away",
      ["Spike/Xander Harris"]
    ),
    (
      .pairing, "Mostly Spike/Xander. Some Willow/Tara.",
      ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg"]
    ),
    (.pairing, "Spike/Xander later on", ["Spike/Xander Harris"]),
    (
      .pairing, "Spike/Xander UST, Willow/Tara",
      ["Spike/Xander Harris pre", "Tara Maclay/Willow Rosenberg"]
    ),
    (
      .pairing, "Spike/Xander/Angel, Spike/Xander, Spike/Angel",
      ["Angel/Spike/Xander Harris", "Spike/Xander Harris", "Angel/Spike"]
    ),
    (
      .pairing, "Spike/Xander, Giles & Buffy (father/daughter)",
      ["Spike/Xander Harris", "Buffy Summers & Rupert Giles"]
    ),
    (
      .pairing, "S/B (past), S/X (present), S/A (implied)",
      ["Buffy Summers/Spike past", "Spike/Xander Harris", "Angel/Spike implied"]
    ),
    (
      .pairing, "Spike/Xander, Buffy/OMC, Dawn/OFC",
      [
        "Spike/Xander Harris", "Buffy Summers/Original Male Character",
        "Dawn Summers/Original Female Character",
      ]
    ),
    (
      .pairing, "Xander/Spike & Buffy/Angel & Willow/Tara",
      ["Spike/Xander Harris", "Angel/Buffy Summers", "Tara Maclay/Willow Rosenberg"]
    ),
    (
      .pairing, "X/S; W/T; B/A",
      ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg", "Angel/Buffy Summers"]
    ),
    (
      .pairing, "eventual S/X, past X/Anya, W/T",
      ["Spike/Xander Harris", "Anya Jenkins/Xander Harris past", "Tara Maclay/Willow Rosenberg"]
    ),
    (.pairing, "onesided S->X", ["Spike/Xander Harris unrequited"]),
    (.pairing, "Spike->Xander", ["Spike/Xander Harris"]),
    (.pairing, "Spike/?", []),
    (.pairing, "Spike/X?", ["Spike/Xander Harris"]),
    (.pairing, "Willow, Tara, Dawn", []),
    (.pairing, "Spike/Harris", ["Spike/Xander Harris"]),
    (.pairing, "Spike/Xander (slash), NC-17", ["Spike/Xander Harris"]),
    (.pairing, "Spike/Xander http://www.nowhere.example/", ["Spike/Xander Harris"]),
    (.pairing, "Xander/Spike - written for the 10/31 challenge", ["Spike/Xander Harris"]),
  ]

  @Test(arguments: cases)
  func pairings(key: HeaderKey, value: String, expected: [String]) {
    let found = story([buffy, field(key, value)]).pairings.map(brief)
    #expect(found.map { $0.replacing(" hedged", with: " implied") } == expected)
  }
}
