import ArgumentParser
import Glibc

/// The program: arguments in, words on the terminal out; everything else is the library's.
@main
struct FanfoldProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fanfold",
    abstract: "Makes books of the stories that people kept.",
    discussion: """
      Fanfold reads old fan fiction, header and all, in whatever form it was kept, and binds it into \
      EPUBs for any e-reader: one story a book, or an anthology of every story of a pairing.

        fanfold export stories/ -o books/         one book for each story
        fanfold bundle stories/ --by pairing      one anthology for each pairing
        fanfold inspect story.txt                 what Fanfold makes of it, and why
        fanfold review stories/ -o review.csv     a table to correct it in
        fanfold devices                           which e-readers are connected?
        fanfold load books/ --to kobo             onto an e-reader
        fanfold send book.epub                    by mail, to a Kindle or anybody
        fanfold catalog books/                    web pages and OPDS feeds of them
        fanfold serve books/                      the same, live, with search
        fanfold check book.epub                   is the book sound?
        fanfold config                            what is the same every time

      Exit codes: 0 all well; 1 some files failed and the others were made; 2 nothing could be made; \
      3 a book that was checked is broken; 64 the command line is wrong.
      """,
    version: "fanfold 0.1.0",
    subcommands: [
      Export.self, Bundle.self, Inspect.self, ReviewCommand.self, Devices.self, Load.self,
      Send.self, CatalogCommand.self, Serve.self, Check.self, ConfigCommand.self,
    ])

  static func main() async {
    // A write past a limit or into a closed pipe is an error to report, not a reason to die half-way.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    // Nothing here tells local time, and libzip would look the zone up for every entry of a book.
    setenv("TZ", "UTC0", 1)
    await main(nil)
  }
}
