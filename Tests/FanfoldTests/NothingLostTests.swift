import Fanfold
import TestSupport
import Testing

/// Every word of a story is in its book.
@Suite("Nothing lost")
struct NothingLostTests {
  @Test(arguments: Samples.all) func everyWordIsInTheSingleBook(path: String) async throws {
    let bindery = serialBindery()
    let book = KeptBooks.path(for: path)
    try await bindery.write(bindery.compose([try bindery.readStory(at: path)])[0], to: book)
    let missing = try WordCensus(ofFile: path).missing(from: WordCensus(of: OpenedBook(book).text))
    #expect(missing.isEmpty)
  }

  @Test func everyWordIsInTheAnthologyOfAll() async throws {
    let bindery = serialBindery()
    let stories = try Samples.all.map { try bindery.readStory(at: $0).outline }
    let book = KeptBooks.path(for: "all")
    try await bindery.write(bindery.compose(stories, by: Grouping.none)[0], to: book)
    let text = WordCensus(of: try OpenedBook(book).text)
    for path in Samples.all {
      #expect(try WordCensus(ofFile: path).missing(from: text).isEmpty, "\(path)")
    }
  }
}
