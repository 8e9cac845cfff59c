import Testing

@testable import StoryReading

@Suite("Mail subjects")
struct MailSubjectTests {
  /// `title | part | codes | author`, the empty ones left out.
  private func outline(_ text: String) -> String {
    let subject = MailSubject(text, .standard)
    let part = subject.part.map { part in
      (part.name ?? "\(part.number)\(part.letter)") + (part.total.map { "/\($0)" } ?? "")
    }
    let pieces: [String?] = [
      subject.title, part, subject.codes.isEmpty ? nil : subject.codes.joined(separator: "; "),
      subject.author.map { "by \($0)" },
    ]
    return pieces.compactMap(\.self).joined(separator: " | ")
  }

  @Test(
    "Title, part, codes and author",
    arguments: [
      ("Long Rain (1/3), Jo/Wren/Pim, R", "Long Rain | 1/3 | Jo/Wren/Pim; R"),
      ("[wetlist] FIC: Rain, Jo/Wren, PG (1/1)", "Rain | 1/1 | Jo/Wren; PG"),
      ("Re: [wetlist] Re[2]: NEW: Rain [2/?]", "Rain | 2"),
      ("The Long Rain (1/2) by Pellinor", "The Long Rain | 1/2 | by Pellinor"),
      ("Rain, part two", "Rain | 2"), ("Rain - Part III of V", "Rain | 3/5"),
      ("Rain: Chapter 3", "Rain | 3"), ("Rain 1 of 4", "Rain | 1/4"), ("Rain 3b/5", "Rain | 3b/5"),
      ("Hello, Goodbye (2/2)", "Hello, Goodbye | 2/2"), ("Rain [NC-17] 1/3", "Rain | 1/3 | NC-17"),
      ("\"Rain\" (0/4)", "Rain | 0/4"), ("Rain (epilogue)", "Rain | epilogue"),
      ("REPOST: FIC: Rain PG-13", "Rain | PG-13"), ("24/7 Rain", "24/7 Rain"),
      ("Fwd: Rain (fwd)", "Rain"), ("FIC Rain, G", "Rain | G"),
      ("AW: Regen (Teil 2/3)", "Regen | 2/3"),
      ("(2/3)", " | 2/3"), ("Part 2", " | 2"), ("", ""), ("Part of the Rain", "Part of the Rain"),
      ("Fic: The Day After, Jo/Wren (PG) 1/2", "The Day After | 1/2 | Jo/Wren; PG"),
      ("[Jo/Wren] Rain", "Rain | Jo/Wren"), ("Rain", "Rain"),
      ("Rain, Jo/Wren, ,G (1/1)", "Rain | 1/1 | Jo/Wren; G"),
    ])
  func parts(subject: String, expected: String) {
    #expect(outline(subject) == expected)
  }

  @Test(
    "What a subject says of the mail",
    arguments: [
      ("Re: Rain", [.reply]), ("Re^2: FIC: Rain", [.reply, .story]),
      ("FIC/REPOST: Rain", [.story, .repost]),
      ("ADMIN: list rules", [.notice]), ("[fic] Rain", [.story]),
      ("Fwd: Re: Rain", [.forward, .reply]),
      ("Rain: the movie", []), ("WG: Regen", [.forward]), ("NEW Rain", [.story]), ("New rain", []),
      ("[wetlist] Digest Number 12", [.digest]), ("The digest of rain", []),
    ] as [(String, Set<MailVocabulary.Mark>)])
  func marks(subject: String, marks: Set<MailVocabulary.Mark>) {
    #expect(MailSubject(subject, .standard).marks == marks)
  }
}
