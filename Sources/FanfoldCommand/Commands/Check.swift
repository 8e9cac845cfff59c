import ArgumentParser
import Fanfold

/// `fanfold check`: is a book sound?
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the structure of EPUBs: container, package, contents, links, markup.",
    discussion: """
      Prints a line for each finding, with an ID that docs/Diagnostics.md explains. Needs no Java; \
      EPUBCheck looks deeper.
      """)

  @Argument(help: "EPUB files, or folders of them.", completion: .file(extensions: ["epub"]))
  var books: [String]

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console(shared)
    let search = StorySearch(books, suffixes: ["epub"])
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
