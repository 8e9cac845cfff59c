import ArgumentParser
import Fanfold
import FanfoldConfiguration

/// `fanfold load`: onto an e-reader.
struct Load: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put books onto an e-reader, or into any folder.",
    discussion: """
      Tells e-readers apart (“fanfold devices” shows them), makes what the device reads best, and \
      puts it where the device looks: KEPUB for a Kobo, AZW3 for a Kindle where calibre is \
      installed, EPUB for others. Stories are made into books first. Prints the path of every book \
      copied.

      A second run converts and copies nothing. Nothing that Fanfold did not put there is touched. \
      Pulled out half-way, the device holds whole books, and the next run goes on.

        fanfold load books/                       onto the only e-reader that is connected
        fanfold load books/ --to kobo --eject     and let go of it
        fanfold load stories/ --name '{author}/{title}'
      """)

  @Argument(
    help: "EPUBs, story files, or folders of them. Books in a folder keep the folders below it.",
    completion: .file())
  var items: [String]

  @Option(
    help: ArgumentHelp(
      "The e-reader, by its kind, model or label, or the path of any folder (default: the only "
        + "e-reader that is mounted).", valueName: "device"),
    completion: .directory)
  var to: String?

  @Flag(name: .customLong("dry-run"), help: "Write nothing; say what would be done.")
  var isDryRun = false

  @Flag(
    help: "Remove what earlier runs have put there and what is not among these books, if unchanged."
  )
  var mirror = false

  @Flag(inversion: .prefixedNo, help: "Eject the e-reader afterwards (default: no).")
  var eject: Bool?

  @OptionGroup(title: "The books") var book: BookOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console(shared)
    let settings = try shared.settings(console)
    let reader = try console.reporting { () throws(BinderyError) in
      try EReaderSearch().find(to ?? settings.load.to)
    }
    let search = reading.search(items, settings, takesOwnBooks: true)
    let stories = search.paths.filter { !isBook($0) }
    var binding = try reading.bindery(for: stories, book, settings, console)
    binding.publication.profile = book.format ?? reader.dialect
    binding.names = book.name ?? settings.load.name ?? binding.names
    let bindery = Bindery(binding)
    let outcome = try await StoryWork(console, search).run { tell throws(BinderyError) in
      let workshop = try TemporaryFolder()
      defer { workshop.remove() }
      var books = search.paths.filter(isBook).map(bookToLoad)
      var outcome = WorkOutcome()
      if !stories.isEmpty {
        outcome = try await bindery.export(stories, to: .folder(workshop.path)) { event in
          guard case .made(let path, _) = event else { return tell(event) }
          books.append(BookToLoad(path, below: workshop.path))
        }
      }
      let isWhole = outcome.failures.isEmpty && search.failures.isEmpty
      let loaded = try bindery.load(
        books, onto: reader, options(settings, isWhole: isWhole), tell: tell)
      LoadReport(loaded, reader, isDryRun: isDryRun).tell(on: console)
      if mirror, !isWhole {
        console.note("Nothing was removed, since some items could not be read.")
      }
      outcome.succeeded = loaded.copied.count + loaded.alreadyThere
      outcome.failures += loaded.failures
      return outcome
    }
    try ExitStatus(outcome).exit()
  }

  /// A book is loaded as it is; one inside of an archive is read, and made anew.
  private func isBook(_ path: String) -> Bool {
    path.lowercased().hasSuffix(".epub") && !path.contains("!/")
  }

  /// A book that was found in a folder keeps the folders between the two.
  private func bookToLoad(_ path: String) -> BookToLoad {
    let holder = items.filter { path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
      .max { $0.utf8.count < $1.utf8.count }
    return holder.map { BookToLoad(path, below: $0) } ?? BookToLoad(path)
  }

  /// - Parameter isWhole: whether all items could be read; what could not may be on the device.
  private func options(_ settings: Settings, isWhole: Bool) -> Bindery.LoadingOptions {
    var options = Bindery.LoadingOptions()
    options.dialect = book.format
    options.isDryRun = isDryRun
    options.mirrors = mirror && isWhole
    options.ejects = eject ?? settings.load.ejects
    return options
  }
}
