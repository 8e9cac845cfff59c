import ArgumentParser
import Fanfold

/// `fanfold export`: one EPUB for each story.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make one EPUB for each story.",
    discussion: """
      Prints the path of every book made. Stories are read from text, saved web pages, Markdown, \
      Word, OpenDocument and RTF documents, FB2, EPUB, mail and mailboxes; folders and ZIP archives \
      are searched for them. A book is called by its title and authors; two of the same name never \
      overwrite each other.
      """)

  @Argument(help: "Story files, or folders and archives of them.", completion: .file())
  var stories: [String]

  @Option(
    name: .shortAndLong,
    help: "The book's file (for one story), or the folder for the books.")
  var output = "."

  @OptionGroup(title: "The books") var book: BookOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console(shared)
    let settings = try shared.settings(console)
    let search = reading.search(stories, settings)
    let destination = try destination(search)
    let bindery = Bindery(try reading.bindery(for: search.paths, book, settings, console))
    let outcome = try await StoryWork(console, search).run { tell throws(BinderyError) in
      try await bindery.export(search.paths, to: destination, tell: tell)
    }
    try ExitStatus(outcome).exit()
  }

  /// A name that ends in .epub means a file, and one story; everything else is a folder.
  private func destination(_ search: StorySearch) throws -> Bindery.Destination {
    guard output.lowercased().hasSuffix(".epub") else { return .folder(output) }
    guard search.paths.count < 2 else {
      throw ValidationError(
        "“\(output)” is one book, and there are \(search.paths.count) files. Name a folder.")
    }
    return .file(output)
  }
}
