import Fanfold
import Foundation
import StoryModel
import TestSupport
import Testing
import ZIPArchive

/// Books with pictures and everything else that markup carries, from the story to the file.
@Suite struct PictureBookTests {
  @Test(arguments: [false, true]) func picturesAreInTheBookAsTheyCame(
    isAnthology: Bool
  ) async throws {
    var options = Bindery.Options()
    options.cover = .none
    let bindery = Bindery(options)
    let story = Self.story(pictures)
    let second = sampleStory(title: "Again", chapters: [sampleChapter(nil, [.image(pictures[0])])])
    let book = bindery.compose(
      isAnthology ? [story, second] : [story], by: isAnthology ? Grouping.none : nil)[0]
    let path = KeptBooks.path(for: isAnthology ? "pictures-anthology" : "pictures")
    try await bindery.write(book, to: path)
    #expect(try bindery.check(path).map(\.message) == [])

    let archive = try ZIPReader(path: path)
    let files = archive.entries.filter { $0.name.hasPrefix("EPUB/images/") }
    #expect(files.map(\.method) == [0, 0, 0])
    for (file, picture) in zip(files, pictures) {
      #expect(try archive.bytes(of: file.name) == picture.bytes)
    }
  }

  /// Very small ones: a shade, and a disc twice.
  private var pictures: [StoryImage] {
    [
      SamplePictures.shade(alternative: "Fog"),
      SamplePictures.disc(alternative: "A round window"),
      SamplePictures.movingDisc(alternative: ""),
    ]
  }

  /// A story that has a block of every kind.
  private static func story(_ pictures: [StoryImage]) -> Story {
    let letter: [Block] = [
      .heading([.text("To the harbour master")]), paragraph("Sir, the fog has taken the light."),
      .verse([[.text("Grey above")], [.text("and grey below")]]),
      .quotation([paragraph("\"It comes by night,\" my mother wrote."), .image(pictures[2])]),
      .aligned(.end, [.text("Yours,")]), .aligned(.end, [.emphasis([.text("Ada Finch")])]),
    ]
    return sampleStory(
      title: "Fog", authors: ["Marrow"],
      chapters: [
        sampleChapter(
          "The Sign",
          [
            .note([paragraph("Written in a fog."), paragraph("Thanks to Pell for the boat.")]),
            .aligned(.center, [.strong([.text("NO LANDING")])]),
            .aligned(.center, [.text("by order of the Board")]),
            .paragraph([.text("Somebody had crossed out "), .struck([.text("NO")]), .text(".")]),
            .image(pictures[0]), paragraph("It did not lift."), .image(pictures[1]),
            .sceneBreak(nil), .quotation(letter), paragraph("She did not send it."),
          ]),
        sampleChapter(
          "The Log",
          [
            paragraph("The log said:"),
            .preformatted([
              "04:00   fog                 wind none     light out",
              "08:00   fog, and voices     wind none     light out     boat seen",
            ]),
            .heading([.text("What the boat said")]), paragraph("Nothing."),
          ]),
      ], endMark: "The End")
  }
}
