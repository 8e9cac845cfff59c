import Fanfold
import Foundation
import Markup
import TestSupport
import Testing

/// Stories that are not in English, from file to book.
@Suite("Languages")
struct LanguageTests {
  private static let hebrew = """
    Title: הנמל!
    Author: מרים
    Rating: PG
    Summary: גשם, ואחריו אור.


    הגשם פסק רק לקראת ערב. היא עדיין עמדה ליד החלון וספרה את האורות בנמל, אף על פי שידעה זה זמן רב \
    שאף אחד מהם אינו שייך לסירה שלו.

    "הוא לא יבוא," אמרה אחותה.

    היא לא ענתה. רק הוסיפה עוד עץ לאש, וחיכתה.
    """

  @Test func aHebrewStoryBindsRightToLeft() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write(Self.hebrew, to: "harbour.txt")
    let bindery = serialBindery()
    let story = try bindery.readStory(at: path)
    #expect(story.language.value == "he")
    let kept = KeptBooks.path(for: "right-to-left.txt")
    try await bindery.write(bindery.compose([story])[0], to: kept)
    #expect(try bindery.check(kept).isEmpty)
    let english = try bindery.readStory(at: Samples.seeds[0])
    let several = KeptBooks.path(for: "right-to-left-and-english.txt")
    try await bindery.write(bindery.compose([story, english], by: Grouping.none)[0], to: several)
    #expect(try bindery.check(several).isEmpty)
  }

  @Test(arguments: [
    "雨到傍晚才停。她还站在窗边，数着港口里的灯火，虽然她早就知道，\n那里面没有一盏是他船上的灯。",
    "雨は夕方になってようやくやんだ。彼女はまだ窓のそばに立って、港の明かりを数えていた。",
  ])
  func ofATextWithoutSpacesTwelveCharactersAreShown(body: String) throws {
    let folder = try ScratchFolder()
    let path = try folder.write("Title: X\n\n\n\(body)\n", to: "rain.txt")
    let story = try serialBindery().readStory(at: path)
    let count = BodyCount(story.chapters, language: story.language.value)
    #expect(count.firstWords == String(body.prefix(12)))
    #expect(count.lastWords == String(body.suffix(12)))
  }
}
