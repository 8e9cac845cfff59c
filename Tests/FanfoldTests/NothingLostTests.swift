import Fanfold
import TestSupport
import Testing

/// Every word of a story is in its book; `scripts/words.sh` asks the same of every other format.
@Suite("Nothing lost")
struct NothingLostTests {
  @Test(arguments: Samples.plain) func everyWordIsInTheSingleBook(path: String) async throws {
    let bindery = serialBindery()
    let book = KeptBooks.path(for: path)
    try await bindery.write(bindery.compose([try bindery.readStory(at: path)])[0], to: book)
    let lost = try wordDifference(of: sourceText(ofFile: path), and: OpenedBook(book).text).lost
    #expect(lost.isEmpty)
  }

  @Test func everyWordIsInTheAnthologyOfAll() async throws {
    let bindery = serialBindery()
    let stories = try Samples.plain.map { try bindery.readStory(at: $0).outline }
    let book = KeptBooks.path(for: "all")
    try await bindery.write(bindery.compose(stories, by: Grouping.none)[0], to: book)
    let sources = try Samples.plain.map { try sourceText(ofFile: $0) }.joined(separator: "\n")
    #expect(try wordDifference(of: sources, and: OpenedBook(book).text).lost.isEmpty)
  }
}
