/// Why a catalogue cannot be served.
package enum ServerError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The network could reach it, and nobody is asked for a password.
  case open(host: String)
  /// The address is taken, or not of this machine.
  case address(host: String, port: Int, reason: String)

  package var description: String {
    switch self {
    case .open(let host):
      "\(host) can be reached from the network: name a user with --user, and give a password in "
        + "FANFOLD_SERVER_PASSWORD or in the configuration file (fanfold help config)"
    case .address(let host, let port, let reason):
      "port \(port) of \(host) cannot be used: \(reason)"
    }
  }
}
