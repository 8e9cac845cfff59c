import StoryModel
import Testing

@testable import StoryReading

@Suite("Mail")
struct MailMessageTests {
  private func mime(_ head: String, _ body: String) -> MailMessage {
    mail("From: Wren <wren@example.org>\nMIME-Version: 1.0\n\(head)\n\n\(body)")
  }

  @Test("The envelope is decoded, folded lines joined")
  func envelope() {
    let message = mail(
      "From: =?koi8-r?B?98HT0Q==?= <vasya@example.org>\nX-Mailer: none\n"
        + "Subject: =?utf-8?Q?Caf=C3=A9?=\n =?utf-8?Q?_noir?= (1/2)\n"
        + "Date: Mon, 1 Mar 1999 20:15:02 -0600\nMessage-ID: <a1@example.org>\n\nIt rains.\n")
    #expect(
      message.envelope.map { "\($0.name)=\($0.value)" } == [
        "From=Вася <vasya@example.org>", "Subject=Café noir (1/2)",
        "Date=Mon, 1 Mar 1999 20:15:02 -0600", "Message-ID=<a1@example.org>",
      ])
    #expect(message.date == "1999-03-01T20:15:02-06:00")
    #expect(message.shown == "plain It rains.\n")
    #expect(message.encoding == "us-ascii")
  }

  @Test(
    "Dates in the forms of the time",
    arguments: [
      ("Mon, 1 Mar 1999 20:15:02 -0600", "1999-03-01T20:15:02-06:00"),
      ("1 Mar 99 20:15 GMT", "1999-03-01T20:15:00+00:00"),
      ("Mon Mar  1 20:15:09 1999", "1999-03-01T20:15:09+00:00"),
      ("Wed, 17 Apr 2002 21:13:55 EST", "2002-04-17T21:13:55-05:00"), ("soon", nil),
    ] as [(String, String?)])
  func dates(text: String, date: String?) {
    #expect(mail("From: a@example.org\nDate: \(text)\n\nRain.\n").date == date)
  }

  @Test("Header bytes that nothing is declared of")
  func rawHeader() {
    let windows = mail(
      bytes: Array("From: Ren".utf8) + [0xE9] + Array(" <r@example.org>\n\nRain.\n".utf8))
    #expect(windows["From"] == "René <r@example.org>")
    let russian = mail(
      bytes: Array("From: a@example.org\nSubject: ".utf8) + [0xE4, 0xCF, 0xD6, 0xC4, 0xD8]
        + Array("\nContent-Type: text/plain; charset=koi8-r\n\nRain.\n".utf8))
    #expect(russian["Subject"] == "Дождь")
  }

  @Test("Quoted-printable and base64")
  func transferEncodings() {
    let printable = mime(
      "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable",
      "Caf=E9 in the=\n rain.=20\n")
    #expect(printable.shown == "plain Café in the rain. \n")
    #expect(printable.encoding == "iso-8859-1")
    let base64 = mime(
      "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64",
      "Q2Fmw6kgaW4g\ndGhlIHJhaW4u\n")
    #expect(base64.shown == "plain Café in the rain.")
    #expect(base64.encoding == "utf-8")
  }

  @Test("Wrong base64 is read as far as it goes, or as it stands")
  func wrongBase64() {
    let head = "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64"
    let damaged = mime(head, "Q2Fmw6kgaW4gd*Ghl\nIHJhaW4uIEl0IHJhaW5zIGFuZCByYWlucy4=\n")
    #expect(damaged.shown == "plain Café in the rain. It rains and rains.")
    #expect(damaged.diagnostics.map(\.id) == [.damagedMailPart])
    let none = mime(head, "It rains, and this is no code: not at all!\n")
    #expect(none.shown == "plain It rains, and this is no code: not at all!\n")
    #expect(none.diagnostics.map(\.id) == [.damagedMailPart])
  }

  @Test("Undeclared Windows-1252, and a declaration that is wrong")
  func charsets() {
    let body = Array("It".utf8) + [0x92] + Array("s raining, she said. ".utf8)
    let undeclared = mail(bytes: Array("From: a@example.org\n\n".utf8) + body)
    #expect(undeclared.shown == "plain It’s raining, she said. ")
    #expect(undeclared.encoding == "windows-1252")
    let latin = mail(
      bytes: Array("From: a@example.org\nContent-Type: text/plain; charset=iso-8859-1\n\n".utf8)
        + body)
    #expect(latin.shown == "plain It’s raining, she said. ")
    #expect(latin.encoding == "windows-1252")
    let wrong = mail(
      bytes: Array("From: a@example.org\nContent-Type: text/plain; charset=us-ascii\n\n".utf8)
        + Array("Café, wet.".utf8))
    #expect(wrong.shown == "plain Café, wet.")
    #expect(wrong.encoding == "utf-8")
    #expect(wrong.diagnostics.map(\.id) == [.wrongMailCharset])
    let unknown = mime("Content-Type: text/plain; charset=x-rain", "Wet, café.")
    #expect(unknown.shown == "plain Wet, café.")
    #expect(unknown.encoding == "utf-8")
  }

  @Test("Flowed text is unwrapped, quotations and signatures are not mixed in")
  func flowed() {
    let message = mime(
      "Content-Type: text/plain; charset=us-ascii; format=flowed",
      "It rains \nand rains.\n\n> Does \n> it?\n From the sea.\nYes \n-- \nWren\n")
    #expect(
      message.shown == "plain It rains and rains.\n\n> Does it?\nFrom the sea.\nYes \n-- \nWren\n")
    let joined = mime(
      "Content-Type: text/plain; format=flowed; delsp=yes", "rain \nbow\n")
    #expect(joined.shown == "plain rainbow\n")
  }

  private func alternative(plain: String, html: String) -> MailMessage {
    mime(
      "Content-Type: multipart/alternative; boundary=b",
      """
      --b
      Content-Type: text/plain

      \(plain)
      --b
      Content-Type: text/html

      \(html)
      --b--
      """)
  }

  @Test("Of alternatives the richest one that has the words")
  func alternatives() {
    let both = alternative(
      plain: "It rains.",
      html: "<html><style>p { color: wet }</style><p>It <b>rains</b>.</p></html>")
    #expect(both.shown.hasPrefix("html <html>"))
    #expect(both.plainAlternative.map { String(decoding: $0, as: UTF8.self) } == "It rains.")
    let stub = alternative(plain: "It rains and rains.", html: "<p>See the plain text.</p>")
    #expect(stub.shown == "html <p>See the plain text.</p>")
    let empty = alternative(plain: "It rains and rains.", html: "<html></html>")
    #expect(empty.shown == "plain It rains and rains.")
  }

  @Test("Texts one after the other, files beside them")
  func attachments() {
    let message = mime(
      "Content-Type: multipart/mixed; boundary=\"b b\"",
      """
      A preamble that nobody reads.
      --b b
      Content-Type: text/plain

      It rains.
      --b b
      Content-Type: text/plain; charset=utf-8; name="rain.txt"
      Content-Disposition: attachment; filename="rain.txt"
      Content-Transfer-Encoding: base64

      Q2Fmw6k=
      --b b
      Content-Type: text/plain

      The end.
      --b b--
      """)
    #expect(message.shown == "plain It rains.\n\nThe end.")
    #expect(message.attachments.map(\.name) == ["rain.txt"])
    #expect(message.attachments.map(\.mediaType) == ["text/plain"])
    #expect(message.attachments.map { Array($0.bytes) } == [Array("Café".utf8)])
  }

  @Test("A page with its images")
  func related() {
    let message = mime(
      "Content-Type: multipart/related; boundary=b; start=\"<page>\"",
      """
      --b
      Content-Type: image/gif
      Content-ID: <drop>
      Content-Transfer-Encoding: base64

      R0lGODlh
      --b
      Content-Type: text/html
      Content-ID: <page>
      Content-Location: http://example.org/rain.html

      <p>It rains. <img src="cid:drop"></p>
      --b--
      """)
    #expect(message.shown == "html <p>It rains. <img src=\"cid:drop\"></p>")
    #expect(message.attachments.map(\.contentID) == ["drop"])
  }

  @Test("A mail inside the mail is the story")
  func forwarded() throws {
    let message = mime(
      "Subject: Fwd: Rain\nContent-Type: multipart/mixed; boundary=b",
      """
      --b
      Content-Type: text/plain

      You will like this.
      --b
      Content-Type: message/rfc822

      From: Jo <jo@example.org>
      Subject: Rain
      Date: Mon, 1 Mar 1999 20:15:02 -0600

      \(prose)

      \(prose)
      --b--
      """)
    let draft = try draft([message])
    #expect(draft.shape == ["P \(prose)", "P \(prose)"])
    #expect(draft.fields.first { $0.key == .author }?.value == "Jo")
    #expect(draft.fields.first { $0.key == .title }?.value == "Rain")
    #expect(draft.everything.contains("You will like this."))
  }

  @Test("What is signed is read; what is encrypted is not")
  func signedAndEncrypted() {
    let signed = mime(
      "Content-Type: multipart/signed; boundary=b; protocol=\"application/pgp-signature\"",
      "--b\nContent-Type: text/plain\n\nIt rains.\n--b\nContent-Type: application/pgp-signature\n\nabc\n--b--\n"
    )
    #expect(signed.shown == "plain It rains.")
    let encrypted = mime(
      "Content-Type: multipart/encrypted; boundary=b",
      "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n")
    #expect(encrypted.shown == "plain ")
    #expect(encrypted.diagnostics.map(\.id) == [.encryptedMail, .mailWithoutText])
  }

  @Test("A boundary that is never closed")
  func unclosed() {
    let message = mime(
      "Content-Type: multipart/mixed; boundary=b", "--b\nContent-Type: text/plain\n\nIt rains.\n")
    #expect(message.shown == "plain It rains.\n")
  }

  @Test("A hundred parts inside one another, and two thousand side by side")
  func limits() {
    var deep = "Content-Type: text/plain\n\nIt rains.\n"
    for level in 0..<100 {
      deep =
        "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n\(deep)\n--b\(level)--\n"
    }
    #expect(
      mail("From: a@example.org\n\(deep)").diagnostics.map(\.id) == [
        .mailBeyondLimits, .mailWithoutText,
      ])
    let part = "--b\nContent-Type: text/plain\n\nRain.\n"
    let wide = mime(
      "Content-Type: multipart/mixed; boundary=b", String(repeating: part, count: 2000) + "--b--\n")
    #expect(wide.diagnostics.map(\.id) == [.mailBeyondLimits])
    #expect(wide.shown.hasPrefix("plain Rain."))
  }

  @Test("More parts than anybody sends are cut off")
  func bounds() {
    let part = "--b\nContent-Type: text/plain\n\nRain.\n"
    let message = mime(
      "Content-Type: multipart/mixed; boundary=b", String(repeating: part, count: 60_000))
    #expect(message.diagnostics.map(\.id) == [.mailBeyondLimits])
    #expect(message.shown.hasPrefix("plain Rain."))
  }

  @Test("A uuencoded file in the text")
  func uuencoded() {
    let message = mail(
      "From: a@example.org\n\nHere it is:\n\nbegin 644 rain.txt\n#0V%T\n`\nend\n\nGood night.\n")
    #expect(message.shown == "plain Here it is:\n\n\nGood night.\n")
    #expect(message.attachments.map(\.name) == ["rain.txt"])
    #expect(message.attachments.map { String(decoding: $0.bytes, as: UTF8.self) } == ["Cat"])
    let prose = mail("From: a@example.org\n\nbegin 644 times\nover.\n")
    #expect(prose.attachments.isEmpty)
  }

  @Test("Line ends of all systems", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    let text = "From: Wren <wren@example.org>\nSubject: Rain\n and more\n\nIt rains.\nYes.\n"
    let message = mail(
      text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end))
    #expect(message["Subject"] == "Rain and more")
    #expect(message.shown == "plain It rains.\nYes.\n")
  }

  @Test("Nothing, a head alone, no head at all")
  func empty() {
    #expect(mail("").diagnostics.map(\.id) == [.mailWithoutText])
    #expect(mail("From: a@example.org\n").diagnostics.map(\.id) == [.mailWithoutText])
    let bare = mail("It rains.\n\nAnd rains.\n")
    #expect(bare.shown == "plain It rains.\n\nAnd rains.\n")
    #expect(bare.envelope.isEmpty)
  }

  @Test("Blank lines and a byte-order mark before the head")
  func beforeHead() {
    let message = mail("\u{FEFF}\n\nFrom: a@example.org\nSubject: Rain\n\nIt rains.\n")
    #expect(message["Subject"] == "Rain")
    #expect(message.shown == "plain It rains.\n")
  }

  @Test("Mails are read on many threads at once")
  func threads() async {
    let text =
      "From: =?koi8-r?B?98HT0Q==?= <v@example.org>\nContent-Type: multipart/mixed; boundary=b\n\n"
      + "--b\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n98HT0Q==\n--b--\n"
    let found = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<50).map { _ in "\(mail(text)["From"] ?? "") \(mail(text).shown)" } }
      }
      return await group.reduce(into: Set<String>()) { $0.formUnion($1) }
    }
    #expect(found == ["Вася <v@example.org> plain Вася"])
  }

  @Test(
    "Mails are told from other files",
    arguments: [
      ("From: a@example.org\nDate: Mon, 1 Mar 1999 20:15:02 -0600\n\nRain.", true),
      ("X-Rain: yes\nFrom: Wren <a@example.org>\nContent-Type: text/plain\n\nRain.", true),
      ("From: Jo\nTo: Pim\nDate: Tuesday\n\nDear Pim,", false),
      ("Title: Rain\nFrom: a@example.org\n\nRain.", false), ("", false),
    ])
  func recognition(text: String, isMail: Bool) {
    #expect(MailMessage.begins(ContiguousArray(text.utf8)) == isMail)
  }

  @Test("What a mailbox adds to a mail is taken off")
  func mailboxEscapes() {
    let message = mail(
      "From wren@example.org Mon Mar  1 20:15:09 1999\nFrom: Wren <wren@example.org>\n\n>From then on.\n>>From here.\n> From me.\n",
      isFromMailbox: true)
    #expect(message.shown == "plain From then on.\n>From here.\n> From me.\n")
  }
}
