import ArgumentParser
import Fanfold

/// `fanfold export`: one EPUB for each story.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make one EPUB for each story.",
    discussion: """
      Prints the path of every book made. Folders are searched for .txt files. A book is called by \
      its title and authors; two of the same name never overwrite each other.
      """)

  @Argument(help: "Story files, or folders of them.", completion: .file())
  var stories: [String]

  @Option(
    name: .shortAndLong,
    help: "The book's file (for one story), or the folder for the books.")
  var output = "."

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console(shared)
    let search = StorySearch(stories)
    let bindery = Bindery(try reading.bindery(for: search.paths, console))
    let outcome = try await StoryWork(console, search).run { tell throws(BinderyError) in
      try await bindery.export(search.paths, to: destination(search), tell: tell)
    }
    try ExitStatus(outcome).exit()
  }

  /// One story and a name that ends in .epub mean a file; everything else is a folder.
  private func destination(_ search: StorySearch) -> Bindery.Destination {
    output.lowercased().hasSuffix(".epub") && search.paths.count == 1
      ? .file(output) : .folder(output)
  }
}
