import EPUBModel
import Testing

/// The checks can fail: a sound book is broken in one way for each property, and the property's
/// check has to say so.
@Suite("Checklist, broken books") struct MutationTests {
  @Test(arguments: Mutation.all) func theCheckReportsIt(mutation: Mutation) async throws {
    let property = try #require(
      ChecklistTests.allProperties.first { $0.name.hasPrefix(mutation.property) })
    let entry = ChecklistShelf.entry(mutation.book, mutation.profile)
    let book = try await ChecklistShelf.book(entry)
    let broken = try #require(mutation.change(book), "nothing to break")
    let findings = try property.findings(in: broken)
    #expect(!findings.isEmpty)
    #expect(try property.findings(in: book) == [])
  }

  /// No property is left out.
  @Test func everyPropertyIsBroken() {
    let broken = Set(Mutation.all.map(\.property))
    #expect(
      ChecklistTests.allProperties.map { String($0.name.prefix(3)) }.filter { !broken.contains($0) }
        == [])
  }
}

/// One way to break a book.
struct Mutation: Sendable, CustomTestStringConvertible {
  /// The letter and number of the property that it breaks.
  let property: String
  let book: String
  let profile: PublicationProfile
  /// The broken book; nil where the book has nothing of the kind.
  let change: @Sendable (ChecklistBook) -> ChecklistBook?

  init(
    _ property: String, of book: String = "plain", in profile: PublicationProfile = .epub3,
    _ change: @escaping @Sendable (ChecklistBook) -> ChecklistBook?
  ) {
    self.property = property
    self.book = book
    self.profile = profile
    self.change = change
  }

  /// Replaces some words in one file.
  init(
    _ property: String, of book: String = "plain", in profile: PublicationProfile = .epub3,
    _ file: String, _ old: String, _ new: String
  ) {
    self.init(property, of: book, in: profile) {
      $0.replacing(old, new, in: "EPUB/" + file)
    }
  }

  var testDescription: String { "\(property) of \(book) in \(profile.rawValue)" }

  static let all =
    container + package + navigation + content + accessibility + kobo + kindle + anthology

  /// A change of the archive.
  static func archive(
    _ property: String, _ change: @escaping @Sendable (inout RawArchive) -> Void
  ) -> Mutation {
    Mutation(property) { $0.changing(change) }
  }

  /// A change of the first page that has `old`.
  static func page(
    _ property: String, of book: String = "plain", in profile: PublicationProfile = .epub3,
    _ old: String, _ new: String
  ) -> Mutation {
    Mutation(property, of: book, in: profile) { book in
      for document in book.documents {
        if let changed = book.replacing(old, new, in: document.path) { return changed }
      }
      return nil
    }
  }

  /// A change of the first chapter that has `old`.
  static func chapter(
    _ property: String, of book: String = "plain", in profile: PublicationProfile = .epub3,
    _ old: String, _ new: String
  ) -> Mutation {
    Mutation(property, of: book, in: profile) { book in
      for document in book.spine where document.isChapter {
        if let changed = book.replacing(old, new, in: document.path) { return changed }
      }
      return nil
    }
  }
}
