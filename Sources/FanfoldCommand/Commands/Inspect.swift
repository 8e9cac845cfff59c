import ArgumentParser
import Fanfold

/// `fanfold inspect`: what was understood, and how it is known.
struct Inspect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what Fanfold understands of each story, from which line, and how it knows.")

  @Argument(help: "Story files, or folders and archives of them.", completion: .file())
  var stories: [String]

  @Flag(help: "Print one line of JSON for each story.")
  var json = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console(shared)
    let settings = try shared.settings(console)
    let search = reading.search(stories, settings)
    let bindery = Bindery(try reading.bindery(for: search.paths, nil, settings, console))
    let page = ReportPage(shared)
    let outcome = try await StoryWork(console, search).run { tell throws(BinderyError) in
      await bindery.inspect(search.paths) { event in
        guard case .read(let story) = event else { return tell(event) }
        if json {
          console.result(bytes: StoryRecord(story).json)
        } else {
          console.result(StoryReport(story, on: page).text)
        }
      }
    }
    try ExitStatus(outcome).exit()
  }
}
