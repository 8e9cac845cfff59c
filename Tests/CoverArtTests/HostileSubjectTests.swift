import EPUBModel
import Testing

@testable import CoverArt

/// Whatever strangers call their stories, there is a cover.
struct HostileSubjectTests {
  static let subjects: [CoverSubject] = [
    CoverSubject(title: nil, key: ""),
    CoverSubject(title: "", authors: ["", " "], about: "", contents: [""], key: "k"),
    CoverSubject(title: nil, authors: ["Only an Author"], key: "k"),
    CoverSubject(title: nil, about: "A/B", collection: "2 stories", key: "k"),
    CoverSubject(title: "<b>Bold</b> &amp; <span size=\"999999\">", authors: ["&<>\"'"], key: "k"),
    CoverSubject(title: "a\u{0}b\u{7}c\u{1B}[31m\u{85}\u{FFFE}\u{FFFD}", key: "k"),
    CoverSubject(title: "line\nline\r\nline\u{2028}line\u{2029}line\ttab", key: "k"),
    CoverSubject(title: "\u{202E}desrever\u{202C} \u{2066}x", key: "k"),
    CoverSubject(title: "\u{300}\u{301}\u{302}", key: "k"),
    CoverSubject(title: "\u{200B}\u{200D}\u{FEFF}", authors: ["\u{AD}"], key: "k"),
    CoverSubject(title: "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{1F3FD}", key: "k"),
    CoverSubject(title: String(repeating: "e\u{301}\u{323}", count: 900), key: "k"),
    CoverSubject(title: String(repeating: "W", count: 5000), key: "k"),
    CoverSubject(title: String(repeating: "word ", count: 2000), key: "k"),
    CoverSubject(title: String(repeating: "界", count: 3000), language: "zh", key: "k"),
    CoverSubject(title: String(repeating: "ه", count: 3000), language: "ar", key: "k"),
    CoverSubject(
      title: "Many", authors: (0..<500).map { "Author \($0)" }, collection: "500 stories",
      contents: (0..<500).map { String(repeating: "Story \($0) ", count: 30) }, key: "k"),
    CoverSubject(
      title: "Many people", about: (0..<40).map { "P\($0)" }.joined(separator: "/"), key: "k"),
    CoverSubject(title: "x", language: "../../etc", key: "k"),
    CoverSubject(title: "x", language: String(repeating: "q-", count: 999), key: "\u{0}"),
  ]

  @Test(arguments: subjects.indices)
  func thereIsACoverInEveryDesign(index: Int) throws {
    for design in CoverArtist.designs {
      let cover = try CoverArtist(.init(design: design)).draw(Self.subjects[index])
      #expect(JPEGStructure(cover.image.bytes).content(of: 0xC0)?.count == 15)
    }
  }

  @Test func strangersWordsAreNoMarkup() throws {
    let words = CoverWords(CoverSubject(title: "<i>Salt</i> & <b>", key: "k"))
    #expect(words.title?.text == "<i>Salt</i> & <b>")
  }

  @Test func aTitleIsOneCleanLine() {
    #expect(Passage(" a\n\u{0} b\u{202E}\u{FEFF}c \u{85}")?.text == "a bc")
    #expect(Passage("می\u{200C}خواهم")?.text == "می\u{200C}خواهم")
    #expect(Passage("\u{200D}\u{301}") == nil && Passage("\n ") == nil)
  }

  @Test func whereTheNamedFontsAreMissingTheSystemsAreTaken() throws {
    let nowhere = FontNames(
      folders: Words(["/no/such/folder"]), furtherFolders: Words([]), unused: Words([]),
      serif: Words(["No Such Family"]), display: Words(["No Such Family"]),
      sans: Words(["No Such Family"]))
    let artist = CoverArtist(.init(), fonts: FontShelves(nowhere))
    let cover = try artist.draw(CoverSubject(title: "Salt", authors: ["Mara"], key: "k"))
    #expect(cover.fonts != .named)
    #expect(JPEGStructure(cover.image.bytes).content(of: 0xC0) != nil)
  }
}
