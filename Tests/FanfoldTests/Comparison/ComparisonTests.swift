import Fanfold
import TestSupport
import Testing

/// `fanfold check --against`: every kind of loss is found, and where nothing is lost nothing is found.
@Suite("Comparison with sources")
struct ComparisonTests {
  /// Lines that the tests name stand in it as they are counted here.
  static let story = """
    Title: The Long Pier
    Author: Wren
    Rating: PG
    Notes: Written in one night, for all who wait up.
    Summary: A ferry, a bell & a very late apology.



    Chapter 1

    The bell rang twice before anybody heard it. "Who's there?" said Mabel & her sister.

    Nobody answered. The pier was *quite* empty, and the sea lay grey as slate.

    * * *

    In the morning there were wet footprints on the boards, small ones, and a smell of tar.

    "I told you so," said the ferryman. He had not told them anything.

    Chapter 2

    It rained for a week. They mended nets, and they did not speak about the bell at all.

    Then somebody wrote upon the wall:

      Come down, come down to the water,
      The lamp is lit for you,
      The tide has found its daughter,
      And I was waiting too.

    Mabel read it aloud, and _nobody_ laughed. She put her coat on and went out to look.

    The End
    """

  let folder: ScratchFolder
  let source: String
  let book: String

  init() async throws {
    folder = try ScratchFolder()
    source = try folder.write(Self.story, to: "pier.txt")
    book = folder.path("pier.epub")
    let bindery = serialBindery()
    try await bindery.write(bindery.compose([try bindery.readStory(at: source)])[0], to: book)
  }

  /// What differs: `CMP-001 pier.txt:12`, `CMP-004 EPUB/c01.xhtml`.
  private func differences(_ change: (SpoiledBook) throws -> SpoiledBook) async throws -> [String] {
    try change(SpoiledBook(book)).write(to: book)
    return await differences()
  }

  private func differences() async -> [String] {
    await compare([book], with: [source]).map(\.line)
  }

  @Test func aWholeBookHasNoDifferences() async throws {
    #expect(await compare([book], with: [source]).map(\.text) == [])
  }

  @Test(arguments: [
    // A word is missing, changed, written otherwise, or too many.
    ("c01.xhtml", "wet footprints", "footprints", "CMP-001 pier.txt:17"),
    ("c01.xhtml", "grey as slate", "gray as slate", "CMP-002 pier.txt:13"),
    ("c01.xhtml", "The pier", "the pier", "CMP-002 pier.txt:13"),
    ("c01.xhtml", "before anybody", "long before anybody", "CMP-004 EPUB/c01.xhtml"),
    ("c01.xhtml", "Mabel &amp; her", "Mabel &amp;amp; her", "CMP-004 EPUB/c01.xhtml"),
    ("c02.xhtml", "The End", "", "CMP-001 pier.txt:34"),
    ("c02.xhtml", "\"heading\">Chapter 2", "\"heading\">", "CMP-001 pier.txt:21"),
    // A break between scenes.
    ("c01.xhtml", "<hr/>", "", "CMP-005 pier.txt:17"),
    ("c02.xhtml", "<p>Then", "<hr/>\n<p>Then", "CMP-005 EPUB/c02.xhtml"),
    // Emphasis.
    ("c01.xhtml", "<em>quite</em>", "quite", "CMP-006 pier.txt:13"),
    ("c01.xhtml", "<em>quite</em>", "<strong>quite</strong>", "CMP-006 pier.txt:13"),
    ("c01.xhtml", "<em>quite</em>", "<em>qui</em>te", "CMP-006 pier.txt:13"),
    ("c02.xhtml", "read it aloud", "read <em>it</em> aloud", "CMP-006 pier.txt:32"),
    // Paragraphs and lines of verse.
    ("c01.xhtml", "slate.</p>\n<hr/>\n<p>In", "slate.<hr/>In", ""),
    ("c01.xhtml", "tar.</p>\n<p>", "tar. ", "CMP-007 pier.txt:19"),
    ("c02.xhtml", "water,<br/>\n", "water, ", "CMP-007 pier.txt:28"),
    ("c02.xhtml", "went out to", "went<br/>out to", "CMP-007 pier.txt:32"),
    // Signs.
    ("c01.xhtml", "<em>quite</em> empty,", "<em>quite</em> empty", "CMP-008 pier.txt:13"),
    ("c01.xhtml", " anything.", " anything", "CMP-008 pier.txt:19"),
  ])
  func whatIsLostIsFound(
    document: String, old: String, new: String, expected: String
  ) async throws {
    let found = try await differences { try $0.changing(document, old, to: new) }
    #expect(found == (expected.isEmpty ? [] : [expected]))
  }

  @Test func swappedParagraphsAreFound() async throws {
    let found = try await differences { book in
      try book.changing("c02.xhtml", "<p>It rained", to: "<p>RAIN")
        .changing("c02.xhtml", "<p>Then somebody wrote upon the wall:</p>", to: "SWAP")
        .changing(
          "c02.xhtml", "<p>RAIN", to: "<p>Then somebody wrote upon the wall:</p>\n<p>It rained"
        )
        .changing("c02.xhtml", "SWAP", to: "")
    }
    #expect(found == ["CMP-003 EPUB/c02.xhtml"])
  }

  @Test func aMissingNoteIsFound() async throws {
    let found = try await differences { $0.changingEverywhere("Written in one night", to: "") }
    #expect(found == ["CMP-009 pier.txt:4"])
  }

  @Test func aChapterThatIsGoneIsFound() async throws {
    let found = try await differences { $0.removing("c02.xhtml") }
    #expect(found == ["OPF-004 EPUB/c02.xhtml", "CMP-001 pier.txt:21"])
  }

  @Test func chaptersInTheWrongOrderAreFound() async throws {
    let found = try await differences { book in
      try book.changing("package.opf", "idref=\"c01\"", to: "idref=\"first\"")
        .changing("package.opf", "idref=\"c02\"", to: "idref=\"c01\"")
        .changing("package.opf", "idref=\"first\"", to: "idref=\"c02\"")
    }
    #expect(found == ["CMP-003 EPUB/c01.xhtml"])
  }

  @Test func markupThatIsBrokenIsReadAllTheSame() async throws {
    let found = try await differences {
      try $0.changing("c01.xhtml", "&amp; her", to: "&oops; her")
    }
    #expect(found.first?.hasPrefix("XHT-001 EPUB/c01.xhtml") == true)
    #expect(found.dropFirst().allSatisfy { $0.contains("pier.txt:11") || $0.contains("c01.xhtml") })
  }

  @Test func anotherBookIsNotThisStory() async throws {
    let other = try folder.write(Samples.story(title: "Elsewhere"), to: "elsewhere.txt")
    let lines = await compare([book], with: [other]).map(\.line)
    #expect(lines == ["CMP-012 EPUB/c01.xhtml", "CMP-011 elsewhere.txt"])
  }
}

/// A difference as the tests compare it.
struct FoundDifference {
  /// `CMP-001 pier.txt:12`.
  let line: String
  /// With the message.
  let text: String

  init(_ diagnostic: Diagnostic, in source: String?) {
    let place =
      switch diagnostic.place {
      case .lines(let range): ":\(range.lines.lowerBound)"
      case .resource(let path, _): path
      case nil: ""
      }
    let name = source?.split(separator: "/").last.map(String.init) ?? ""
    line = "\(diagnostic.id.rawValue) \(name)\(place)"
    text = "\(line): \(diagnostic.message)"
  }
}

/// What `fanfold check --against` finds.
func compare(_ books: [String], with sources: [String]) async -> [FoundDifference] {
  var found: [FoundDifference] = []
  let outcome = await serialBindery().check(books, against: StorySearch(sources).paths) { event in
    switch event {
    case .progress: break
    case .compared(_, let comparison):
      found += comparison.findings.map { FoundDifference($0, in: nil) }
      for story in comparison.stories {
        found += story.differences.map { FoundDifference($0.diagnostic, in: $0.source) }
      }
    case .missing(let story, let isCopy):
      found.append(
        FoundDifference(
          Diagnostic(isCopy ? .copiedStory : .missingStory, ""), in: story.source.path))
    }
  }
  for failure in outcome.failures { Issue.record("\(failure)") }
  return found
}
