import StoryModel
import TestSupport

/// Stories that have everything of which a style sheet speaks.
extension SampleStories {
  /// Every kind of passage, each before and behind running text.
  static let wall = sampleStory(
    title: "The Writing on the Wall", authors: ["Sal"],
    chapters: [
      sampleChapter(
        "The Wall",
        [
          .note([paragraph("I have seen this wall."), paragraph("It is in Ludgate.")]),
          .verse([[.text("Who writes on walls,")], [.text("he writes for all.")]]),
          .paragraph([.text("— Old rhyme")]),
          paragraph(
            "Hob read the wall from left to right, and when he had come to the end of it he went "
              + "back and read it once more, for he could not believe that it had been there "
              + "yesterday, or the day before."),
          .aligned(.center, [.text("NO BILLS")]), .aligned(.center, [.text("by order")]),
          paragraph("Somebody had signed it."),
          .aligned(.end, [.text("The Alderman,")]), .aligned(.end, [.text("his mark")]),
          paragraph("Below it stood a rhyme:"),
          .verse([[.text("Who pastes a bill")], [.text("shall pay the till.")]]),
          paragraph("And below that a quarrel:"),
          .preformatted(["<hob> says who", "<ald> says I"]),
          paragraph("In a corner there was a letter in a letter in a letter:"),
          .quotation([
            .heading([.text("Sir")]), paragraph("You wrote:"),
            .quotation([paragraph("I wrote:"), .quotation([paragraph("You wrote.")])]),
          ]),
          paragraph("He went on."), .sceneBreak("later"), paragraph("It rained."),
          .sceneBreak(nil), paragraph("The ink ran."), .heading([.text("After the rain")]),
          paragraph("There was nothing left but a picture."),
          .image(samplePicture("map", alternative: "A hand, pointing")), paragraph("So."),
        ])
    ])

  /// From right to left.
  static let scroll = sampleStory(
    title: "המגילה", summary: "מה כתוב על הקיר.", language: "he",
    chapters: [
      sampleChapter(
        "פרק א",
        [
          .verse([[.text("מי כתב על הקיר")], [.text("— משל ישן")]]),
          paragraph("הגשם פסק רק לקראת ערב."),
          .verse([[.text("מי כתב")], [.text("על הקיר")]]),
          .aligned(.end, [.text("מרים")]),
        ])
    ])
}
