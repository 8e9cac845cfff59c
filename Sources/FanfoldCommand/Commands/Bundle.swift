import ArgumentParser
import Fanfold

extension Grouping: ExpressibleByArgument {}

/// `fanfold bundle`: one anthology for each group of stories.
struct Bundle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make one anthology for each pairing, author, fandom, rating or series.",
    discussion: """
      Prints the path of every book made. A story stands in the anthology of every main pairing \
      that it has; past and minor ones are listed in the index.
      """)

  @Argument(help: "Story files, or folders and archives of them.", completion: .file())
  var stories: [String]

  @Option(help: "What the stories of a book have in common.")
  var by = Grouping.pairing

  @Option(name: .shortAndLong, help: "The folder for the books.", completion: .directory)
  var output = "."

  @Flag(help: "Put a story into the anthology of its first pairing alone.")
  var homeOnly = false

  @OptionGroup(title: "Anthologies") var anthologies: AnthologyArguments
  @OptionGroup(title: "The books") var book: BookOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console(shared)
    let search = reading.search(stories)
    var options = try reading.bindery(for: search.paths, book, console)
    options.homeOnly = homeOnly
    options.anthologies = try console.reporting { () throws(BinderyError) in
      try anthologies.options()
    }
    let bindery = Bindery(options)
    let outcome = try await StoryWork(console, search).run { tell throws(BinderyError) in
      try await bindery.bundle(search.paths, by: by, into: output, tell: tell)
    }
    try ExitStatus(outcome).exit()
  }
}
