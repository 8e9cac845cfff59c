import Delivery
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

  var testDescription: String { "\(name) in \(profile.rawValue)" }

  fileprivate func changing(_ profile: PublicationProfile) -> ChecklistEntry {
    ChecklistEntry(name: name, stories: stories, grouping: grouping, profile: profile)
  }
}

/// All books of the checklist. Each is written once, when a test asks for it, and is left for
/// EPUBCheck to look at.
enum ChecklistShelf {
  /// Kinds of books, each in all profiles.
  static let entries: [ChecklistEntry] = kinds.flatMap { kind in
    profiles.map(kind.changing)
  }

  static let profiles: [PublicationProfile] = [.epub3, .kepub]

  private static let kinds: [ChecklistEntry] = [
    single("plain", ChecklistStories.lamp), single("pictures", ChecklistStories.fog),
    single("undescribed", ChecklistStories.moon), single("long", ChecklistStories.novel),
    single("hostile", ChecklistStories.hostile), single("hebrew", ChecklistStories.harbour),
    single("french", ChecklistStories.silence), single("nameless", ChecklistStories.nameless),
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
  ]

  private static func single(_ name: String, _ story: Story) -> ChecklistEntry {
    ChecklistEntry(name: name, stories: [story], grouping: nil, profile: .epub3)
  }

  private static func anthology(
    _ name: String, _ stories: [Story], by grouping: Grouping = .none
  ) -> ChecklistEntry {
    ChecklistEntry(name: name, stories: stories, grouping: grouping, profile: .epub3)
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
    let bindery = Bindery(options(entry.profile))
    let book = bindery.compose(entry.stories, by: entry.grouping)[0]
    try await bindery.write(book, to: path)
    if entry.profile == .kepub { try KepubConverter.convert(bookAt: path, to: path) }
    return book
  }

  private static func options(_ profile: PublicationProfile) -> Bindery.Options {
    var options = Bindery.Options()
    options.publication.profile = profile
    return options
  }
}
