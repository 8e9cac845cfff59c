import ArgumentParser
import Fanfold

/// `fanfold check`: is a book sound?
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check EPUBs: their structure, or their text against that of their sources.",
    discussion: """
      Prints a line for each finding, with an ID that docs/Diagnostics.md explains. Looks at \
      container, package, contents, links and markup; needs no Java; EPUBCheck looks deeper.

      With --against it compares words, scene breaks, emphasis and the ends of lines with those of \
      the stories that the books were made of, whoever made them, and says what differs.
      """)

  @Argument(help: "EPUB files, or folders of them.", completion: .file(extensions: ["epub"]))
  var books: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Compare the books with these story files, or folders and archives of them.",
      valueName: "sources"),
    completion: .file())
  var against: [String] = []

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console(shared)
    let settings = try shared.settings(console)
    let search = StorySearch(books, suffixes: ["epub"])
    if !against.isEmpty {
      let sources = reading.search(against, settings)
      let bindery = Bindery(try reading.bindery(for: sources.paths, nil, settings, console))
      return try await SourceComparison(console, bindery).run(search, sources)
    }
    let bindery = Bindery()
    var outcome = WorkOutcome()
    var broken = 0
    outcome.failures = search.failures
    for (number, path) in search.paths.enumerated() {
      console.progress(WorkProgress(.checking, done: number, of: search.paths.count))
      do {
        let findings = try bindery.check(path)
        for finding in findings { console.finding(finding, in: path) }
        if findings.contains(where: { $0.severity == .error }) { broken += 1 }
        outcome.succeeded += 1
      } catch {
        outcome.failures.append(error)
      }
    }
    console.finish()
    outcome.failures.forEach(console.failure)
    console.note("\(outcome.succeeded) checked, \(broken) broken.")
    try (broken > 0 ? ExitStatus.brokenBook : ExitStatus(outcome)).exit()
  }
}
