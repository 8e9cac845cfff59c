import Fanfold
import Storage

extension MailSettings {
  /// How books are mailed.
  ///
  /// - Parameter addresses: those of the command line; otherwise those of the file count.
  /// - Throws: where the file does not say what has to be known.
  package func sending(to addresses: [String]) throws(ConfigurationError) -> SendingOptions {
    let receivers = addresses.isEmpty ? to : addresses
    guard let server else { throw .incompleteMail(key: "server") }
    guard let from else { throw .incompleteMail(key: "from") }
    if receivers.isEmpty { throw .incompleteMail(key: "to") }
    let password = password
    var options = SendingOptions(server: server, from: from, to: receivers) {
      try password.read().reveal()
    }
    options.user = user
    options.certificates = certificates
    options.maxSize = maxSize?.bytes
    options.record = ConfigurationFolder.state.map { Path.join($0, "sent.tsv") }
    return options
  }
}
