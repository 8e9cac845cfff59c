import Markup
import StoryModel
import TestSupport
import Testing

@testable import EPUBRendering

@Suite struct WarningsPageTests {
  private func page(_ story: Story) throws -> String {
    try RenderedBook(sampleBook([story], isAnthology: false)).page("warnings.xhtml").text
  }

  @Test func silenceIsNotNone() throws {
    let text = try page(SampleStories.letters)
    #expect(text.contains("The author gives no warnings. That does not mean"))
    #expect(!text.contains("The author says"))
    #expect(text.contains("Not Rated\n"))
  }

  @Test func noneIsSaidByTheAuthor() throws {
    let text = try page(SampleStories.silence)
    #expect(text.contains("The author says that there is nothing to warn of."))
    #expect(text.contains("“aucun, vraiment”"))
  }

  @Test func warningsStandWithTheAuthorsWords() throws {
    #expect(try page(SampleStories.kitchen).contains("Underage Sex — “chan (17)”"))
  }

  @Test func whatGivesTheStoryAwayHasAPageOfItsOwnThatCanBePassedOver() throws {
    let rendered = try RenderedBook(sampleBook([SampleStories.lamp], isAnthology: false))
    let first = rendered.page("warnings.xhtml")
    #expect(first.text.contains("The author also warns of what gives the story away."))
    #expect(!first.text.contains("Death") && !first.text.contains("drowns"))
    #expect(first.elements("a").map { $0["href"] } == ["c01.xhtml"])
    let second = rendered.page("warnings-2.xhtml")
    #expect(second.texts("h1") == ["Warnings that give the story away"])
    #expect(second.text.contains("Major Character Death — “somebody drowns”"))
    #expect(
      rendered.spine.firstIndex(of: "warnings-2.xhtml")! + 1
        == rendered.spine.firstIndex(of: "c01.xhtml"))
  }

  @Test func whatTheStoryGivesAwayOfOthersIsSaidBefore() throws {
    let story = sampleStory(
      title: "T", chapters: [sampleChapter(nil, [paragraph("So.")])],
      fields: [sampleField(.spoilers, "SPOILERS", "all of the second winter")])
    let page = try RenderedBook(sampleBook([story], isAnthology: false)).page("warnings.xhtml")
    #expect(page.texts("h2").contains("Spoilers"))
    #expect(page.texts("p").contains("all of the second winter"))
  }

  @Test func atAGlanceNothingIsGivenAway() throws {
    let text = try RenderedBook(sampleBook(SampleStories.all)).page("glance.xhtml").text
    #expect(
      text.contains("Warnings: Graphic Depictions Of Violence; others that give the story away"))
    #expect(!text.contains("Death") && !text.contains("drowns"))
    #expect(text.contains("Not Rated. The author gives no warnings."))
  }

  @Test func pairingsHaveTheirQualifiersInWords() throws {
    let text = try page(SampleStories.lamp)
    #expect(text.contains("Ada Finch/Corin Vale (sort of) — “sort of A/C”"))
    #expect(text.contains("Corin Vale/Hob (past) — “mention of past tense C/H”"))
    #expect(text.contains("Ada Finch & Isolde Finch — “Ada & her sister”"))
    #expect(try page(SampleStories.silence).contains("The author says that there is no pairing."))
  }

  @Test func whatWasInferredSaysSoEverywhere() throws {
    let rendered = try RenderedBook(sampleBook([SampleStories.letters]))
    for href in ["s001.xhtml", "s001-warnings.xhtml", "contents.xhtml"] {
      #expect(rendered.page(href).text.contains("Ada Finch/Morwenna (inferred)"), "\(href)")
    }
    #expect(rendered.page("index-pairing.xhtml").text.contains("by an unknown author (inferred)"))
    #expect(rendered.page("s001.xhtml").text.contains("from the file’s name"))
  }

  @Test func mentionsOfOtherBooksStandInTheIndexOnly() throws {
    let rendered = try RenderedBook(sampleBook(SampleStories.all))
    let holders = rendered.spine.filter { rendered.page($0).text.contains("Far Away") }
    #expect(holders == ["index-pairing.xhtml"])
    #expect(rendered.page(holders[0]).text.contains("Far Away by Sal (past; in another book)"))
  }

  @Test func wordsInAnotherLanguageSaySo() throws {
    let rendered = try RenderedBook(sampleBook([SampleStories.silence], isAnthology: false))
    #expect(rendered.page("c01.xhtml").elements("html")[0]["lang"] == "fr")
    let page = rendered.page("warnings.xhtml")
    #expect(page.elements("html")[0]["lang"] == "en")
    #expect(page.elements("p").contains { $0["lang"] == "fr" && $0["xml:lang"] == "fr" })
  }
}
