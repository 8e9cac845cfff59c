import Storage
import TestSupport
import Testing

@testable import Delivery

@Suite("What was sent")
struct SentRecordTests {
  private let folder: ScratchFolder
  private let jo = MailAddress("Jo@example.org")!
  private let al = MailAddress("al@example.org")!

  init() throws { folder = try ScratchFolder() }

  @Test func whatWasNotedIsKnownAfterwards() throws {
    let path = folder.path("state/sent.tsv")
    var record = try SentRecord(at: path)
    #expect(!record.has("aa", to: jo))
    try record.note([("aa", "Fog\t.epub"), ("bb", "x")], to: [jo], on: "2026-11-28")
    let again = try SentRecord(at: path)
    #expect(again.has("aa", to: MailAddress("jo@EXAMPLE.org")!) && again.has("bb", to: jo))
    #expect(!again.has("aa", to: al) && !again.has("cc", to: jo))
    #expect(
      try folder.text("state/sent.tsv").hasPrefix("aa\tjo@example.org\t2026-11-28\tFog .epub\n"))
  }

  @Test func whatOthersNotedStays() throws {
    let path = try folder.write("future\tform\tof\ta\tline\nodd\n", to: "sent.tsv")
    var record = try SentRecord(at: path)
    try record.note([("aa", "x")], to: [al], on: "2026-11-28")
    #expect(try folder.text("sent.tsv").hasPrefix("future\tform\tof\ta\tline\nodd\naa\t"))
  }
}
