import StoryModel
import Testing

@Suite("Pairing")
struct PairingTests {
  private func pairing(_ names: [String], _ kind: Pairing.Kind = .romantic) -> Pairing {
    Pairing(
      members: names.map { StoryCharacter(name: $0, isCanonical: true) }, kind: kind,
      qualifier: .main, written: nil, evidence: .header)
  }

  @Test func theOrderOfTheMembersMakesNoOtherPairing() {
    let one = pairing(["Xander Harris", "Spike"])
    let other = pairing(["Spike", "Xander Harris"])
    #expect(one.canonicalName == other.canonicalName)
    #expect(one.displayName == "Xander Harris/Spike")
  }

  @Test func threeAreAPairingOfTheirOwn() {
    #expect(pairing(["Spike", "Xander", "Anya"]).canonicalName == "Anya/Spike/Xander")
  }

  @Test func friendsAreNamedWithAnAmpersand() {
    #expect(pairing(["Dawn", "Buffy"], .platonic).canonicalName == "Buffy & Dawn")
  }
}
