import EPUBModel
import Fanfold
import StoryModel
import Testing

/// A book of the checklist: which stories, in which dialect.
struct ChecklistEntry: Sendable, CustomTestStringConvertible {
  let name: String
  let stories: [Story]
  /// What an anthology is made by; nil for a single story.
  let grouping: Grouping?
  let profile: PublicationProfile
  /// What is asked for besides.
  let options: @Sendable (inout Bindery.Options) -> Void

  init(
    name: String, stories: [Story], grouping: Grouping?, profile: PublicationProfile = .epub3,
    options: @escaping @Sendable (inout Bindery.Options) -> Void = { _ in }
  ) {
    self.name = name
    self.stories = stories
    self.grouping = grouping
    self.profile = profile
    self.options = options
  }

  var testDescription: String { "\(name) in \(profile.rawValue)" }

  fileprivate func changing(_ profile: PublicationProfile) -> ChecklistEntry {
    ChecklistEntry(
      name: name, stories: stories, grouping: grouping, profile: profile, options: options)
  }
}

/// All books of the checklist. Each is written once, when a test asks for it, and is left for
/// EPUBCheck to look at.
enum ChecklistShelf {
  /// Kinds of books, each in all profiles.
  static let entries: [ChecklistEntry] = kinds.flatMap { kind in
    PublicationProfile.allCases.map(kind.changing)
  }

  /// A book whose cover is a page of type, as was wished. It has no picture to be looked at.
  static let withoutPicture = single("without-picture", ChecklistStories.motto) {
    $0.cover = .none
  }

  private static let kinds: [ChecklistEntry] = [
    single("plain", ChecklistStories.lamp), single("pictures", ChecklistStories.fog),
    single("undescribed", ChecklistStories.moon), single("long", ChecklistStories.novel),
    single("hostile", ChecklistStories.hostile), single("hebrew", ChecklistStories.harbour),
    single("french", ChecklistStories.silence), single("nameless", ChecklistStories.nameless),
    single("large-letter", ChecklistStories.lamp) {
      $0.publication.opening = .dropCap
      $0.publication.theme = "fleuron"
    },
    single("motto", ChecklistStories.motto) { $0.publication.opening = .dropCap },
    single("small-capitals", ChecklistStories.lamp) {
      $0.publication.opening = .smallCaps
      $0.publication.theme = "plain"
    },
    anthology(
      "fandoms",
      [
        ChecklistStories.lamp, ChecklistStories.silence, ChecklistStories.hostile,
        ChecklistStories.home("kitchen", "Sal", "Bread."), ChecklistStories.nameless,
      ]),
    anthology(
      "languages", [ChecklistStories.fog, ChecklistStories.silence, ChecklistStories.harbour]),
    anthology("pictures-anthology", [ChecklistStories.fog, ChecklistStories.moon]),
    anthology(
      "titles",
      [
        ChecklistStories.home("one", "Sal", "One loaf."),
        ChecklistStories.home("two", "Sal", "Two loaves, and then some more of them."),
        ChecklistStories.home("three", "Marrow", "No loaf at all was left."),
      ]),
    anthology(
      "pairing",
      [
        ChecklistStories.lamp, ChecklistStories.fog, ChecklistStories.home("four", "Sal", "Four."),
      ], by: .pairing),
    anthology(
      "one-volume",
      [
        ChecklistStories.lamp, ChecklistStories.fog, ChecklistStories.silence,
        ChecklistStories.home("five", "Sal", "Five."),
      ], by: .fandom
    ) { $0.anthologies.isOneVolume = true },
  ]

  private static func single(
    _ name: String, _ story: Story,
    _ options: @escaping @Sendable (inout Bindery.Options) -> Void = { _ in }
  ) -> ChecklistEntry {
    ChecklistEntry(name: name, stories: [story], grouping: nil, options: options)
  }

  private static func anthology(
    _ name: String, _ stories: [Story], by grouping: Grouping = .none,
    _ options: @escaping @Sendable (inout Bindery.Options) -> Void = { _ in }
  ) -> ChecklistEntry {
    ChecklistEntry(name: name, stories: stories, grouping: grouping, options: options)
  }

  /// The first book of a kind in a dialect.
  static func entry(_ name: String, _ profile: PublicationProfile) -> ChecklistEntry {
    entries.first { $0.name == name && $0.profile == profile }!
  }

  /// The book, opened.
  static func book(_ entry: ChecklistEntry) async throws -> ChecklistBook {
    try await shelf.book(entry)
  }

  private static let shelf = Shelf()

  private actor Shelf {
    private var books: [String: Task<ChecklistBook, any Error>] = [:]

    func book(_ entry: ChecklistEntry) async throws -> ChecklistBook {
      if let task = books[entry.testDescription] { return try await task.value }
      let task = Task { try await make(entry) }
      books[entry.testDescription] = task
      return try await task.value
    }

    private func make(_ entry: ChecklistEntry) async throws -> ChecklistBook {
      let folder = try KeptBooks.folder("checklist-\(entry.name)-\(entry.profile.rawValue)")
      let path = "\(folder)/\(entry.name)\(entry.profile.suffix)"
      let book = try await write(entry, to: path)
      let plain = entry.profile == .kepub ? try await self.book(entry.changing(.epub3)) : nil
      return try ChecklistBook(path: path, profile: entry.profile, book: book, plain: plain)
    }
  }

  /// Writes the book to `path`; gives what it was composed as.
  @discardableResult
  static func write(_ entry: ChecklistEntry, to path: String) async throws -> Book {
    var options = Bindery.Options()
    options.publication.profile = entry.profile
    entry.options(&options)
    let bindery = Bindery(options)
    let book = bindery.compose(entry.stories, by: entry.grouping)[0]
    try await bindery.write(book, to: path)
    return book
  }
}
