import StoryModel
import TestSupport
import Testing

@testable import BookComposition

@Suite struct AnthologyTests {
  private func compose(
    _ stories: [Story], by grouping: Grouping = .none,
    _ configure: (inout BookComposer.Options) -> Void = { _ in }
  ) -> [Book] {
    var options = BookComposer.Options()
    options.grouping = grouping
    configure(&options)
    return BookComposer(options: options).compose(stories)
  }

  private func story(
    _ title: String, by author: String? = nil, pairings: [Pairing] = [], date: String? = nil,
    series: Story.Series? = nil, paragraphs: Int = 1
  ) -> Story {
    sampleStory(
      title: title, authors: author.map { [$0] } ?? [], pairings: pairings, series: series,
      date: date,
      chapters: [
        sampleChapter(nil, [Block](repeating: paragraph("Ten bytes."), count: paragraphs))
      ])
  }

  // MARK: Order

  @Test(arguments: [
    (StoryOrder.title, ["The Apple", "Birch", "Cedar"]),
    (.author, ["Cedar", "Birch", "The Apple"]),
    (.date, ["Birch", "Cedar", "The Apple"]),
    (.series, ["The Apple", "Cedar", "Birch"]),
    (.length, ["Cedar", "The Apple", "Birch"]),
    (.file, ["Cedar", "The Apple", "Birch"]),
    (
      .list(["# the best first", "stories/Birch.txt", "", "the apple "]),
      ["Birch", "The Apple", "Cedar"]
    ),
  ])
  func storiesStandInTheOrderAskedFor(order: StoryOrder, expected: [String]) {
    let shore = { Story.Series(name: "Shore", position: $0) }
    let stories = [
      story("Cedar", by: "Ann", date: "2001-03", series: shore(2), paragraphs: 1),
      story("The Apple", series: shore(1), paragraphs: 2),
      story("Birch", by: "the Moth", date: "2001", paragraphs: 3),
    ]
    #expect(compose(stories) { $0.order = order }[0].stories.map(\.title) == expected)
  }

  @Test func linesOfAnOrderThatNameNoStoryAreFound() {
    let list = OrderList(["Birch", "#Oak", "", "Elm.txt", "birch"])
    let unmatched = list.unmatched(by: [story("Birch")])
    #expect(unmatched.map(\.line) == [4])
    #expect(unmatched.map(\.name) == ["Elm.txt"])
  }

  // MARK: Sections

  @Test func oneVolumeHasASectionForEachGroupAndEveryStoryOnce() {
    let (ab, cd) = (
      samplePairing(["A", "B"], written: "A/B"), samplePairing(["C", "D"], written: "C/D")
    )
    let books = compose(
      [
        story("Zinc", pairings: [cd]), story("Both", pairings: [ab, cd]), story("None"),
        story("Alum", pairings: [cd]),
      ], by: .pairing
    ) { $0.isOneVolume = true }
    #expect(books.count == 1)
    #expect(books[0].title == "Collected stories by pairing: 4 stories")
    #expect(books[0].sections.map(\.title) == ["A/B", "C/D", "No pairing stated"])
    #expect(books[0].sections.map(\.stories) == [0..<1, 1..<3, 3..<4])
    #expect(books[0].stories.map(\.title) == ["Both", "Alum", "Zinc", "None"])
    let places = books[0].pages.compactMap { page -> String? in
      switch page {
      case .section(let number): "section \(number)"
      case .storyTitle(let number): "story \(number)"
      default: nil
      }
    }
    #expect(
      places == ["section 0", "story 0", "section 1", "story 1", "story 2", "section 2", "story 3"])
  }

  // MARK: Volumes

  @Test func volumesHoldNoMoreThanAskedForAndAreNumbered() {
    let stories = (1...7).map { story("Story \($0)") }
    let books = compose(stories) { $0.maxStories = 3 }
    #expect(books.map(\.stories.count) == [3, 3, 1])
    #expect(books.map { $0.volume?.number } == [1, 2, 3])
    #expect(books[1].title == "Collected stories, volume 2 of 3: 3 stories")
    #expect(books.allSatisfy { $0.volume?.collection == "Collected stories" })
    #expect(books.allSatisfy { $0.pages.contains(.contents) && $0.pages.contains(.colophon) })
    #expect(books.flatMap(\.stories).map(\.title) == stories.map(\.title.value.string))
    // The first volume is the book that was there before a second one was needed.
    let before = compose(Array(stories[..<3])) { $0.maxStories = 3 }
    #expect(before[0].volume == nil)
    #expect(before[0].identifier == books[0].identifier)
    #expect(Set(books.map(\.identifier)).count == 3)
  }

  @Test func aStoryLargerThanAVolumeStandsAlone() {
    let stories = [
      story("A"), story("B", paragraphs: 5000), story("C"), story("D"),
    ]
    let books = compose(stories) { $0.maxBytes = 30_000 }
    #expect(books.map { $0.stories.map(\.title) } == [["A"], ["B"], ["C", "D"]])
  }

  @Test func sectionsGoOnInTheNextVolume() {
    let stories = (1...5).map { story("Story \($0)", by: $0 < 4 ? "Ann" : "Moth") }
    let books = compose(stories, by: .author) {
      $0.isOneVolume = true
      $0.maxStories = 2
    }
    #expect(books.map { $0.sections.map(\.title) } == [["Ann"], ["Ann", "Moth"], ["Moth"]])
    #expect(books[1].sections.map(\.stories) == [0..<1, 1..<2])
  }

  // MARK: Names and editions

  @Test func aStoryKeepsItsFilesWhenOthersComeToTheBook() {
    let (b, c) = (story("B", by: "Ann"), story("C"))
    let before = compose([b, c])[0].stories
    let after = compose([story("A"), b, story("B", by: "Moth"), c])[0].stories
    #expect(before[0].id == after[1].id)
    #expect(before[1].id == after[3].id)
    #expect(Set(after.map(\.id)).count == 4)
    #expect(
      after.allSatisfy {
        $0.id.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
      })
  }

  @Test func whatIsNewSinceTheLastEditionIsMarked() {
    let first = compose([story("A"), story("B")])
    let records = first[0].stories.map {
      Book.WorkRecord(id: $0.id, edition: $0.title == "B" ? "other" : $0.edition, news: nil)
    }
    let second = EditionMarks.marked(compose([story("A"), story("B"), story("C")]), since: records)
    #expect(second[0].stories.map(\.news) == [nil, .changed, .new])
    #expect(EditionMarks.marked(first, since: []) == first)
    // Bound once more from the same stories, it is the same book.
    let again = second[0].stories.map {
      Book.WorkRecord(id: $0.id, edition: $0.edition, news: $0.news)
    }
    let third = EditionMarks.marked(compose([story("A"), story("B"), story("C")]), since: again)
    #expect(third == second)
  }

  @Test func whatAPersonSaysOfAnAnthologyStands() {
    let books = compose((1...3).map { story("Story \($0)") }) {
      $0.title = "Winter"
      $0.compiler = "Pell"
      $0.description = "Read by the fire."
      $0.maxStories = 2
    }
    #expect(books.map(\.title) == ["Winter, volume 1 of 2", "Winter, volume 2 of 2"])
    #expect(books.allSatisfy { $0.compiler == "Pell" && $0.description == "Read by the fire." })
  }
}
