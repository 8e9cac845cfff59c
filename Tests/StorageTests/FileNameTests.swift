import Testing

@testable import Storage

@Suite struct FileNameTests {
  @Test(arguments: [
    ("Apologies", "Apologies.epub"),
    ("Deep Space: Part 1/2", "Deep Space - Part 1-2.epub"),
    ("12:30", "12-30.epub"),
    ("Who? *What?* \"Why\"", "Who What 'Why'.epub"),
    ("Xander/Spike <3", "Xander-Spike (3.epub"),
    ("  ..Wait...  ", "Wait.epub"),
    ("two\r\nlines\tand\u{0007} a\u{2028}bell", "two lines and a bell.epub"),
    ("back\\slash|bar", "back-slash-bar.epub"),
    ("Cön → 愛 🐉", "Cön → 愛 🐉.epub"),
    ("\u{202E}gnp.exe\u{FEFF}", "gnp.exe.epub"),
    ("con", "con_.epub"), ("LPT1.draft", "LPT1.draft_.epub"), ("Console", "Console.epub"),
    ("???", "untitled.epub"), ("", "untitled.epub"), ("..", "untitled.epub"),
  ])
  func titlesBecomeNames(title: String, name: String) {
    #expect(FileName.portable(title, suffix: ".epub") == name)
  }

  @Test func longTitlesAreCutBetweenCharacters() {
    let name = FileName.portable(
      String(repeating: "👩‍🚀", count: 50), suffix: ".epub", maxBytes: 100)
    #expect(name == String(repeating: "👩‍🚀", count: 8) + ".epub")
    #expect(FileName.portable("abc def", suffix: ".epub", maxBytes: 9) == "abc.epub")
  }

  @Test func devicesMayForbidMore() {
    #expect(
      FileName.portable("50% off; don't!", forbidden: ["%", ";", "'", "!"]) == "50_ off_ don’t")
  }

  @Test func equalNamesGetNumbers() {
    var taken = TakenNames()
    #expect(taken.allot("Home", suffix: ".epub") == "Home.epub")
    #expect(taken.allot("HOME", suffix: ".epub") == "HOME (2).epub")
    #expect(taken.allot("Home", suffix: ".epub") == "Home (3).epub")
    #expect(taken.allot("Café") == "Café")
    #expect(taken.allot("Cafe\u{301}") == "Cafe\u{301} (2)")
    #expect(taken.contains("hOmE (2).EPUB"))
  }

  @Test func numberedNamesKeepToTheLimit() {
    var taken = TakenNames()
    let long = String(repeating: "x", count: 300)
    let names = (0..<12).map { _ in taken.allot(long, suffix: ".epub", maxBytes: 60) }
    #expect(names.allSatisfy { $0.utf8.count <= 60 && $0.hasSuffix(".epub") })
    #expect(Set(names).count == 12)
  }
}
