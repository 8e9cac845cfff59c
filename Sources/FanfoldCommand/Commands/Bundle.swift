import ArgumentParser
import Fanfold
import FanfoldConfiguration

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

  @Option(help: "What the stories of a book have in common (default: pairing).")
  var by: Grouping?

  @Option(name: .shortAndLong, help: "The folder for the books.", completion: .directory)
  var output = "."

  @Flag(
    inversion: .prefixedNo, help: "Put a story into the anthology of its first pairing alone.")
  var homeOnly: Bool?

  @OptionGroup(title: "Anthologies") var anthologies: AnthologyArguments
  @OptionGroup(title: "The books") var book: BookOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console(shared)
    let settings = try shared.settings(console)
    let search = reading.search(stories, settings)
    var options = try reading.bindery(for: search.paths, book, settings, console)
    options.homeOnly = homeOnly ?? settings.anthologies.homeOnly
    options.anthologies = try console.reporting { () throws(BinderyError) in
      try anthologies.options(settings.anthologies)
    }
    let grouping = by ?? settings.anthologies.by
    let bindery = Bindery(options)
    let outcome = try await StoryWork(console, search).run { tell throws(BinderyError) in
      try await bindery.bundle(search.paths, by: grouping, into: output, tell: tell)
    }
    try ExitStatus(outcome).exit()
  }
}
