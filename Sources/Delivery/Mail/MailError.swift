import CMailTransport

/// Why a mail was not handed in. The wording is in `MailError+Wording.swift`.
package enum MailError: Error, Sendable, Hashable {
  /// There is no libcurl.
  case noLibrary
  /// It is built without SMTP.
  case libraryWithoutMail
  case noHost(String)
  case noConnection(String, reason: String)
  /// The server offers no STARTTLS.
  case noEncryption(String)
  case badHandshake(String, reason: String)
  case badCertificate(String, reason: String)
  case badCertificatesFile(path: String)
  /// - Parameter answer: the server's words.
  case loginDenied(user: String?, answer: String)
  case senderRefused(String, answer: String)
  /// All of them.
  case receiversRefused([String], answer: String)
  /// The server takes no mail of that size.
  case tooLarge(size: Int?, answer: String)
  /// It takes the mail not now.
  case busy(answer: String)
  case refused(answer: String)
  case hungUp(String)
  case late(String)
  case stopped
  case other(reason: String)

  /// What `result` means at that point of the conversation.
  init(
    _ result: mail_result, reason: String, _ dialogue: MailDialogue, _ access: MailServerAccess,
    from: MailAddress, to: [MailAddress]
  ) {
    let server = access.address
    self =
      switch result {
      case mail_no_library: .noLibrary
      case mail_library_cannot: .libraryWithoutMail
      case mail_no_host: .noHost(server)
      case mail_no_connection: .noConnection(server, reason: reason)
      case mail_no_encryption: .noEncryption(server)
      case mail_bad_handshake: .badHandshake(server, reason: reason)
      case mail_bad_certificate: .badCertificate(server, reason: reason)
      case mail_bad_certificates_file:
        .badCertificatesFile(path: access.certificates ?? "")
      case mail_login_denied: .loginDenied(user: access.user, answer: dialogue.answer)
      case mail_timeout: .late(server)
      case mail_stopped: .stopped
      case mail_hung_up, mail_refused:
        Self.refusal(dialogue, from, to, otherwise: .hungUp(server))
      default: Self.refusal(dialogue, from, to, otherwise: .other(reason: reason))
      }
  }

  /// What the server's last words mean (RFC 5321, section 4.2): the first digit says whether a refusal
  /// lasts.
  private static func refusal(
    _ dialogue: MailDialogue, _ from: MailAddress, _ to: [MailAddress], otherwise: MailError
  ) -> MailError {
    let answer = dialogue.answer
    guard let first = answer.first, "45".contains(first) else { return otherwise }
    let command = dialogue.command.uppercased()
    // 5.3.4 and 5.2.3: RFC 3463.
    if answer.hasPrefix("552") || answer.contains("5.3.4") || answer.contains("5.2.3") {
      return .tooLarge(size: nil, answer: answer)
    }
    if command.hasPrefix("RCPT"), dialogue.refused.count >= to.count {
      return .receiversRefused(dialogue.refused.map(\.address), answer: answer)
    }
    if first == "4" { return .busy(answer: answer) }
    return command.hasPrefix("MAIL")
      ? .senderRefused(from.text, answer: answer) : .refused(answer: answer)
  }
}
