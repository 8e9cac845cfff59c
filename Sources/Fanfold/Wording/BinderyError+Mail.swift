import Delivery

extension BinderyError {
  /// A mail to `addresses` was not handed in.
  init(mail error: MailError, to addresses: [String]) {
    self.init(
      addresses.joined(separator: ", "), .unsendable, explanation: error.explanation,
      endsRun: error.concernsAllMails)
  }

  static func refusedAddress(_ address: String, _ answer: String) -> BinderyError {
    BinderyError(
      address, .unsendable,
      explanation: "the server does not take mail for this address (\(answer)). Check the spelling."
    )
  }

  static func tooLargeForMail(_ path: String, size: Int, limit: Int) -> BinderyError {
    let megabytes = { (bytes: Int) in "\((bytes + 99_999) / 100_000 / 10)" }
    return BinderyError(
      path, .unsendable,
      explanation: "takes \(megabytes(size)) MB in a mail, and \(megabytes(limit)) MB is the most. "
        + "Make it smaller (fanfold bundle --max-size), or hand it in on amazon.com/sendtokindle, "
        + "which takes 200 MB.")
  }
}
