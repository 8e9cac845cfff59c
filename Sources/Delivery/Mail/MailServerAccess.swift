/// How mail is handed in, and as whom.
package struct MailServerAccess: Sendable, CustomReflectable {
  /// `smtps://host:port`, or `smtp://host:port` for STARTTLS. Neither is ever spoken without
  /// encryption.
  package let address: String
  /// Nil where the server asks for none.
  package let user: String?
  /// Certificates in place of the system's, the path of a file in PEM.
  package let certificates: String?
  let password: String?

  package init(address: String, user: String?, password: String?, certificates: String?) {
    self.address = address
    self.user = user
    self.password = password
    self.certificates = certificates
  }

  /// Without the password.
  package var customMirror: Mirror { Mirror(self, children: ["address": address]) }
}
