import Foundation
import TestSupport
import Testing

@testable import Delivery

@Suite("Mail")
struct MailMessageTests {
  private let folder: ScratchFolder
  private let jo = MailAddress("jo@example.org")!

  init() throws { folder = try ScratchFolder() }

  @Test(arguments: [
    "jo@example.org", "jo.doe+books@kindle.com", "a@b.co", "j_o'x@sub.example-site.org",
  ]) func addressesAreTaken(text: String) {
    #expect(MailAddress(text)?.text == text)
  }

  @Test(arguments: [
    "", "jo", "@example.org", "jo@", "jo@@example.org", "jo doe@example.org", "jo@exa mple.org",
    "jo@example.org\r\nBcc: all@example.org", "jo\n@example.org", "<jo@example.org>",
    "Jo <jo@example.org>", "jo@example..org", ".jo@example.org", "jo@-example.org",
    "jö@example.org",
    "jo@example.org,al@example.org", "\"jo\"@example.org", "jo@example.org\0",
  ]) func whatIsNoAddressIsRefused(text: String) {
    #expect(MailAddress(text) == nil)
  }

  @Test func kindlesAreKnownByTheirDomain() {
    for address in ["a@kindle.com", "a@free.kindle.com", "a@Kindle.CN"] {
      #expect(MailAddress(address)?.isKindle == true)
    }
    for address in ["a@notkindle.com", "kindle.com@example.org", "a@kindle.com.example.org"] {
      #expect(MailAddress(address)?.isKindle == false)
    }
  }

  @Test(arguments: [
    ("Fog.epub", "Fog.epub"), ("Fog.kepub.epub", "Fog.epub"), ("Fog.EPUB", "Fog.epub"),
    ("Fog", "Fog.epub"), ("a/b\r\n.epub", "a-b.epub"),
  ]) func attachmentsEndInEpub(given: String, name: String) {
    #expect(MailAttachment(name: given, bytes: []).name == name)
  }

  @Test func namesHaveAnASCIIForm() {
    #expect(
      MailAttachment(name: "Été à Ōsaka – “x”.epub", bytes: []).asciiName
        == "Ete a Osaka - _x_.epub")
    #expect(MailAttachment(name: "霧.epub", bytes: []).asciiName == "_.epub")
  }

  @Test func aMailIsWhatPythonReads() throws {
    let books = [
      MailAttachment(
        name: "Fog.epub", bytes: (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }),
      MailAttachment(
        name: "Müllers Büro – 霧; \"x\" and a title that goes on and on and on, as they do.epub",
        bytes: [1, 2, 3]),
      MailAttachment(name: "One.epub", bytes: [13, 10, 46, 13, 10]),
    ]
    let al = try #require(MailAddress("al_doe@kindle.com"))
    let subject =
      "Größe, 霧 and a long subject that has to be folded somewhere since a line has an end\r\nBcc: x"
    let message = MailMessage(from: jo, to: [al, jo], subject: subject, attachments: books)
    let mail = try received(message.bytes(date: 1_000_000_000))
    #expect(mail.subject == subject.replacing("\r\n", with: "  "))
    #expect(mail.from == "jo@example.org" && mail.to == "al_doe@kindle.com, jo@example.org")
    #expect(mail.date == "2001-09-09T01:46:40+00:00")
    #expect(mail.id?.hasSuffix("@example.org>") == true && mail.version == "1.0")
    #expect(mail.defects == [] && mail.isASCII && mail.bareLineEnds == 0 && mail.longest <= 200)
    #expect(mail.text.contains("- Müllers Büro"))
    #expect(mail.attachments.map(\.name) == books.map(\.name))
    #expect(mail.attachments.map(\.plain) == books.map(\.asciiName))
    for (number, (part, book)) in zip(mail.attachments, books).enumerated() {
      #expect(part.type == "application/epub+zip" && part.disposition == "attachment")
      #expect(part.encoding == "base64")
      #expect(try folder.bytes("attachment-\(number)") == book.bytes)
    }
  }

  @Test func base64HasLinesOf76() throws {
    let book = MailAttachment(name: "a.epub", bytes: [UInt8](repeating: 0, count: 5700))
    let bytes = MailMessage(from: jo, to: [jo], subject: "x", attachments: [book]).bytes(date: 0)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.components(separatedBy: String(repeating: "A", count: 76) + "\r\n").count == 101)
  }

  @Test func twoMailsHaveDifferentIDs() throws {
    let message = MailMessage(from: jo, to: [jo], subject: "x", attachments: [])
    let ids = try (0..<2).map { _ in try received(message.bytes(date: 0)).id }
    #expect(ids[0] != nil && ids[0] != ids[1])
  }

  @Test func theSizeThatIsPlannedIsNeverLessThanWhatTravels() {
    for count in [0, 1, 56, 57, 58, 10_000, 1_000_001] {
      let name = String(repeating: "霧", count: 40) + ".epub"
      let book = MailAttachment(name: name, bytes: [UInt8](repeating: 1, count: count))
      let empty = MailMessage(from: jo, to: [jo], subject: "x", attachments: []).bytes(date: 0)
        .count
      let whole = MailMessage(from: jo, to: [jo], subject: "x", attachments: [book]).bytes(date: 0)
        .count
      let planned = MailAttachment.encodedSize(of: count, name: book.name)
      #expect(whole - empty <= planned && planned - (whole - empty) < 2000, "\(count)")
    }
  }

  @Test func mailsHoldSoManyBooksAndBytes() {
    let (mails, tooLarge) = MailBatches.split(Array(repeating: 100, count: 60), limit: 1_000_000)
    #expect(mails.map(\.count) == [25, 25, 10] && tooLarge == [])
    let (bySize, large) = MailBatches.split([40, 50, 200, 60, 1], limit: 4096 + 100)
    #expect(bySize == [[0, 1], [3, 4]] && large == [2])
  }

  private func received(_ bytes: [UInt8]) throws -> ReceivedMail {
    let path = folder.path("mail-\(UUID().uuidString).eml")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try ReceivedMail(at: path, attachmentsInto: folder.path)
  }
}
