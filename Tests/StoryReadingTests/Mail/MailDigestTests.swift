import Testing

@testable import StoryReading

@Suite("Digests")
struct MailDigestTests {
  private let head = "From: List <list@example.org>\nSubject: Wetlist Digest V1 #7\n"

  private func subjects(_ text: String) throws -> [String] {
    guard let digest = MailDigest(ContiguousArray(text.utf8)) else { return [] }
    return try digest.index.map { entry in
      "\(entry.subject): \(try digest.mailbox.message(entry).shown.collapsed)"
    }
  }

  @Test("Mails between rules of hyphens")
  func plain() throws {
    let rule = String(repeating: "-", count: 30)
    let found = try subjects(
      """
      \(head)
      Topics of today: rain.

      \(rule)\(rule)----------

      Date: Mon, 1 Mar 1999 20:15:02 -0600
      From: Wren <wren@example.org>
      Subject: Rain (1/2)

      It rained.

      \(rule)

      It still rained.

      \(rule)

      From: Jo <jo@example.org>
      Subject: Re: Rain

      Yes.

      \(rule)

      End of Wetlist Digest V1 #7
      """)
    #expect(
      found == [
        "Rain (1/2): plain It rained. \(rule) It still rained.", "Re: Rain: plain Yes.",
      ])
  }

  @Test("multipart/digest, a preface before it")
  func multipart() throws {
    let found = try subjects(
      """
      \(head)Content-Type: multipart/mixed; boundary=a

      --a
      Content-Type: text/plain

      Topics of today: rain.
      --a
      Content-Type: multipart/digest; boundary=b

      --b

      From: Wren <wren@example.org>
      Subject: Rain

      It rained.
      --b

      From: Jo <jo@example.org>
      Subject: Snow
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: base64

      SXQgc25vd2VkLg==
      --b--
      --a--
      """)
    #expect(found == ["Rain: plain It rained.", "Snow: plain It snowed."])
  }

  @Test("A mail is no digest, whatever rules it has")
  func none() throws {
    let rule = String(repeating: "-", count: 40)
    #expect(
      try subjects("\(head)\nIt rained.\n\n\(rule)\n\nFrom: nowhere\n\n\(rule)\n\nEnd of it.\n")
        .isEmpty)
  }
}
