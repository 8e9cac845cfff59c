import ArgumentParser
import Fanfold
import Glibc

/// What every command understands.
struct SharedOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Option(help: "When to use colour.")
  var color = ColorChoice.auto
}

/// What the commands understand that read stories.
struct ReadingOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-infer"),
    help: "Infer no pairing for a story that states none.")
  var noInfer = false

  @Option(help: "The language of the stories, as a tag such as en or pt-BR.")
  var language: String?

  @Option(
    name: .shortAndLong,
    help: "How many stories to work on at once (default: one for each processor).")
  var jobs: Int?

  @Option(
    help: "A table that “fanfold review” wrote and you corrected.",
    completion: .file(extensions: ["csv"]))
  var review: String?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 up.") }
  }

  /// The library's options for a run over `stories`, with the person's corrections and fandoms.
  ///
  /// Says what of these cannot be used; a review that is none ends the command.
  func bindery(for stories: [String], _ console: Console) throws -> Bindery.Options {
    var options = Bindery.Options()
    options.infersPairings = !noInfer
    options.language = language
    options.jobs = jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))
    options.modified = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) }
    if let folder = ConfigurationFolder.path {
      options.fandoms = OwnFandoms(in: folder + "/fandoms")
    }
    do {
      if let review { options.review = try Review(at: review, for: stories) }
    } catch {
      console.failure(error)
      throw ExitCode(ExitStatus.failure.rawValue)
    }
    for problem in options.fandoms.problems + options.review.problems {
      console.note("\(problem.message) \(problem.hint)")
    }
    return options
  }
}
