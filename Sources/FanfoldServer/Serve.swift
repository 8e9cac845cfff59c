import ArgumentParser
import Catalog
import CatalogServer
import Fanfold
import FanfoldConfiguration

/// `fanfold serve`: the catalogue live.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve a folder of books to browsers and e-readers, with search.",
    discussion: """
      Pages at /, OPDS 1.2 at /opds, OPDS 2.0 at /opds/v2. Every book can be had as EPUB, as EPUB for \
      a Kobo, and as EPUB for Send to Kindle; at /bind a story that is dropped on the page becomes a \
      book. The folder is looked at again every half minute.

      Only this machine can ask, until --host names an address of the network (0.0.0.0 for all). Then \
      a user and a password are needed: --user names the user; the password is in \
      FANFOLD_SERVER_PASSWORD, or in a file or command that the configuration names. Passwords travel \
      readable over HTTP: beyond your home put a server that speaks TLS before this one, and name its \
      address with --public-address.

      Ends on SIGTERM or Ctrl-C.
      """)

  @Argument(help: "The folder of the books.", completion: .directory)
  var folder: String

  @Option(help: "The address to listen at (default: 127.0.0.1).")
  var host: String?

  @Option(help: "The port to listen at; 0 for any that is free (default: 8080).")
  var port: Int?

  @Option(help: "Who may see the catalogue; the password is not given here.")
  var user: String?

  @Option(
    help: ArgumentHelp(
      "The address that others see, such as https://books.example.org.", valueName: "address"))
  var publicAddress: String?

  @Option(
    help: ArgumentHelp(
      "The largest story that the page takes (default: 64MB).", valueName: "size"))
  var uploadLimit: ByteSize?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let port, !(0...65535).contains(port) {
      throw ValidationError("--port takes a number from 0 to 65535.")
    }
    if let publicAddress, !["http://", "https://"].contains(where: publicAddress.hasPrefix) {
      throw ValidationError("--public-address begins with http:// or https://.")
    }
  }

  func run() async throws {
    let settings = try shared.settings()
    let serving = try serving(settings)
    do {
      // A server that must not start needs no look at the folder first.
      try serving.check()
      let catalog = try await shared.catalog(of: folder, settings)
      let (host, title, isQuiet) = (serving.host, catalog.title, shared.quiet)
      try await CatalogServer(catalog, serving).run { port in
        let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
        Words.result(address)
        if !isQuiet { Words.note("“\(title)” is served; OPDS at \(address)opds. Ctrl-C ends it.") }
      }
    } catch let error as ServerError {
      throw Words.end(error)
    }
  }

  private func serving(_ settings: Settings) throws -> CatalogServer.Settings {
    var serving = CatalogServer.Settings()
    serving.host = host ?? settings.server.host
    serving.port = port ?? settings.server.port
    serving.publicAddress = publicAddress.map {
      String($0.reversed().drop { $0 == "/" }.reversed())
    }
    serving.uploadLimit = (uploadLimit ?? settings.server.uploadLimit).bytes
    serving.jobs = shared.jobs(settings)
    serving.binding = binding(settings)
    if let user = user ?? settings.server.user {
      do throws(ConfigurationError) {
        let password = try settings.server.password.read()
        serving.credentials = Credentials(user: user, password: password.reveal())
      } catch {
        throw Words.end(error)
      }
    }
    return serving
  }

  /// How stories are made into books: as the configuration says.
  private func binding(_ settings: Settings) -> Bindery.Options {
    var options = Bindery.Options()
    options.publication.typography = settings.books.typography
    options.publication.theme = settings.books.theme
    options.publication.opening = settings.books.opening
    options.notes = settings.books.notes
    if let design = settings.books.coverDesign { options.cover = .drawn(design: design) }
    if settings.books.cover == "none" { options.cover = .none }
    return options
  }
}

extension ByteSize: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
