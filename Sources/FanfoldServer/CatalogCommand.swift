import ArgumentParser
import Catalog

/// `fanfold catalog`: a catalogue as plain files.
struct CatalogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "Write a catalogue of a folder of books: web pages and OPDS feeds.",
    discussion: """
      Writes pages for any browser, an e-reader’s too, and the feeds of OPDS 1.2 and 2.0 that reading \
      programs take, by pairing, fandom, author, series, rating and tag, with covers. They are plain \
      files: put them on any web server, or open index.html. Prints the path of that page.

      A second run writes only what has changed, and removes what an earlier run has left. Books \
      stand where they are when the catalogue is written into their folder (the default), and are \
      copied when it is written elsewhere.
      """)

  @Argument(help: "The folder of the books.", completion: .directory)
  var folder: String

  @Option(
    name: .shortAndLong, help: "The folder for the catalogue (default: the one of the books).",
    completion: .directory)
  var output: String?

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let settings = try shared.settings()
    let catalog = try await shared.catalog(of: folder, settings)
    do throws(CatalogError) {
      let outcome = try await catalog.writeSite(to: output ?? folder) { done, total in
        if !shared.quiet { Words.progress(done, of: total) }
      }
      Words.result(outcome.home)
      if !shared.quiet {
        Words.note("\(CatalogWording.books(outcome.books)); \(outcome.written) files written.")
      }
    } catch {
      throw Words.end(error)
    }
  }
}
