import StoryModel
import Testing

@testable import FandomCanon

/// Every form of a pairing that collections of stories are known to hold, in a Buffy story.
@Suite struct PairingFormTests {

  @Test(arguments: [
    "Spike/Xander", "Spike x Xander", "Spike × Xander", "S x X", "SxX", "S×X", "Spike + Xander",
    "Spike+Xander", "S+X", "Spike and Xander", "Spike|Xander", "Spike | Xander", "Spike-Xander",
    "Spike - Xander", "Spike ~ Xander", "Spike~Xander", "Spike/ Xander", "Spike /Xander", "S/X",
    "s/x", "X/S", "Spike\\Xander", "Spike/Xander (eventually)", "eventual Spike/Xander",
    "Spike/Xander, eventually", "Spike/Xander, baby", "Spike/Xander. Who else?",
    "Spike/Xander, of course!", "Mostly Spike/Xander", "Spike/Xander primarily",
    "Spike/Xander all the way", "Spike/Xander 4eva", "canon Spike/Xander",
    "Spike/Xander with a twist", "Spander", "Spander!", "spander", "Main pairing: Spike/Xander",
    "Harris/Spike", "Xander H./Spike", "Xander Harris/William the Bloody", "\"Spike/Xander\"",
    "*Spike/Xander*", "<Spike/Xander>", "{Spike/Xander}", "Spike/Xander -- duh",
    "Spike/Xander (established relationship)", "established Spike/Xander", "Spike/Xander slash",
    "Spike/Xander; M/M", "Spike/Xander (m/m)", "M/M, Spike/Xander", "slash: Spike/Xander",
    "Slash (Spike/Xander)", "Slash - Spike/Xander", "vamp!Xander/Spike", "Spike/human!Xander",
    "Spike/Xander/", "Spike/Xander...", "Spike/Xander?", "Spike/Xander, AU", "AU Spike/Xander",
    "Spike/Xander in the end", "Spike/Xander, R", "Spike/Xander, H/C", "Spike/Xander NC-17",
    "Spike and Xander.", "Xander/Spike (in that order)", "Spike/Xander - it is slash, people",
  ])
  func oneCouple(value: String) {
    #expect(pairings(value) == ["Spike/Xander Harris"])
  }

  @Test(arguments: [
    "sort of Spike/Xander", "Spike/Xander (sort of)", "Spike/Xander, sort of",
    "implied Spike/Xander", "hints of Spike/Xander", "Spike/Xander, if you squint",
    "Spike/Xander if you squint", "Spike/Xander kinda", "kind of Spike/Xander",
    "Spike/Xander (implied)", "Spike/Xander (hinted at)", "hinted Spike/Xander",
    "vague Spike/Xander", "Spike/Xander subtext", "subtextual Spike/Xander",
    "Spike/Xander if you look for it", "Spike/Xander (if you want to see it)",
    "very slightly implied Spike/Xander", "Spike/Xander undertones", "mentions of Spike/Xander",
    "mention of Spike/Xander", "Spike/Xander mentioned", "Spike/Xander (mentioned)",
  ])
  func impliedOrHedged(value: String) {
    let found = story([buffy, field(.pairing, value)]).pairings
    #expect(found.map(\.canonicalName) == ["Spike/Xander Harris"])
    #expect([.implied, .hedged, .mention].contains(found.last?.qualifier))
  }

  @Test(arguments: [
    "past Spike/Xander", "Spike/Xander (past)", "Spike/Xander, past",
    "mention of past tense S/X", "mentions of past S/X", "previous Spike/Xander",
    "Spike/Xander (previously)", "previously Spike/Xander", "former Spike/Xander",
    "ex-Spike/Xander", "post-Spike/Xander", "post Spike/Xander", "Spike/Xander in the past",
    "past-Spike/Xander", "Spike/Xander (in the past)", "Spike/Xander (over)", "formerly S/X",
    "past!Spike/Xander",
  ])
  func past(value: String) {
    #expect(pairings(value) == ["Spike/Xander Harris past"])
  }

  @Test(arguments: [
    "background Spike/Xander", "Spike/Xander (background)", "Spike/Xander in the background",
    "minor Spike/Xander", "slight Spike/Xander", "a little Spike/Xander",
    "a bit of Spike/Xander", "side Spike/Xander", "Spike/Xander on the side",
    "secondary: Spike/Xander", "brief Spike/Xander", "light Spike/Xander", "Slight S/X",
    "very minor Spike/Xander", "a touch of Spike/Xander",
  ])
  func minor(value: String) {
    #expect(pairings(value) == ["Spike/Xander Harris minor"])
  }

  @Test(arguments: [
    "unrequited Spike/Xander", "Spike/Xander (unrequited)", "one-sided Spike/Xander",
    "one sided Spike/Xander", "Spike/Xander, one-sided", "Spike/Xander (one-sided)",
    "onesided Spike/Xander", "unrequited (?) Spike/Xander", "unreturned Spike/Xander",
    "Spike/Xander (unrequited on Spike's part)",
  ])
  func unrequited(value: String) {
    #expect(pairings(value) == ["Spike/Xander Harris unrequited"])
  }

  @Test(arguments: [
    "pre-slash Spike/Xander", "Spike/Xander (pre-slash)", "Spike/Xander pre-slash",
    "Spike/Xander UST", "pre-Spike/Xander", "Pre Spike/Xander",
    "Spike/Xander (pre-relationship)", "Spike/Xander preslash", "future Spike/Xander",
  ])
  func aboutToBe(value: String) {
    #expect(pairings(value) == ["Spike/Xander Harris pre"])
  }

  @Test(arguments: [
    "Spike/Xander friendship", "Spike/Xander (friendship)", "Spike & Xander", "Spike&Xander",
    "Spike & Xander friendship", "Spike and Xander friendship", "Spike/Xander (friends only)",
    "Spike and Xander (platonic)", "platonic Spike/Xander", "Spike/Xander, friendship only",
    "Spike/Xander (friendship only)", "Spike & Xander (gen)", "gen: Spike & Xander",
    "Spike+Xander friendship",
  ])
  func friends(value: String) {
    let read = story([buffy, field(.pairing, value)])
    #expect(read.pairings.map(brief) == ["Spike & Xander Harris"])
    #expect(read.isGen)
  }

  @Test(arguments: [
    "S/X, W/T", "S/X; W/T", "S/X. W/T", "S/X & W/T", "S/X and W/T", "S/X + W/T", "S/X with W/T",
    "S/X plus W/T", "S/X W/T", "S/X, and W/T", "Spike/Xander, Willow/Tara",
    "Spander, Willow/Tara", "S/X - W/T", "[S/X], [W/T]", "S/X, W/T, gen", "Spander and Tillow",
    "Main: S/X. Also: W/T", "S/X (W/T)",
  ])
  func twoCouples(value: String) {
    #expect(pairings(value) == ["Spike/Xander Harris", "Tara Maclay/Willow Rosenberg"])
  }

  @Test(arguments: [
    "Spike/Xander, mentions of Spike/Buffy and Xander/Anya",
    "Spike/Xander, implied Spike/Buffy and Xander/Anya",
    "Spike/Xander, implied Spike/Buffy & Xander/Anya",
    "Spike/Xander; mentions of Spike/Buffy, mentions of Xander/Anya",
  ])
  func mentionsOfTwo(value: String) {
    let found = story([buffy, field(.pairing, value)]).pairings
    #expect(
      found.map(\.canonicalName) == [
        "Spike/Xander Harris", "Buffy Summers/Spike", "Anya Jenkins/Xander Harris",
      ])
    #expect([.implied, .hedged, .mention].contains(found.last?.qualifier))
  }

  @Test(arguments: [
    "Spike/Xander, past Spike/Buffy and Xander/Anya",
    "Spike/Xander (past Spike/Buffy and Xander/Anya)",
    "Spike/Xander (past Spike/Buffy, past Xander/Anya)",
    "Spike/Xander, past Spike/Buffy, past Xander/Anya",
    "Spike/Xander; past: Spike/Buffy, Xander/Anya", "S/X, past B/S and X/Anya",
  ])
  func pastOfTwo(value: String) {
    #expect(
      pairings(value) == [
        "Spike/Xander Harris", "Buffy Summers/Spike past", "Anya Jenkins/Xander Harris past",
      ])
  }

  @Test(arguments: [
    "S/X (pre-slash), W/T (background)", "pre-slash S/X, background W/T",
  ])
  func preAndBackground(value: String) {
    #expect(pairings(value) == ["Spike/Xander Harris pre", "Tara Maclay/Willow Rosenberg minor"])
  }

  @Test(arguments: [
    "Spike/Xander/Angel", "Spike/Angel/Xander", "S/A/X", "Spike x Xander x Angel",
    "Spike+Xander+Angel", "Spike/Angel/Xander (threesome)",
  ])
  func three(value: String) {
    #expect(pairings(value) == ["Angel/Spike/Xander Harris"])
  }

  @Test(arguments: [
    "Spike/OMC", "Spike/omc", "OMC/Spike", "Spike/Original Male Character", "Spike/m", "S/omc",
  ])
  func inventedMen(value: String) {
    #expect(pairings(value) == ["Original Male Character/Spike"])
  }

  @Test(arguments: [
    "Spike/OFC", "Spike/f", "Spike/original female character", "Spike/ofc",
  ])
  func inventedWomen(value: String) {
    #expect(pairings(value) == ["Original Female Character/Spike"])
  }

  @Test(arguments: [
    "Spike/OC", "OC/Spike",
  ])
  func invented(value: String) {
    #expect(pairings(value) == ["Original Character/Spike"])
  }

  @Test(arguments: [
    "None", "none", "gen", "Gen", "no pairing", "No pairings", "n/a", "N/A", "None really",
    "none (gen)", "None. Gen.", "Gen/none", "Gen fic", "Gen, no pairings", "None, it's gen",
    "none intended", "Friendship only", "nobody/nobody", "nope", "-", "None this time", "no one",
    "No ships here", "None to speak of", "none, sorry", "Gen (friendship)",
  ])
  func none(value: String) {
    let read = story([buffy, field(.pairing, value)])
    #expect(read.isGen && read.pairings.isEmpty)
  }

  @Test(arguments: [
    "Everyone/everyone", "everyone/everyone", "Withheld", "you will see", "secret", "A surprise",
    "various", "H/C", "A/U", "AU", "m/m", "M/M slash", "f/f", "m/m/f", "S/M", "D/s", "other m/m",
    "other m/f", "other f/f", "Threesome", "(1/?)", "1/3", "11/24/00", "TOS/TNG", "R/NC-17",
    "w/o", "he/she", "s/he", "and/or", "b/c", "read and find out",
    "http://www.nowhere.example/a/b.html", "Spike", "Action/Adventure", "Notes/Spoilers",
    "slash", "Romance/Humor", "PG/PG-13", "Angst/Drama",
  ])
  func nothing(value: String) {
    #expect(pairings(value) == [])
  }
}
