import Foundation
import TestSupport
import Testing

@testable import Delivery

@Suite(
  "Mail servers",
  .enabled(if: MailServerProcess.library != nil, "aiosmtpd and openssl are needed"))
struct MailTransportTests {
  private let jo = MailAddress("jo@example.org")!
  private let al = MailAddress("al@kindle.com")!

  /// What came of a mail: who was refused, what was shown, what went wrong.
  private struct Attempt {
    var refused: [String] = []
    var lines: [String] = []
    var error: MailError?

    var words: String {
      lines.joined(separator: "\n") + (error?.explanation ?? "") + "\(error as Any)"
    }
  }

  private func attempt(
    _ server: MailServerProcess, scheme: String = "smtp", host: String = "localhost",
    user: String? = "jo", password: String? = "hunter2", certificates: String? = "ca.pem",
    to: [MailAddress]? = nil, size: Int = 1000
  ) -> Attempt {
    let access = MailServerAccess(
      address: "\(scheme)://\(host):\(server.port)", user: user, password: password,
      certificates: certificates.map(server.folder.path))
    let book = MailAttachment(
      name: "Fog.epub", bytes: (0..<size).map { UInt8(truncatingIfNeeded: $0) })
    let message = MailMessage(from: jo, to: to ?? [al], subject: "Fog", attachments: [book])
    var attempt = Attempt()
    do throws(MailError) {
      let refused = try MailTransport(access, patience: (5, 10)).send(
        message.bytes(date: 0), from: jo, to: to ?? [al], progress: { _ in true },
        line: { attempt.lines.append($0) })
      attempt.refused = refused.map(\.address)
    } catch {
      attempt.error = error
    }
    return attempt
  }

  @Test(arguments: ["smtp", "smtps"]) func aMailArrivesWhole(scheme: String) throws {
    let server = try scheme == "smtp" ? MailServerProcess() : MailServerProcess("tls")
    let result = attempt(server, scheme: scheme, size: 300_000)
    #expect(result.error == nil)
    let mail = try #require(server.mails().first)
    #expect(mail.subject == "Fog" && mail.attachments.map(\.name) == ["Fog.epub"])
    #expect(
      try server.folder.bytes("attachment-0") == (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    )
    #expect(try server.receivers() == [["al@kindle.com"]])
  }

  @Test func noLineShowsThePassword() throws {
    let secrets = [
      "hunter2", Data("\0jo\0hunter2".utf8).base64EncodedString(),
      Data("hunter2".utf8).base64EncodedString(),
    ]
    for server in [try MailServerProcess(), try MailServerProcess("refuse-sender")] {
      let result = attempt(server)
      #expect(result.lines.contains { $0.hasPrefix("> AUTH") })
      #expect(result.lines.contains { $0.hasPrefix("> MAIL FROM") })
      for secret in secrets { #expect(!result.words.contains(secret)) }
    }
  }

  @Test func aWrongPasswordIsTold() throws {
    let result = attempt(try MailServerProcess(), password: "secret8")
    #expect(result.error == .loginDenied(user: "jo", answer: "535 5.7.8 Bad password"))
    let explanation = try #require(result.error?.explanation)
    #expect(explanation.contains("does not let jo in (535"))
    #expect(!result.words.contains("secret8"))
    #expect(!result.words.contains(Data("\0jo\0secret8".utf8).base64EncodedString()))
  }

  @Test func aServerThatWantsALoginSaysSo() throws {
    let result = attempt(try MailServerProcess(), user: nil, password: nil)
    #expect(result.error?.explanation.contains("530") == true)
  }

  @Test func aRefusedAddressKeepsNothingFromTheOthers() throws {
    let server = try MailServerProcess()
    let nobody = try #require(MailAddress("nobody@example.org"))
    let result = attempt(server, to: [nobody, al])
    #expect(result.error == nil && result.refused == ["nobody@example.org"])
    #expect(try server.receivers() == [["al@kindle.com"]])
    let alone = attempt(server, to: [nobody])
    #expect(
      alone.error == .receiversRefused(["nobody@example.org"], answer: "550 5.1.1 No such mailbox"))
    #expect(try server.mails().count == 1)
  }

  @Test func aRefusedSenderIsTold() throws {
    let result = attempt(try MailServerProcess("refuse-sender"))
    #expect(
      result.error == .senderRefused("jo@example.org", answer: "553 5.7.1 Sender address rejected"))
  }

  @Test func aMailThatIsTooLargeIsTold() throws {
    let server = try MailServerProcess("small")
    guard case .tooLarge(_, let answer)? = attempt(server, size: 30_000).error else {
      Issue.record("not told")
      return
    }
    #expect(answer.hasPrefix("552"))
    #expect(try server.mails().isEmpty)
  }

  @Test func aBusyServerIsTold() throws {
    guard case .busy? = attempt(try MailServerProcess("busy")).error else {
      Issue.record("not told")
      return
    }
  }

  @Test func aServerThatHangsUpIsTold() throws {
    for behaviour in ["hangs-up", "hangs-up-early"] {
      let server = try MailServerProcess(behaviour)
      #expect(attempt(server).error == .hungUp("smtp://localhost:\(server.port)"), "\(behaviour)")
    }
  }

  @Test func nothingIsSentWithoutEncryption() throws {
    let server = try MailServerProcess("no-starttls")
    let result = attempt(server)
    #expect(result.error == .noEncryption("smtp://localhost:\(server.port)"))
    #expect(!result.lines.contains { $0.hasPrefix("> AUTH") || $0.hasPrefix("> MAIL") })
    #expect(try server.mails().isEmpty)
  }

  @Test func acertificateThatNobodyVouchesForIsRefused() throws {
    let server = try MailServerProcess()
    guard case .badCertificate? = attempt(server, certificates: nil).error else {
      Issue.record("not told")
      return
    }
    // Vouched for, but for another name.
    guard case .badCertificate? = attempt(server, host: "127.0.0.1").error else {
      Issue.record("not told")
      return
    }
    #expect(try server.mails().isEmpty)
  }

  @Test func aFileWithoutCertificatesIsTold() throws {
    let server = try MailServerProcess()
    #expect(
      attempt(server, certificates: "missing.pem").error
        == .badCertificatesFile(path: server.folder.path("missing.pem")))
  }

  @Test func aPortThatSpeaksOtherwiseIsTold() throws {
    guard case .badHandshake? = attempt(try MailServerProcess(), scheme: "smtps").error else {
      Issue.record("not told")
      return
    }
  }

  @Test func aServerThatIsNotThereIsTold() throws {
    let server = try MailServerProcess()
    guard case .noHost? = attempt(server, host: "no.such.host.invalid").error else {
      Issue.record("not told")
      return
    }
    let access = MailServerAccess(
      address: "smtp://localhost:1", user: nil, password: nil, certificates: nil)
    #expect(throws: MailError.self) {
      try MailTransport(access).send(
        [], from: jo, to: [al], progress: { _ in true }, line: { _ in })
    }
  }
}
