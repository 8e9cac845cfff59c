import Fanfold

/// `[mail]`: by which server books are sent, from whom and to whom.
package struct MailSettings: Sendable {
  package let server: MailServer?
  /// The sender's address.
  package let from: String?
  /// Where books go that are sent without `--to`.
  package let to: [String]
  /// The name that the server knows the sender by; nil where it asks for none.
  package let user: String?
  package let password: SecretSource
  /// The most bytes of one mail; nil for what the receiver takes.
  package let maxSize: ByteSize?
  /// The certificates that the server's is checked against; nil for those of the system.
  package let certificates: String?

  /// The variable of the environment that goes before the file.
  package static let passwordVariable = "FANFOLD_MAIL_PASSWORD"

  init(_ table: inout TableReader) {
    server = table.read("server", .mailServer)
    from = table.read("from", .mailAddress)
    to = table.read("to", .mailAddresses) ?? []
    user = table.read("user", .text)
    password = table.secret(Self.passwordVariable)
    maxSize = table.read("max-size", .size)
    certificates = table.read("ca-file", .path(from: table.folder))
  }
}
