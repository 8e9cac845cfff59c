import Fanfold
import Foundation
import TestSupport
import Testing

/// Anthologies as they come to lie on the disk.
@Suite struct AnthologyBindingTests {
  /// Words that no compressor makes small.
  private func noise(_ seed: Int, words: Int) -> String {
    var state = UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15
    return (0..<words).map { number in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return String(state % 60_466_176, radix: 36) + (number % 12 == 11 ? ".\n\n" : " ")
    }.joined()
  }

  private func bundle(
    _ folder: ScratchFolder, _ paths: [String], by grouping: Grouping = .none,
    _ configure: (inout Bindery.Options) -> Void = { _ in }
  ) async throws -> (books: [String], notices: [Diagnostic]) {
    let bindery = serialBindery {
      $0.cover = .none
      configure(&$0)
    }
    var books: [String] = []
    var notices: [Diagnostic] = []
    let outcome = try await bindery.bundle(paths, by: grouping, into: folder.path("out")) {
      switch $0 {
      case .made(let path, _): books.append(path)
      case .noticed(let notice): notices.append(notice)
      default: break
      }
    }
    #expect(outcome.failures.isEmpty)
    return (books, notices)
  }

  @Test func volumesStayBelowTheSizeAskedFor() async throws {
    let folder = try ScratchFolder()
    let paths = try (1...9).map {
      try folder.write(
        Samples.story(title: "Story \($0)", body: noise($0, words: $0 == 5 ? 30_000 : 4000)),
        to: "\($0).txt")
    }
    let limit = 60_000
    let (books, notices) = try await bundle(folder, paths) { $0.anthologies.maxSize = limit }
    let sizes = try books.map { path in
      try folder.bytes("out/" + (path as NSString).lastPathComponent).count
    }
    // One story alone is larger, and is told of.
    #expect(sizes.filter { $0 > limit }.count == 1)
    #expect(notices.map(\.id) == [.storyOverVolumeSize])
    #expect(books.count >= 4)
    let texts = try books.map { try OpenedBook($0).text }
    for number in 1...9 {
      #expect(texts.filter { $0.contains("Story \(number) by Wren") }.count == 1)
    }
    let names = try folder.names(in: "out")
    #expect(names.first == "Collected stories, volume 1.epub")
    #expect(names.count == books.count)
  }

  @Test func theNextEditionMarksWhatIsNewAndKeepsTheFilesOfTheOthers() async throws {
    let folder = try ScratchFolder()
    var paths = try ["Birch", "Cedar"].map {
      try folder.write(Samples.story(title: $0), to: "\($0).txt")
    }
    let first = try await bundle(folder, paths).books[0]
    let before = try OpenedBook(first)
    #expect(!(try before.text.contains("New")))
    paths.append(try folder.write(Samples.story(title: "Alder", body: "Other.\n"), to: "a.txt"))
    try folder.write(Samples.story(title: "Cedar", body: "Another end.\n"), to: "Cedar.txt")
    let second = try await bundle(folder, paths).books[0]
    #expect(second == first)
    let after = try OpenedBook(second)
    let contents = try after.text(of: "contents.xhtml")
    #expect(contents.contains("In this edition 1 story is new, 1 story has changed."))
    #expect(contents.contains("Alder by Wren New"))
    #expect(contents.contains("Cedar by Wren Changed"))
    #expect(!contents.contains("Birch by Wren New"))
    #expect(Set(before.spine).isSubset(of: Set(after.spine)))
    // Once more from the same files it is the same book to the byte.
    let bytes = try folder.bytes("out/Collected stories.epub")
    _ = try await bundle(folder, paths)
    #expect(try folder.bytes("out/Collected stories.epub") == bytes)
  }

  @Test func copiesAreToldAndTheLongestIsKeptOnRequest() async throws {
    let folder = try ScratchFolder()
    let body = noise(3, words: 600)
    let short = try folder.write(Samples.story(title: "Lamp", body: body), to: "short.txt")
    let long = try folder.write(
      Samples.story(
        title: "The Lamp", author: "Sal",
        body: "Chapter 1\n\n\(body)\n\nChapter 2\n\n\(noise(4, words: 300))"), to: "long.txt")
    let (books, notices) = try await bundle(folder, [short, long])
    #expect(notices.map(\.message) == ["\(long) holds the story of \(short), one chapter longer."])
    #expect(try OpenedBook(books[0]).text(of: "contents.xhtml").contains("Lamp by Wren"))
    let kept = try await bundle(folder, [short, long]) { $0.anthologies.keepsLongest = true }.books
    let book = try OpenedBook(kept[0])
    #expect(!(try book.text(of: "contents.xhtml").contains("Wren")))
    #expect(try book.text(of: "colophon.xhtml").contains("short.txt"))
  }

  @Test(arguments: PublicationProfile.allCases) func namesEndAsTheirDialectWants(
    profile: PublicationProfile
  ) async throws {
    let folder = try ScratchFolder()
    let path = try folder.write(Samples.story(title: "Birch"), to: "b.txt")
    let books = try await bundle(folder, [path]) { $0.publication.profile = profile }.books
    #expect(books[0].hasSuffix(profile == .kepub ? "Collected stories.kepub.epub" : "stories.epub"))
    #expect(try serialBindery().check(books[0]).filter { $0.severity == .error } == [])
  }
}

extension OpenedBook {
  /// The words of a page, by its file's name, with single spaces.
  fileprivate func text(of name: String) throws -> String {
    try page("EPUB/" + name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
