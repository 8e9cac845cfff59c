import ArgumentParser
import Fanfold
import Glibc

/// `fanfold review`: a table of what is understood, to be corrected in a spreadsheet program.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Write a table of what is understood, for you to correct.",
    discussion: """
      A row for each story and field, as CSV. Change what is wrong under “understood” in any \
      spreadsheet program, and give the file to the other commands with --review. Several values \
      are parted by semicolons. docs/Reviewing.md has the forms.
      """)

  @Argument(help: "Story files, or folders and archives of them.", completion: .file())
  var stories: [String]

  @Option(
    name: .shortAndLong, help: "The file for the table (default: standard output).",
    completion: .file(extensions: ["csv"]))
  var output: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    // What a person corrected there is worth more than a new table.
    guard let output, output != reading.review, access(output, F_OK) == 0 else { return }
    throw ValidationError(
      "“\(output)” is there already. Give it with --review as well to carry your corrections over, "
        + "or choose another name.")
  }

  func run() async throws {
    let console = Console(shared)
    let settings = try shared.settings(console)
    let search = reading.search(stories, settings)
    let bindery = Bindery(try reading.bindery(for: search.paths, nil, settings, console))
    let outcome = try await StoryWork(console, search).run { tell throws(BinderyError) in
      if let output { return try await bindery.review(search.paths, into: output, tell: tell) }
      console.result(ReviewSheet.heading.dropLast())
      return await bindery.inspect(search.paths) { event in
        if case .read(let story) = event {
          console.result(ReviewSheet.lines(for: story).dropLast())
        }
        tell(event)
      }
    }
    try ExitStatus(outcome).exit()
  }
}
