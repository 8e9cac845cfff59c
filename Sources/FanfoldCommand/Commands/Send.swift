import ArgumentParser
import Fanfold
import FanfoldConfiguration

/// `fanfold send`: books by mail, to a Kindle or to anybody.
struct Send: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mail books to a Kindle, or to any address.",
    discussion: """
      The mail server, the sender and where the password is kept stand under [mail] in the \
      configuration; docs/Mail.md shows how to set up Send to Kindle. Stories are made into books \
      first. Books for a Kindle are made what Amazon takes; others go as they are. As many mails are \
      sent as the books take.

      A second run sends nothing twice. Prints a line for every mail.

        fanfold send book.epub --to jo_doe@kindle.com
        fanfold send stories/ --dry-run           what would be sent
      """)

  @Argument(help: "EPUBs, story files, or folders of them.", completion: .file())
  var items: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Where the books go (default: to under [mail]).", valueName: "address"))
  var to: [String] = []

  @Option(help: "The subject of the mails (default: the book’s title, or how many there are).")
  var subject: String?

  @Flag(name: .customLong("dry-run"), help: "Send nothing; say what would be sent.")
  var isDryRun = false

  @Flag(help: "Send also what was sent to the same address before.")
  var again = false

  @Flag(help: "Show the conversation with the server, without the password.")
  var verbose = false

  @OptionGroup(title: "The books") var book: BookOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let address = to.first(where: { !Bindery.isMailAddress($0) }) {
      throw ValidationError("“\(address)” is no mail address such as jo@example.org.")
    }
  }

  func run() async throws {
    let console = Console(shared)
    let settings = try shared.settings(console)
    var options = try console.reportingMistakes { () throws(ConfigurationError) in
      try settings.mail.sending(to: to)
    }
    options.subject = subject
    options.sendsAgain = again
    options.isDryRun = isDryRun
    options.isForKindle = book.format == .kindle
    if verbose { options.log = { write(Array((Printable.text($0) + "\n").utf8), to: 2) } }
    let sending = options
    let search = reading.search(items, settings, takesOwnBooks: true)
    let stories = search.paths.filter { !isBook($0) }
    var binding = try reading.bindery(for: stories, book, settings, console)
    binding.publication.profile = profile(sending, settings)
    let bindery = Bindery(binding)
    let outcome = try await StoryWork(console, search).run { tell throws(BinderyError) in
      let workshop = try TemporaryFolder()
      defer { workshop.remove() }
      var books = search.paths.filter(isBook)
      var outcome = WorkOutcome()
      if !stories.isEmpty {
        outcome = try await bindery.export(stories, to: .folder(workshop.path)) { event in
          if case .made(let path, _) = event { books.append(path) } else { tell(event) }
        }
      }
      let sent = try bindery.send(books, sending, tell: tell)
      MailReport(sent, isDryRun: isDryRun).tell(on: console)
      sent.failures.forEach(console.failure)
      outcome.succeeded = sent.mails.count + sent.alreadySent.count
      outcome.failures += sent.failures
      return outcome
    }
    try ExitStatus(outcome).exit()
  }

  /// A book goes as it is; one inside of an archive is read, and made anew.
  private func isBook(_ path: String) -> Bool {
    path.lowercased().hasSuffix(".epub") && !path.contains("!/")
  }

  /// The dialect of books that are made of stories: no mail program and no Kindle knows KEPUB.
  private func profile(_ sending: SendingOptions, _ settings: Settings) -> PublicationProfile {
    if sending.isForKindle || sending.to.allSatisfy(Bindery.isKindleAddress) { return .kindle }
    let wanted = book.format ?? settings.books.format
    return wanted == .kepub ? .epub3 : wanted
  }
}

/// What was mailed, in words.
struct MailReport {
  private let outcome: SendOutcome
  private let isDryRun: Bool

  init(_ outcome: SendOutcome, isDryRun: Bool) {
    self.outcome = outcome
    self.isDryRun = isDryRun
  }

  /// Results are the mails, a line each; the rest is words to a person.
  func tell(on console: Console) {
    for (book, note) in outcome.notes where note.severity > .note {
      console.note("\(book): \(note.message) \(note.hint)")
    }
    for mail in outcome.mails {
      let names = mail.books.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
      console.result(
        "\(mail.addresses.joined(separator: ", ")): \(names.joined(separator: "; "))"
          + " (\(Self.megabytes(mail.size)) MB)")
    }
    for (book, address) in outcome.alreadySent {
      console.note("\(book): \(address) has it already; --again sends it once more.")
    }
    let count = outcome.mails.count
    let words = count == 1 ? "1 mail" : "\(count) mails"
    console.note(isDryRun ? "\(words) would be sent; nothing was." : "\(words) sent.")
  }

  /// With one decimal, rounded up.
  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 99_999) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
