import Testing

@testable import Delivery

@Suite("Conversations with mail servers")
struct MailDialogueTests {
  @Test func nothingOfAnIdentificationIsShown() {
    var dialogue = MailDialogue(hiding: ["hunter2"])
    let shown = [
      (MailDialogue.Speaker.client, "EHLO fanfold"), (.server, "250 AUTH PLAIN LOGIN"),
      (.client, "AUTH LOGIN"), (.server, "334 VXNlcm5hbWU6"), (.client, "am8="),
      (.server, "334 UGFzc3dvcmQ6"), (.client, "aHVudGVyMg=="), (.server, "235 OK"),
      (.library, "sent hunter2"), (.server, "250 hunter2 is no password"), (.client, "QUIT"),
      (.server, "221 Bye"),
    ].map { dialogue.hear($0.0, $0.1) }
    #expect(
      shown == [
        "> EHLO fanfold", "< 250 AUTH PLAIN LOGIN", "> AUTH (not shown)", "< 334 (not shown)",
        "> (not shown)", "< 334 (not shown)", "> (not shown)", "< 235 OK", "* (not shown)",
        "< (not shown)", "> QUIT", "< 221 Bye",
      ])
    #expect(dialogue.answer == "250 hunter2 is no password")
  }

  @Test func refusedAddressesAreKept() {
    var dialogue = MailDialogue(hiding: [])
    for (speaker, line) in [
      (MailDialogue.Speaker.client, "RCPT TO:<a@b.org>"), (.server, "250 OK"),
      (.client, "RCPT TO:<c@d.org>"), (.server, "550 No"),
    ] { _ = dialogue.hear(speaker, line) }
    #expect(dialogue.refused.map(\.address) == ["c@d.org"])
    #expect(dialogue.refused.map(\.answer) == ["550 No"])
  }
}
