import StoryModel
import TestSupport
import Testing

@testable import FandomCanon

@Suite struct InferenceTests {
  /// A romance of `count` paragraphs between two people.
  private func romance(_ first: String, _ second: String, count: Int = 12) -> [String] {
    (0..<count).map { number in
      "The \(number) lamp burned low and \(first) kissed the rim of the cup, and thought of the "
        + "long way down to the harbour. Across the table \(second) smiled and said nothing at "
        + "all, with rain in the hair and salt upon the skin, and a heart like a bell."
    }
  }

  @Test func twoWhoKissAreAPairing() throws {
    let read = story([buffy], body: romance("Tara", "Willow"))
    let pairing = try #require(read.pairings.first)
    #expect(pairing.canonicalName == "Tara Maclay/Willow Rosenberg")
    #expect(pairing.evidence == .inferred)
    #expect(pairing.written == nil)
    #expect(pairing.reason?.contains("12 times") == true)
    #expect(read.diagnostics.contains { $0.id == .inferredPairing })
  }

  @Test func notWhereItIsSwitchedOffOrTheAuthorSpeaks() {
    let body = romance("Tara", "Willow")
    #expect(story([buffy], body: body, options: .init(infersPairings: false)).pairings.isEmpty)
    #expect(story([buffy, field(.pairing, "gen")], body: body).pairings.isEmpty)
    #expect(story([buffy, field(.category, "Gen")], body: body).pairings.isEmpty)
    #expect(
      story([buffy, field(.pairing, "Spike/Xander")], body: body).pairings.map(\.canonicalName)
        == ["Spike/Xander Harris"])
  }

  @Test func notForKin() {
    #expect(story([buffy], body: romance("Dawn", "Buffy")).pairings.isEmpty)
  }

  @Test func notWithoutLove() {
    let body = (0..<20).map {
      "Willow counted \($0) lamps. Tara wrote the number on the wall again."
    }
    #expect(story([buffy], body: body).pairings.isEmpty)
  }

  @Test func notWhereManyArePresent() {
    let body =
      romance("Tara", "Willow", count: 4) + romance("Giles", "Xander", count: 4)
      + romance("Buffy", "Spike", count: 4)
    #expect(story([buffy], body: body).pairings.isEmpty)
  }

  @Test func notFromALine() {
    #expect(story([buffy], body: ["Tara kissed Willow. Willow kissed Tara."]).pairings.isEmpty)
  }

  @Test func rolesCountForThoseWhoTellTheStory() {
    let body = (0..<12).map { number in
      "I kissed Spike on the \(number) stair and I hated it, every cold and careful inch of it, "
        + "and I went home by the long road with my hands in my pockets. A Slayer has no heart."
    }
    let read = story([buffy], body: body)
    #expect(read.pairings.map(\.canonicalName) == ["Buffy Summers/Spike"])
  }

  @Test(.enabled(if: SharedFolder.path != nil), arguments: ["000", "002"])
  func realStoriesWithoutAPairing(number: String) throws {
    let text = try #require(SharedStory.text(startingWith: number))
    let read = story([], body: SharedStory.paragraphs(of: text))
    #expect(read.pairings.map(\.canonicalName) == ["Buffy Summers/Spike"])
    #expect(read.pairings.first?.evidence == .inferred)
  }
}
