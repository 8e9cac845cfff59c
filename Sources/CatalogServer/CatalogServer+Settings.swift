import Fanfold

extension CatalogServer {
  /// How a catalogue is served.
  package struct Settings: Sendable {
    package var host = "127.0.0.1"
    /// 0 for any that is free.
    package var port = 8080
    /// Who may see the catalogue; nil for everybody who can reach it.
    package var credentials: Credentials?
    /// What stands before the addresses in feeds, such as `https://books.example.org`, where another
    /// server stands in front of this one; nil for what the request says.
    package var publicAddress: String?
    /// The largest file that is taken to be made into a book, in bytes.
    package var uploadLimit = 16 << 20
    /// How many books are read or made at once.
    package var jobs = 2
    /// How often the folder is looked at, in seconds.
    package var interval = 30
    /// How stories are made into books.
    package var binding = Bindery.Options()

    package init() {}

    /// Whether only programs of this machine can reach the server.
    package var isLocal: Bool { LocalHosts.isLoopback(host) }

    /// - Throws: where the network could reach the server and nobody is asked for a password.
    package func check() throws(ServerError) {
      if !isLocal, credentials == nil { throw .open(host: host) }
    }
  }
}
