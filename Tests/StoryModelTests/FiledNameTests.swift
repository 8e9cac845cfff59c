import Testing

@testable import StoryModel

@Suite struct FiledNameTests {
  @Test(arguments: [
    ("The Lamp", "en", "Lamp, The"), ("an apple", "en-GB", "apple, an"), ("Lamp", "en", "Lamp"),
    ("The", "en", "The"), ("Die Lampe", "de", "Lampe, Die"), ("Die Lampe", "en", "Die Lampe"),
  ])
  func articlesGoBehind(name: String, language: String, expected: String) {
    #expect(FiledName.filed(name, language: language) == expected)
  }

  @Test(arguments: [
    ("The Lamp", "lamp"), ("\"Quoted\" Words", "quoted\" words"), ("...", "..."),
    ("A 2nd Try", "2nd try"),
  ])
  func sortKeysAreCaseless(name: String, expected: String) {
    #expect(FiledName.sortKey(name, language: "en") == expected)
  }
}
