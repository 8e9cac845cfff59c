import Fanfold
import TestSupport
import Testing

/// Books are called as a template says, whatever is in their titles.
@Suite("Name templates")
struct NameTemplateTests {
  /// The paths of the books that `stories` make, below the folder for the books, in their order.
  private func names(
    _ template: String, _ stories: [String], format: PublicationProfile = .epub3
  ) async throws -> [String] {
    let folder = try ScratchFolder()
    let paths = try stories.enumerated().map { number, text in
      try folder.write(text, to: "in/\(number).txt")
    }
    let template = try NameTemplate(template)
    let bindery = serialBindery { options in
      options.names = template
      options.publication.profile = format
    }
    var made: [String] = []
    let outcome = try await bindery.export(paths, to: .folder(folder.path("out"))) { event in
      if case .made(let path, _) = event { made.append(path) }
    }
    #expect(outcome.failures.isEmpty)
    let prefix = folder.path("out") + "/"
    for path in made { #expect(path.hasPrefix(prefix), "\(path) is elsewhere") }
    for path in made { _ = try OpenedBook(path) }
    return made.map { String($0.dropFirst(prefix.count)) }
  }

  private func story(_ header: String, body: String = "The rain came in.\n\nNobody said so.\n")
    -> String
  {
    header + "\nRating: PG\n\n\n" + body
  }

  @Test(arguments: [
    ("{author} - {title}", "Wren - The Long Rain.epub"),
    ("{author}/{title}", "Wren/The Long Rain.epub"),
    ("{initial}/{titlesort}", "L/Long Rain, The.epub"),
    ("{series}/{position:02} {title}", "Weather/03 The Long Rain.epub"),
    ("<{series} {position:02} - >{title}", "Weather 03 - The Long Rain.epub"),
    ("{rating}, {year}, {words} words", "General Audiences, 1999, 7 words.epub"),
    ("{date}_{file}.{format}", "1999-11_0.epub3.epub"),
    ("{pairing|No pairing}/{fandom|Other}/{title}", "No pairing/Other/The Long Rain.epub"),
    ("{pairing}/{title}", "The Long Rain.epub"),
    ("{volume}{title}<, volume {volume}>", "The Long Rain.epub"),
    ("{stories:3} {language}", "001 en.epub"),
  ])
  func fieldsAreFilledIn(template: String, expected: String) async throws {
    let text = story(
      "Title: The Long Rain\nAuthor: Wren\nSeries: Weather #3\nRating: G\nDate: November 1999")
    #expect(try await names(template, [text]) == [expected])
  }

  @Test func theSuffixIsTheProfiles() async throws {
    let text = story("Title: Rain\nAuthor: Wren")
    #expect(try await names("{title}", [text], format: .kepub) == ["Rain.kepub.epub"])
    #expect(try await names("{format}/{title}", [text], format: .epub2) == ["epub2/Rain.epub"])
  }

  /// Nothing leaves the folder, and every volume takes the names.
  @Test(arguments: [
    ("../../x", "a", "..-..-x"), ("/etc/passwd", "a", "-etc-passwd"), ("..", "..", "untitled"),
    ("CON", "nul", "CON_"), ("a:b\\c?*\"<>|", "x.", "a-b-c'()-"), ("  . Rain . ", "a", "Rain"),
    ("A\u{202E}txt.exe", "\u{200F}a", "Atxt.exe"),
  ])
  func hostileTitlesStayInTheirFolder(title: String, author: String, name: String) async throws {
    let made = try await names(
      "{author}/{title}", [story("Title: \(title)\nAuthor: \(author)", body: "It rained.\n")])
    let parts = made[0].split(separator: "/", omittingEmptySubsequences: false)
    #expect(parts.count <= 2 && !parts.contains("..") && !parts.contains("") && parts.last != ".")
    for part in parts {
      #expect(!part.hasPrefix(".") && !part.hasSuffix(".") && !part.hasSuffix(" "))
      #expect(part.allSatisfy { !"\\:*?\"<>|".contains($0) })
      let stem = part.prefix { $0 != "." }.lowercased()
      #expect(!["con", "nul", "prn", "aux"].contains(stem))
    }
  }

  @Test func longNamesAreCutAndThePathFits() async throws {
    let long = String(repeating: "Regen und Wind ", count: 30)
    let text = story("Title: \(long)\nAuthor: \(long)\nSeries: \(long) #1")
    let made = try await names("{series}/{author}/{rating}/{title}", [text, text])
    for path in made {
      #expect(path.utf8.count <= 240)
      #expect(path.hasSuffix(".epub"))
    }
    #expect(Set(made).count == 2)
  }

  @Test func namesThatDifferInCaseAloneAreNumbered() async throws {
    let made = try await names(
      "{author}/{title}",
      [
        story("Title: Rain\nAuthor: Wren"), story("Title: RAIN\nAuthor: WREN", body: "More.\n"),
        story("Title: Rain.epub\nAuthor: Wren", body: "Most.\n"),
      ])
    #expect(made == ["Wren/Rain.epub", "Wren/RAIN (2).epub", "Wren/Rain.epub.epub"])
  }

  /// A folder is not made where a book of that name is.
  @Test func foldersAndBooksDoNotMeet() async throws {
    let made = try await names(
      "{series}/{title}",
      [
        story("Title: Rain\nAuthor: Wren"),
        story("Title: Wind\nAuthor: Wren\nSeries: Rain.epub #1", body: "More.\n"),
      ])
    #expect(made == ["Rain.epub", "Rain.epub (2)/Wind.epub"])
  }

  @Test func anAnthologyIsCalledByWhatItsStoriesShare() async throws {
    let folder = try ScratchFolder()
    let paths = try ["Rain", "Wind"].map { title in
      try folder.write(Samples.story(title: title, author: "Wren \(title)"), to: "\(title).txt")
    }
    let template = try NameTemplate("{author|Several}/{stories} - {title}")
    let bindery = serialBindery { $0.names = template }
    _ = try await bindery.bundle(paths, by: .pairing, into: folder.path("out")) { _ in }
    #expect(try folder.names(in: "out/Several") == ["2 - Spike-Xander Harris.epub"])
  }

  @Test func volumesAreToldApart() async throws {
    let folder = try ScratchFolder()
    let paths = try ["Rain", "Wind", "Snow"].map { title in
      try folder.write(Samples.story(title: title), to: "\(title).txt")
    }
    for (template, name) in [
      ("{title}", "Spike-Xander Harris, volume 2.epub"),
      ("{volume:02} {title}", "02 Spike-Xander Harris.epub"),
    ] {
      let names = try NameTemplate(template)
      let bindery = serialBindery {
        $0.names = names
        $0.anthologies.maxStories = 1
      }
      _ = try await bindery.bundle(paths, by: .pairing, into: folder.path(template)) { _ in }
      #expect(try folder.names(in: template).contains(name))
    }
  }

  @Test(arguments: [
    ("{autor}", NameTemplateError.unknownField("autor")), ("{title", .unclosed("{")),
    ("<{title}", .unclosed("<")), ("title}", .strayMark("}")), ("title>", .strayMark(">")),
    ("<a<b>>", .nestedOptional), ("<{series}/>{title}", .folderInOptional),
    ("{series|a/b}", .folderInField("series")), ("{title:02}", .widthOfText(.title)),
    ("{words:x}", .badWidth("x")), ("{words:99}", .badWidth("99")), ("", .emptyPart),
    ("/{title}", .emptyPart), ("{title}/", .emptyPart), ("a//b", .emptyPart),
    ("../{title}", .leavesFolder), ("./{title}", .leavesFolder), ("{title}/..", .leavesFolder),
    ("a/b/c/d/e/f/g/h/i/{title}", .tooManyFolders(limit: 8)),
  ])
  func mistakesAreTold(template: String, expected: NameTemplateError) {
    #expect(throws: expected) { try NameTemplate(template) }
  }

  @Test func aMistakeNamesTheFields() {
    let words = NameTemplateError.unknownField("autor").description
    #expect(words.hasPrefix("There is no field {autor}. There are {title}, "))
    for field in NameTemplate.Field.allCases { #expect(words.contains("{\(field.rawValue)}")) }
  }
}
