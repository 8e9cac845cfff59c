/// How books are mailed.
public struct SendingOptions: Sendable {
  /// Where the mails are handed in.
  public var server: MailServer
  /// The sender's address.
  public var from: String
  /// Where the books go.
  public var to: [String]
  /// The name that the server knows the sender by; nil where it asks for none.
  public var user: String?
  /// Gives the password; asked for when the first mail goes out, and not where there is no `user`.
  public var password: @Sendable () throws -> String
  /// Certificates in place of the system's: the path of a file in PEM.
  public var certificates: String?
  /// The subject of the mails; nil for the title of the book, or the number of books.
  public var subject: String?
  /// The most bytes of a mail as it travels; nil for what Send to Kindle takes.
  public var maxSize: Int?
  /// Whether books for every address are made fit for a Kindle, not only those for Amazon's.
  public var isForKindle = false
  /// Whether books go out that went to the same address before.
  public var sendsAgain = false
  /// Whether nothing is sent, and it is only told what would be.
  public var isDryRun = false
  /// The file that notes what was sent; nil for none.
  public var record: String?
  /// Gets each line of the conversation with the server; never a password.
  public var log: (@Sendable (String) -> Void)?

  /// - Parameter password: gives the password when it is needed.
  public init(
    server: MailServer, from: String, to: [String],
    password: @escaping @Sendable () throws -> String
  ) {
    self.server = server
    self.from = from
    self.to = to
    self.password = password
  }
}

/// What came of mailing books.
public struct SendOutcome: Sendable, Hashable {
  /// Mails that were sent or, in a dry run, would have been.
  public internal(set) var mails: [SentMail] = []
  /// Books that had been sent to an address before.
  public internal(set) var alreadySent: [(book: String, address: String)] = []
  /// What a person should know of the books.
  public internal(set) var notes: [(book: String, note: Diagnostic)] = []
  public internal(set) var failures: [BinderyError] = []

  public static func == (left: SendOutcome, right: SendOutcome) -> Bool {
    left.mails == right.mails && left.failures == right.failures
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(mails) }
}

/// One mail that was sent.
public struct SentMail: Sendable, Hashable {
  /// The paths of its books.
  public let books: [String]
  /// Who got it.
  public let addresses: [String]
  /// Of the mail as it travelled, in bytes.
  public let size: Int
}
