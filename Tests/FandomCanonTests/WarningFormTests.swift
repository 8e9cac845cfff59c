import StoryModel
import Testing

@testable import FandomCanon

/// Every word for a warning that collections of stories are known to hold.
@Suite struct WarningFormTests {
  private func ids(_ value: String) -> Set<String> {
    let ids = Set(story([field(.warnings, value)]).warnings.warnings.map(\.id))
    return ids == ["other"] ? ids : ids.subtracting(["other"])
  }

  @Test(arguments: [
    "character death", "Character death!", "death story", "deathfic", "main character dies",
    "MCD", "death", "major character death", "Death fic", "CD", "Character Death, obviously",
    "yes, someone dies", "somebody dies in this one", "death of a canon character", "deaths",
    "Major character death (sort of)", "Angst. Character death.", "slash, character death",
    "AU/character death", "angst & character death", "language and character death",
  ])
  func death(value: String) { #expect(ids(value) == ["major-character-death"]) }

  @Test(arguments: [
    "suicide", "attempted suicide", "mentions of suicide",
  ])
  func suicide(value: String) { #expect(ids(value) == ["suicide"]) }

  @Test(arguments: [
    "rape", "non-con", "noncon", "non-consensual", "n/c", "sexual assault",
    "non con object penetration", "rape/non-con", "implied non-con", "mentions of rape",
    "past rape", "Non-consensual sex", "rape (not graphic)",
  ])
  func nonConsent(value: String) { #expect(ids(value) == ["rape-non-con"]) }

  @Test(arguments: [
    "violence", "graphic violence", "gore", "torture", "extreme violence", "mutilation", "blood",
    "Violence!", "lots of violence", "blood and gore", "graphic depictions of violence",
    "some gore",
  ])
  func violence(value: String) { #expect(ids(value) == ["graphic-violence"]) }

  @Test(arguments: [
    "chan", "underage", "minors", "shota", "Chan (age 15-17)", "teen sex", "underage sex",
  ])
  func underage(value: String) { #expect(ids(value) == ["underage"]) }

  @Test(arguments: [
    "slash", "m/m", "f/f", "BDSM", "bondage", "mpreg", "angst", "fluff", "WAFF", "OOC", "AU",
    "language", "swearing", "slavery", "watersports", "PWP", "spoilers", "WIP", "song lyrics",
    "dub-con", "dubious consent", "dubcon", "cannot look away from the puppy cam",
    "minor character death", "bloodplay", "temporary major character death",
    "permanent minor character death", "D/s", "S/M", "sap", "f-word", "cussing",
  ])
  func ownTags(value: String) { #expect(ids(value) == ["other"]) }

  @Test(arguments: [
    "drug use", "drug/alcohol use", "drugs",
  ])
  func drugs(value: String) { #expect(ids(value) == ["drug-use"]) }

  @Test(arguments: [
    "abuse", "child abuse", "domestic abuse", "domestic violence",
  ])
  func abuse(value: String) { #expect(ids(value) == ["abuse"]) }

  @Test(arguments: [
    "self-harm", "self harm", "cutting", "self-injury",
  ])
  func selfHarm(value: String) { #expect(ids(value) == ["self-harm"]) }

  @Test(arguments: [
    "violence, rape", "violence/rape", "rape & violence", "Rape. Violence.", "rape, torture",
    "graphic violence and non-con",
  ])
  func several(value: String) { #expect(ids(value) == ["graphic-violence", "rape-non-con"]) }

  @Test(arguments: [
    "None", "n/a", "N/A", "no warnings", "nothing really", "none.", "No.", "nope",
    "None I can think of", "none needed", "no warnings apply", "No archive warnings apply",
    "Nothing to worry about", "none that I know of", "nothing at all", "None whatsoever",
    "no real warnings",
  ])
  func noneApply(value: String) {
    #expect(story([field(.warnings, value)]).warnings.written != nil)
    #expect(ids(value).isEmpty)
  }

  @Test func denials() {
    #expect(ids("no rape or violence, I promise") == ["other"])
    #expect(ids("violence, but no character death") == ["graphic-violence"])
    #expect(ids("NC-17 for language") == ["other"])
  }
}
