import CatalogModel
import TestSupport
import Testing

@testable import Shelf

@Suite struct BookReaderTests {
  private func read(_ change: (inout SampleBook) -> Void) throws -> CatalogBook {
    let scratch = try ScratchFolder()
    var book = SampleBook()
    change(&book)
    let path = try book.write(to: scratch.path("a.epub"))
    return try BookReader(kinds: .shared).read(
      path, name: "a.epub", size: 1, added: 1_000_000_000)
  }

  @Test func readsWhatFanfoldWrites() throws {
    let book = try read {
      $0.subjects = [
        ("Firefly", "fandom"), ("Jayne Cobb/Simon Tam", "pairing"), ("Mature", "rating"),
        ("Major Character Death", "warning"), ("Humor", nil),
      ]
      $0.series = ("Rain", "2")
      $0.stories = [("One", "Pim"), ("Two", "Wren")]
    }
    #expect(book.title == "Half a Crown")
    #expect(book.identifier == "urn:uuid:5f0c6d1e-8f5e-4d0a-9a55-0f6a3d1c2b10")
    #expect(book.id == "5f0c6d1e8f5e4d0a9a550f6a3d1c2b10")
    #expect(book.subjects(.fandom) == ["Firefly"])
    #expect(book.subjects(.warning) == ["Major Character Death"])
    #expect(book.subjects(.tag) == ["Humor"])
    #expect(book.series == .init(name: "Rain", position: "2"))
    #expect(book.stories.map(\.authors) == [["Pim"], ["Wren"]])
    #expect(book.isAnthology)
    #expect(book.modified == "2004-05-06T00:00:00Z")
  }

  /// An archive writes everything in one list.
  @Test func sortsTheSubjectsOfAnArchive() throws {
    let book = try read {
      $0.subjects = [
        "Fanworks", "Explicit", "Graphic Depictions Of Violence", "Buffy the Vampire Slayer (TV)",
        "Spike/Xander Harris", "and/or", "Rape/Non-Con", "He said / she said",
        "Creator Chose Not To Use Archive Warnings", "Underage",
      ].map { ($0, nil) }
    }
    #expect(book.subjects(.rating) == ["Explicit"])
    #expect(
      book.subjects(.warning) == [
        "Graphic Depictions Of Violence", "Rape/Non-Con",
        "Creator Chose Not To Use Archive Warnings", "Underage",
      ])
    #expect(book.subjects(.fandom) == ["Buffy the Vampire Slayer (TV)"])
    #expect(book.subjects(.pairing).contains("Spike/Xander Harris"))
    #expect(book.subjects(.tag).contains("He said / she said"))
  }

  @Test func readsTheMetadataOfEPUB2() throws {
    let book = try read {
      $0.version = "2.0"
      $0.authors = []
      $0.extra = """
        <dc:creator opf:role="aut" opf:file-as="Ash, Juniper">Juniper Ash</dc:creator>
        <dc:creator opf:role="ill">Somebody Who Draws</dc:creator>
        <meta name="calibre:series" content="Nights"/>
        <meta name="calibre:series_index" content="2.5"/>
        <meta name="calibre:title_sort" content="Crown, Half a"/>
        """
    }
    #expect(book.authors == [.init(name: "Juniper Ash", fileAs: "Ash, Juniper")])
    #expect(book.series == .init(name: "Nights", position: "2.5"))
    #expect(book.titleSort == "Crown, Half a")
  }

  @Test(arguments: [
    ("<p>Rain.</p><p>More <i>ra</i>in &amp; wind.</p>", "Rain. More rain & wind."),
    ("She <3 him", "She <3 him"), ("a < b > c", "a < b > c"),
  ])
  func takesDescriptionsAsWords(written: String, words: String) throws {
    #expect(try read { $0.description = written }.description == words)
  }

  @Test func aBookWithoutAnIdentifierIsKnownByItsPath() throws {
    let first = try read { $0.identifier = nil }
    let second = try read { $0.identifier = nil }
    #expect(first.id == second.id)
    #expect(first.identifier.hasPrefix("urn:uuid:"))
    #expect(first.id.utf8.count == 32)
  }

  @Test(arguments: ["", "no archive", "PK\u{3}\u{4}"])
  func saysWhyAFileIsNoBook(content: String) throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write(content, to: "broken.epub")
    #expect(throws: BookProblem.self) {
      try BookReader(kinds: .shared).read(path, name: "broken.epub", size: 0, added: 0)
    }
  }
}
