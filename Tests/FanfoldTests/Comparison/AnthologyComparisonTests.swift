import Fanfold
import TestSupport
import Testing

/// In an anthology every source is found, whatever it resembles.
@Suite("Comparison of anthologies")
struct AnthologyComparisonTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// Sentences that are in no other story with another `seed`.
  static func prose(_ seed: String, _ count: Int = 12) -> String {
    (1...count).map { number in
      "The \(seed) of day \(number) lay where the \(seed) of the day before had been, and \(seed)"
        + " number \(number) said nothing of it to anybody."
    }.joined(separator: "\n\n") + "\n"
  }

  /// Paragraphs that have next to nothing in common with those of another seed.
  private static func chapter(_ seed: String) -> String {
    (1...12).map { number in
      let words = "abcdefghij".map { "\(seed)\($0)\(number)" }.joined(separator: " ")
      return "\(seed) number \(number) said \(words)."
    }.joined(separator: "\n\n") + "\n"
  }

  private func write(_ titles: [String]) throws -> [String] {
    try titles.map { title in
      try folder.write(
        Samples.story(title: title, body: Self.prose(title.lowercased())), to: "\(title).txt")
    }
  }

  private func bind(_ paths: [String]) async throws -> String {
    let bindery = serialBindery()
    let stories = try paths.map { try bindery.readStory(at: $0).outline }
    let book = folder.path("all.epub")
    try await bindery.write(bindery.compose(stories, by: Grouping.none)[0], to: book)
    return book
  }

  @Test func allStoriesAreFound() async throws {
    let paths = try write(["Lantern", "Herring", "Anchor"])
    let book = try await bind(paths)
    #expect(await compare([book], with: paths).map(\.text) == [])
  }

  @Test func aSourceThatIsNotThereIsTold() async throws {
    let paths = try write(["Lantern", "Herring", "Anchor"])
    let book = try await bind(Array(paths.dropLast()))
    #expect(await compare([book], with: paths).map(\.line) == ["CMP-011 Anchor.txt"])
  }

  @Test func aStoryThatNoSourceHasIsTold() async throws {
    let paths = try write(["Lantern", "Herring", "Anchor"])
    let book = try await bind(paths)
    let lines = await compare([book], with: Array(paths.dropFirst())).map(\.line)
    let document = try SpoiledBook(book).document(with: "The lantern of day 7")
    #expect(lines == ["CMP-012 EPUB/\(document)"])
  }

  /// Two files with the same text are two stories of the book, each with its own header.
  @Test func copiesAreToldByTheirHeaders() async throws {
    let body = Self.prose("gull")
    let paths = try ["b", "a", "c"].map { name in
      try folder.write(
        Samples.story(title: "Gulls", author: "Wren \(name.uppercased())", body: body),
        to: "\(name)/gulls-\(name).txt")
    }
    let book = try await bind(paths)
    #expect(await compare([book], with: paths).map(\.text) == [])
  }

  @Test func aLongerCopyIsNotTheShorterOne() async throws {
    let first = "Chapter 1\n\n" + Self.chapter("gull") + "\nChapter 2\n\n" + Self.chapter("tern")
    let short = try folder.write(Samples.story(title: "Birds", body: first), to: "short.txt")
    let long = try folder.write(
      Samples.story(title: "Birds", body: first + "\nChapter 3\n\n" + Self.chapter("auk")),
      to: "long.txt")
    let book = try await bind([long, short])
    #expect(await compare([book], with: [short, long]).map(\.text) == [])
    let longBook = try await bind([long])
    #expect(await compare([longBook], with: [short, long]).map(\.line) == ["CMP-013 short.txt"])
  }

  @Test func partsOfOneStoryAreOne() async throws {
    let parts = try (1...3).map { number in
      try folder.write(
        Samples.story(title: "Ice (\(number)/3)", body: Self.chapter("floe\(number)")),
        to: "ice\(number).txt")
    }
    let book = try await bind(parts + write(["Lantern"]))
    let sources = parts + [folder.path("Lantern.txt")]
    #expect(await compare([book], with: sources).map(\.text) == [])
    try SpoiledBook(book).changingEverywhere("floe2 number 7 said", to: "floe2 number 7")
      .write(to: book)
    #expect(await compare([book], with: sources).map(\.line) == ["CMP-001 ice2.txt:19"])
  }

  @Test func aStoryWhoseDocumentIsGoneIsTold() async throws {
    let paths = try write(["Lantern", "Herring"])
    let book = try await bind(paths)
    let spoiled = try SpoiledBook(book)
    let document = try spoiled.document(with: "The herring of day 7")
    try spoiled.removing(document).write(to: book)
    let lines = await compare([book], with: paths).map(\.line)
    #expect(lines == ["OPF-004 EPUB/\(document)", "CMP-011 Herring.txt"])
  }
}
