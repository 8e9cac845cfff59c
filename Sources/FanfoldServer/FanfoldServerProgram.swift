import ArgumentParser
import Glibc

/// The program behind `fanfold catalog` and `fanfold serve`, apart from the rest: neither database nor
/// server is loaded by who only binds books.
@main
struct FanfoldServerProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    // It is called by that one, and its help is read as that one's.
    commandName: "fanfold",
    abstract: "Makes catalogues of folders of books.",
    subcommands: [CatalogCommand.self, Serve.self])

  static func main() async {
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    setenv("TZ", "UTC0", 1)
    await main(nil)
  }
}
