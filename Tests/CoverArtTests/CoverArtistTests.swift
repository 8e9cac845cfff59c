import EPUBModel
import Testing

@testable import CoverArt

struct CoverArtistTests {
  private let harbour = CoverSubject(
    title: "The Harbour at Midnight", authors: ["Ines Calloway"], about: "Jonah Reed/Elias Marsh",
    language: "en", key: "urn:uuid:0f6a3a52-65a8-5c1f-9d0e-3a5b0d3f7c11")

  @Test func aCoverIsABaselineJPEGOfThreeComponents() throws {
    let image = try CoverArtist(.init()).draw(harbour).image
    #expect(image.mediaType == "image/jpeg")
    #expect(image.width == 1600 && image.height == 2400)
    #expect(image.bytes.starts(with: [0xFF, 0xD8, 0xFF]) && image.bytes.suffix(2) == [0xFF, 0xD9])
    let structure = JPEGStructure(image.bytes)
    let frame = try #require(structure.content(of: 0xC0))
    #expect(frame.prefix(6) == [8, 0x09, 0x60, 0x06, 0x40, 3])
    // JFIF alone, of which colour follows (sRGB); no EXIF, no profile, no word of the program.
    let extras = structure.segments.map(\.marker).filter { $0 >= 0xE0 }
    #expect(extras == [0xE0])
  }

  @Test func aCoverCanBeAPNG() throws {
    let image = try CoverArtist(.init(format: .png)).draw(harbour).image
    #expect(image.mediaType == "image/png")
    #expect(image.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // Width, height, 8 bits, colour without alpha.
    #expect(image.bytes[16..<26] == [0, 0, 0x06, 0x40, 0, 0, 0x09, 0x60, 8, 2])
  }

  @Test func theSameSubjectGivesTheSameBytesWhateverWasDrawnBefore() throws {
    let first = try CoverArtist(.init()).draw(harbour)
    let artist = CoverArtist(.init())
    for key in ["a", "b", "c", "d", "e", "f", "g"] {
      var other = harbour
      other.key = key
      other.title = "雨 \(key)"
      _ = try artist.draw(other)
    }
    #expect(try artist.draw(harbour) == first)
  }

  @Test func manyTasksDrawTheSameBytes() async throws {
    let subjects = (0..<12).map { number in
      CoverSubject(
        title: "Story \(number)", authors: ["Somebody"], about: number % 2 == 0 ? "A/B" : nil,
        language: "en", key: "key \(number)")
    }
    let alone = try subjects.map { try CoverArtist(.init()).draw($0) }
    let artist = CoverArtist(.init())
    let together = try await withThrowingTaskGroup(of: (Int, DrawnCover).self) { group in
      for (number, subject) in (subjects + subjects).enumerated() {
        group.addTask { (number % subjects.count, try artist.draw(subject)) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.count == 24)
    for (number, cover) in together { #expect(cover == alone[number]) }
  }

  @Test func aDesignThatDoesNotExistIsAnError() {
    #expect(throws: CoverError.unknownDesign("baroque")) {
      try CoverArtist(.init(design: "baroque")).draw(harbour)
    }
    #expect(CoverError.unknownDesign("baroque").explanation.contains("plain"))
  }
}
