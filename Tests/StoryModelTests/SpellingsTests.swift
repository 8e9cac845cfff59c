import StoryModel
import Testing

@Suite struct SpellingsTests {
  @Test(arguments: [
    (["KELLY", "Kelly", "Kelly"], "Kelly"), (["Kelly", "KELLY"], "Kelly"),
    (["KELLY", "Kelly"], "KELLY"), (["Kélly", "kélly", "Ké"], "Kélly"),
  ])
  func theMostFrequentSpellingIsShownOrTheFirst(names: [String], shown: String) {
    let spellings = Spellings(names)
    #expect(names.prefix(2).map { spellings[$0] } == [shown, shown])
    #expect(spellings.distinct(names).first == shown)
    #expect(spellings["Nobody"] == "Nobody")
  }
}
