import ArgumentParser
import Fanfold

/// `fanfold load`: onto an e-reader.
struct Load: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put books onto a mounted e-reader, or into any folder.",
    discussion: """
      Tells a Kobo, a Kindle and a plain folder apart and puts the books where that device looks. \
      Stories are made into books first. A second run copies nothing, and nothing that Fanfold did \
      not put there is touched.
      """)

  @Argument(help: "EPUBs, story files, or folders of them.", completion: .file())
  var items: [String]

  @Option(help: "The folder where the e-reader is mounted, or any folder.", completion: .directory)
  var to: String

  @OptionGroup(title: "The books") var book: BookOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console(shared)
    let settings = try shared.settings(console)
    let search = reading.search(items, settings, takesOwnBooks: true)
    // A book is loaded as it is; one inside of an archive is read, and made anew.
    let isBook = { (path: String) in
      path.lowercased().hasSuffix(".epub") && !path.contains("!/")
    }
    var books = search.paths.filter(isBook)
    let stories = search.paths.filter { !isBook($0) }
    let bindery = Bindery(try reading.bindery(for: stories, book, settings, console))
    let outcome = try await StoryWork(console, search).run { tell throws(BinderyError) in
      let workshop = try TemporaryFolder()
      defer { workshop.remove() }
      var outcome = try await bindery.export(stories, to: .folder(workshop.path)) { event in
        if case .made(let path, _) = event { books.append(path) } else { tell(event) }
      }
      let loaded = try bindery.load(books, onto: to, tell: tell)
      for path in loaded.copied { console.result(path) }
      for note in loaded.notes { console.note("\(note.message) \(note.hint)") }
      console.note(
        "\(loaded.device): \(loaded.copied.count) copied, \(loaded.alreadyThere) there already.")
      outcome.succeeded = loaded.copied.count + loaded.alreadyThere
      return outcome
    }
    try ExitStatus(outcome).exit()
  }
}
