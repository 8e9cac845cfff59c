import StoryModel
import Testing

@testable import FandomCanon

@Suite struct WarningTests {
  private func listed(_ value: String) -> [String] {
    story([field(.warnings, value)]).warnings.warnings.map {
      $0.id == "other" ? "other: " + $0.name : $0.id
    }
  }

  @Test(arguments: [
    ("Character death.", ["major-character-death"]),
    ("Character death!", ["major-character-death"]),
    ("Angst. Character death.", ["other: Angst", "major-character-death"]),
    ("character death (canon)", ["major-character-death"]),
    ("Graphic Depictions Of Violence", ["graphic-violence"]),
    ("violence, abuse", ["graphic-violence", "abuse"]),
    ("Language, violence & drugs", ["other: Language", "graphic-violence", "drug-use"]),
    ("noncon/violence", ["rape-non-con", "graphic-violence"]),
    ("Rape/Non-Con", ["rape-non-con"]), ("n/c", ["rape-non-con"]),
    ("self-injury; suicide attempt", ["self-harm", "suicide"]),
    ("sex with minors", ["underage"]),
    ("m/m", ["other: m/m"]), ("Hurt/comfort", ["other: Hurt/comfort"]),
    ("Slash", ["other: Slash"]), ("AU", ["other: AU"]),
    ("Spoilers for season 5", ["other: Spoilers for season 5"]),
    ("minor character death", ["other: minor character death"]),
    ("No character death", ["other: No character death"]),
    ("mild violence", ["other: mild violence"]),
    (
      "Character Death (an old man, very gently), violence (not much of it), puns",
      ["major-character-death", "graphic-violence", "other: puns"]
    ),
    (
      "This is slash. If that troubles you, please go and read about ships instead.",
      [
        "other: This is slash",
        "other: If that troubles you, please go and read about ships instead",
      ]
    ),
    (
      "One swear word. Mild peril (to a boat).",
      [
        "other: One swear word", "other: Mild peril (to a boat)",
      ]
    ),
    ("none, unless you fear pipes", ["other: none, unless you fear pipes"]),
    (
      "Creator Chose Not To Use Archive Warnings, Graphic Depictions Of Violence",
      ["graphic-violence"]
    ),
    ("violence and angst and violence", ["graphic-violence", "other: angst"]),
  ])
  func lists(value: String, expected: [String]) { #expect(listed(value) == expected) }

  @Test(arguments: ["None", "n/a", "none.", "Nothing", "No warnings apply", "keine", "brak", "无"])
  func noneApply(value: String) {
    let read = story([field(.warnings, value, line: 2)])
    #expect(read.warnings == .noneApply(Written(Text(value), at: SourceRange(line: 2))))
    #expect(!read.diagnostics.contains { $0.id == .freeFormWarning })
  }

  @Test func silenceIsNotNone() {
    #expect(story([]).warnings == .silent)
    #expect(story([field(.warnings, "Choose not to warn")]).warnings == .silent)
  }

  @Test func namesSpoilersAndWords() throws {
    let read = story([field(.warnings, "Angst. Character death.")])
    let death = try #require(read.warnings.warnings.last)
    #expect(death.name == "Major Character Death")
    #expect(death.isArchiveWarning && death.isSpoiler)
    #expect(death.asWritten == "Character death")
    #expect(read.warnings.written?.text == "Angst. Character death.")
    #expect(read.diagnostics.filter { $0.id == .freeFormWarning }.count == 1)
  }

  @Test func aRatingAmongTheWarningsIsNone() {
    let read = story([field(.rating, "G", label: "Rating/Warnings", also: [.warnings])])
    #expect(read.rating.value == .general)
    #expect(read.warnings == .silent)
    let both = story([field(.rating, "R, violence", label: "Rating/Warnings", also: [.warnings])])
    #expect(both.rating.value == .mature)
    #expect(both.warnings.warnings.map(\.id) == ["graphic-violence"])
  }
}
