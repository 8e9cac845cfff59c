import Fanfold
import Foundation
import TestSupport
import Testing

/// Whole runs of mailing, against a real server.
@Suite(
  "Sending books",
  .enabled(if: MailServerProcess.library != nil, "aiosmtpd and openssl are needed"))
struct SendingTests {
  private let folder: ScratchFolder
  init() throws { folder = try ScratchFolder() }

  /// Books of one short story each.
  private func books(_ count: Int) async throws -> [String] {
    for number in 1...count {
      try folder.write(
        "Title: Story \(number)\nAuthor: Jo\n\nIt rained \(number) times.\n",
        to: "stories/\(number).txt")
    }
    var made: [String] = []
    let stories = (1...count).map { folder.path("stories/\($0).txt") }
    _ = try await serialBindery().export(stories, to: .folder(folder.path("books"))) { event in
      if case .made(let path, _) = event { made.append(path) }
    }
    return made
  }

  private func options(_ server: MailServerProcess, _ to: String...) throws -> SendingOptions {
    var options = SendingOptions(
      server: try MailServer("smtp://localhost:\(server.port)"), from: "jo@example.org", to: to
    ) { "hunter2" }
    options.user = "jo"
    options.certificates = server.folder.path("ca.pem")
    options.record = folder.path("state/sent.tsv")
    return options
  }

  private func send(_ books: [String], _ options: SendingOptions) throws -> SendOutcome {
    try Bindery().send(books, options, tell: { _ in })
  }

  @Test func manyBooksAreSeveralMailsAndNoneGoesTwice() async throws {
    let server = try MailServerProcess()
    let books = try await books(27)
    let options = try options(server, "al@kindle.com", "bo@kindle.com")
    let outcome = try send(books, options)
    #expect(outcome.failures.isEmpty && outcome.mails.map(\.books.count) == [25, 2])
    let mails = try server.mails()
    #expect(mails.map(\.attachments.count) == [25, 2])
    #expect(mails.map(\.subject) == ["25 books (1 of 2)", "2 books (2 of 2)"])
    #expect(
      try server.receivers() == Array(repeating: ["al@kindle.com", "bo@kindle.com"], count: 2))
    let again = try send(books, options)
    #expect(again.mails.isEmpty && again.alreadySent.count == 54)
    var anyway = options
    anyway.sendsAgain = true
    anyway.to = ["bo@kindle.com"]
    #expect(try send(Array(books.prefix(1)), anyway).mails.count == 1)
    #expect(try server.mails().count == 3)
  }

  @Test func kindlesGetWhatTheyTakeAndOthersTheBookAsItIs() async throws {
    let server = try MailServerProcess()
    let book = try #require(await books(1).first)
    let outcome = try send([book], options(server, "al@kindle.com", "bo@example.org"))
    #expect(outcome.mails.map(\.addresses) == [["al@kindle.com"], ["bo@example.org"]])
    let original = try Data(contentsOf: URL(fileURLWithPath: book))
    // The parser numbers attachments anew for each mail: the last one is what lies there.
    let mails = try server.mails()
    #expect(
      mails.map { $0.attachments.map(\.name) } == [["Story 1 - Jo.epub"], ["Story 1 - Jo.epub"]])
    #expect(try Data(server.folder.bytes("attachment-0")) == original)
    #expect(mails[0].subject == "Story 1 - Jo")
    let kindle = try ReceivedMail(
      at: server.folder.path("mail-1.eml"), attachmentsInto: server.folder.path)
    #expect(kindle.attachments.map(\.type) == ["application/epub+zip"])
    try FileManager.default.moveItem(
      atPath: server.folder.path("attachment-0"), toPath: folder.path("kindle.epub"))
    #expect(try Bindery().check(folder.path("kindle.epub")).isEmpty)
    #expect(try Data(folder.bytes("kindle.epub")) != original)
  }

  @Test func aDryRunAsksForNothingAndSendsNothing() async throws {
    let server = try MailServerProcess()
    var options = try options(server, "al@kindle.com")
    options.isDryRun = true
    options.password = {
      Issue.record("asked for the password")
      return ""
    }
    #expect(try await send(books(2), options).mails.count == 1)
    #expect(try server.mails().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path("state")))
  }

  @Test func aWrongPasswordEndsTheRunAtOnce() async throws {
    let server = try MailServerProcess()
    var options = try options(server, "al@kindle.com", "bo@example.org")
    options.password = { "secret8" }
    let outcome = try await send(books(2), options)
    #expect(outcome.mails.isEmpty && outcome.failures.count == 1)
    #expect(!"\(outcome) \(outcome.failures)".contains("secret8"))
    #expect(outcome.failures[0].explanation.contains("535"))
  }

  @Test func oneFailureKeepsNothingFromTheOthers() async throws {
    let server = try MailServerProcess()
    let book = try #require(await books(1).first)
    let broken = try folder.write("no book", to: "broken.epub")
    let outcome = try send(
      [broken, book, folder.path("missing.epub")],
      options(server, "nobody@kindle.com", "al@kindle.com", "bo@example.org"))
    #expect(outcome.failures.map(\.subject).contains(broken))
    #expect(outcome.failures.map(\.subject).contains("nobody@kindle.com"))
    #expect(outcome.failures.map(\.subject).contains(folder.path("missing.epub")))
    #expect(outcome.mails.map(\.addresses) == [["al@kindle.com"], ["bo@example.org"]])
    // Who was refused is asked again the next time.
    let again = try send([book], options(server, "nobody@kindle.com", "al@kindle.com"))
    #expect(again.alreadySent.map(\.address) == ["al@kindle.com"])
    #expect(again.failures.map(\.subject) == ["nobody@kindle.com"])
  }

  @Test func aBookThatNoMailHoldsIsTold() async throws {
    let server = try MailServerProcess()
    var options = try options(server, "al@example.org")
    options.maxSize = 10_000
    let outcome = try await send(books(1), options)
    #expect(outcome.mails.isEmpty)
    #expect(outcome.failures.first?.explanation.contains("is the most") == true)
  }
}
