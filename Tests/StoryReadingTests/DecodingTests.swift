import StoryModel
import Testing

@testable import StoryReading

@Suite("Decoding")
struct DecodingTests {
  private func decoded(_ bytes: [UInt8]) throws -> (String, StoryDraft) {
    let draft = try read(bytes: bytes)
    return (draft.everything.trimmingNewlines, draft)
  }

  @Test("Plain ASCII is us-ascii")
  func ascii() throws {
    let draft = try read(prose)
    #expect(draft.source.encoding == "us-ascii")
    #expect(draft.source.byteCount == prose.utf8.count)
    #expect(draft.source.sha256.count == 64)
    #expect(draft.diagnostics.isEmpty)
  }

  @Test("A byte-order mark decides, and is no text")
  func byteOrderMarks() throws {
    let text = "He said “no” and went."
    let utf16 = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let utf32 = text.unicodeScalars.flatMap { scalar in
      [24, 16, 8, 0].map { UInt8(scalar.value >> UInt32($0) & 0xFF) }
    }
    for (bytes, name) in [
      ([0xEF, 0xBB, 0xBF] + Array(text.utf8), "utf-8"), ([0xFF, 0xFE] + utf16, "utf-16le"),
      ([0x00, 0x00, 0xFE, 0xFF] + utf32, "utf-32be"),
    ] {
      let (read, draft) = try decoded(bytes)
      #expect(read == text)
      #expect(draft.source.encoding == name)
      #expect(draft.source.hasByteOrderMark)
    }
  }

  @Test("Windows-1252 is what old bytes are likeliest to be")
  func windows1252() throws {
    let (text, draft) = try decoded(
      Array("It".utf8) + [0x92] + Array("s a caf".utf8) + [0xE9, 0x2E])
    #expect(text == "It’s a café.")
    #expect(draft.source.encoding == "windows-1252")
    #expect(draft.diagnostics.map(\.id) == [.guessedEncoding])
  }

  @Test("Windows-1252 among UTF-8 is read run by run")
  func mixed() throws {
    let (text, draft) = try decoded(
      Array("“Café,” she said, it".utf8) + [0x92] + Array("s café.".utf8))
    #expect(text == "“Café,” she said, it’s café.")
    #expect(draft.source.encoding == "utf-8")
    #expect(draft.diagnostics.map(\.id) == [.mixedEncodings])
  }

  @Test("Cyrillic in Windows-1251 is found")
  func cyrillic() throws {
    let text = "Он пошёл к реке вечером, как всегда, и долго сидел на старой каменной стене у воды."
    let bytes = text.unicodeScalars.map { scalar -> UInt8 in
      switch scalar.value {
      case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
      case 0x451: 0xB8
      default: UInt8(scalar.value)
      }
    }
    let (read, draft) = try decoded(bytes)
    #expect(read == text)
    #expect(draft.source.encoding == "windows-1251")
  }

  @Test("Text encoded twice is repaired; what only looks so is left")
  func doubleEncoding() throws {
    let (text, draft) = try decoded(Array("Itâ€™s a cafÃ©, ZoÃ«.".utf8))
    #expect(text == "It’s a café, Zoë.")
    #expect(draft.diagnostics.map(\.id) == [.repairedDoubleEncoding])
    #expect(try decoded(Array("«CAFÉ» dit-elle, Âme.".utf8)).0 == "«CAFÉ» dit-elle, Âme.")
  }

  @Test("Control characters are taken out and reported")
  func controlCharacters() throws {
    let (text, draft) = try decoded(Array("A qu\u{0}arter\u{7} tone\u{7F} flat.".utf8))
    #expect(text == "A quarter tone flat.")
    #expect(draft.diagnostics.map(\.id) == [.removedControlCharacters])
  }

  @Test("CR, CRLF and form feed end lines", arguments: ["\r", "\r\n", "\n", "\u{C}"])
  func lineEnds(end: String) throws {
    let draft = try read("\(prose)\(end)\(end)\(prose)")
    #expect(draft.shape == ["P \(prose)", "P \(prose)"])
  }

  @Test("What is no text is refused")
  func refusals() {
    #expect(throws: ReadingError.empty) { try read(bytes: []) }
    #expect(throws: ReadingError.empty) { try read(" \n\t\n  \n") }
    #expect(throws: ReadingError.binary(kind: "PNG")) {
      try read(bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    }
    #expect(throws: ReadingError.binary(kind: nil)) {
      try read(bytes: (0..<512).map { UInt8($0 % 7) })
    }
    #expect(ReadingError.binary(kind: "PNG").explanation.contains("PNG"))
  }

  @Test("One line of a megabyte and more is read and reported")
  func veryLongLine() throws {
    let line = String(repeating: "rain and *more rain ", count: 60_000)
    let draft = try read(line)
    #expect(draft.chapters[0].wordCount == 240_000)
    #expect(draft.diagnostics.map(\.id) == [.veryLongLine])
  }
}

extension String {
  var trimmingNewlines: String {
    String(drop { $0.isNewline }.reversed().drop { $0.isNewline }.reversed())
  }
}
