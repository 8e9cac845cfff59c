import ArgumentParser
import Fanfold
import FanfoldConfiguration
import Glibc

/// What every command understands.
struct SharedOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Option(help: "When to use colour.")
  var color = ColorChoice.auto

  @Option(
    help: ArgumentHelp(
      "The configuration, or “none” (default: $FANFOLD_CONFIG, else "
        + "~/.config/fanfold/fanfold.toml).", valueName: "file"),
    completion: .file(extensions: ["toml"]))
  var config: String?

  /// What the configuration says. What is wrong with it is told, and ends the command.
  func settings(_ console: Console) throws -> Settings {
    try console.reportingMistakes { () throws(ConfigurationError) in
      try ConfigurationFile.settings(named: config)
    }
  }
}

/// What the commands understand that read stories.
struct ReadingOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Infer a pairing for a story that states none, or none (default: --infer).")
  var infer: Bool?

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

  @Option(
    help: ArgumentHelp(
      "The most that an archive may unpack to, such as 500MB or 4GB (default: 2GB).",
      valueName: "size"))
  var unpackLimit: ByteSize?

  @Option(
    help: ArgumentHelp(
      "The most bytes that a compressed byte of an archive may give (default: 500).",
      valueName: "number"))
  var unpackRatio: Int?

  func validate() throws {
    if let unpackRatio, unpackRatio < 1 {
      throw ValidationError("--unpack-ratio takes a number from 1 up.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 up.") }
  }

  /// The stories at `places`, looked for within the limits.
  func search(
    _ places: [String], _ settings: Settings, takesOwnBooks: Bool = false
  ) -> StorySearch {
    StorySearch(places, limited(settings.reading), takesOwnBooks: takesOwnBooks)
  }

  private func limited(_ settings: ReadingSettings) -> Bindery.Options {
    var options = Bindery.Options()
    options.unpackedSizeLimit = (unpackLimit ?? settings.unpackLimit).bytes
    options.unpackingRatioLimit = unpackRatio ?? settings.unpackRatio
    return options
  }

  /// The library's options for a run over `stories`, with the person's settings, corrections and
  /// fandoms. The command line goes before the settings.
  ///
  /// Says what of these cannot be used; a review that is none ends the command.
  func bindery(
    for stories: [String], _ book: BookOptions?, _ settings: Settings, _ console: Console
  ) throws -> Bindery.Options {
    var options = limited(settings.reading)
    if let book {
      options.publication = book.publication(settings.books)
      options.notes = book.notes ?? settings.books.notes
      options.cover = try console.reporting { () throws(BinderyError) in
        try book.coverChoice(settings.books)
      }
      options.names = book.name ?? settings.books.name
    }
    options.infersPairings = infer ?? settings.reading.infersPairings
    options.language = language ?? settings.reading.language
    options.jobs = jobs ?? settings.reading.jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))
    options.modified = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) }
    if let folder = ConfigurationFolder.path {
      options.fandoms = OwnFandoms(in: folder + "/fandoms")
    }
    try console.reporting { () throws(BinderyError) in
      if let review { options.review = try Review(at: review, for: stories) }
    }
    for problem in options.fandoms.problems + options.review.problems {
      console.note("\(problem.message) \(problem.hint)")
    }
    return options
  }
}
