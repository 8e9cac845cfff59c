extension MailError {
  /// What happened and what to do about it, for the person at the terminal. Never holds a password.
  package var explanation: String {
    switch self {
    case .noLibrary:
      "mail goes out by libcurl, which is not installed. On Debian and its like: apt install libcurl4"
    case .libraryWithoutMail:
      "the libcurl that is installed was built without mail (SMTP). Install a full one."
    case .noHost(let server):
      "there is no server \(server). Check its name under [mail], and the network."
    case .noConnection(let server, let reason):
      "\(server) does not answer (\(reason)). Check the port under [mail], and whether a firewall "
        + "forbids it."
    case .noEncryption(let server):
      "\(server) offers no encryption (STARTTLS), and nothing is sent without it. Try "
        + "smtps://…:465, or ask whoever runs the server."
    case .badHandshake(let server, let reason):
      "there is no encrypted connection with \(server) (\(reason)). Port 465 wants smtps://, port "
        + "587 smtp://."
    case .badCertificate(let server, let reason):
      "the certificate of \(server) cannot be trusted (\(reason)). Nothing was sent. Check the "
        + "server’s name; for a server of your own name its certificates with ca-file."
    case .badCertificatesFile(let path):
      "\(path): ca-file has no certificates that can be read. It is a file in PEM."
    case .loginDenied(let user, let answer): Self.loginDenied(user, answer)
    case .senderRefused(let address, let answer):
      "the server does not send for \(address) (\(answer)). from under [mail] has to be an address "
        + "of the account."
    case .receiversRefused(let addresses, let answer):
      "the server does not take mail for \(addresses.joined(separator: ", ")) (\(answer)). Check "
        + "the spelling."
    case .tooLarge(_, let answer):
      "the server takes no mail as large as that (\(answer)). Set max-size under [mail] to what it "
        + "takes; several mails are made of many books."
    case .busy(let answer): "the server does not take the mail now (\(answer)). Try again later."
    case .refused(let answer): "the server refused the mail (\(answer))."
    case .hungUp(let server):
      "\(server) broke off the connection. The mail was not sent; try again."
    case .late(let server): "\(server) took too long. The mail was not sent; try again."
    case .stopped: "the mail was stopped half-way, and not sent."
    case .other(let reason): "the mail was not sent (\(reason))."
    }
  }

  /// Whether every other mail to the same server would fail like this one.
  package var concernsAllMails: Bool {
    switch self {
    case .noLibrary, .libraryWithoutMail, .noHost, .noConnection, .noEncryption, .badHandshake,
      .badCertificate, .badCertificatesFile, .loginDenied, .senderRefused, .stopped:
      true
    case .receiversRefused, .tooLarge, .busy, .refused, .hungUp, .late, .other: false
    }
  }

  private static func loginDenied(_ user: String?, _ answer: String) -> String {
    guard let user else {
      return "the server wants a name and a password (\(answer)). Set user and password-file, or "
        + "password-command, under [mail]."
    }
    return
      "the server does not let \(user) in (\(answer)). Check user and password; Gmail, iCloud, "
      + "Yahoo and others want a password made for programs (docs/Mail.md)."
  }
}
