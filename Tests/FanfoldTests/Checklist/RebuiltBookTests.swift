import EPUBModel
import Fanfold
import StoryModel
import TestSupport
import Testing

/// Properties that show only in two books beside each other: C11, Y10 to Y12.
@Suite("Checklist, two books") struct RebuiltBookTests {
  private func anthology(
    _ stories: [Story], _ profile: PublicationProfile, in folder: ScratchFolder, _ name: String
  ) async throws -> ChecklistBook {
    let entry = ChecklistEntry(
      name: name, stories: stories, grouping: Grouping.none, profile: profile)
    let path = folder.path(name + profile.suffix)
    let book = try await ChecklistShelf.write(entry, to: path)
    return try ChecklistBook(path: path, profile: profile, book: book)
  }

  @Test(arguments: ChecklistShelf.entries.filter { ["plain", "fandoms"].contains($0.name) })
  func c11TheSameStoriesMakeTheSameBytes(entry: ChecklistEntry) async throws {
    let folder = try ScratchFolder()
    try await ChecklistShelf.write(entry, to: folder.path("one.epub"))
    try await ChecklistShelf.write(entry, to: folder.path("two.epub"))
    let isSame = try folder.bytes("one.epub") == folder.bytes("two.epub")
    #expect(isSame)
  }

  /// A reader's place and highlights hang on the names and the bytes of the files.
  @Test(arguments: PublicationProfile.allCases)
  func y10AnotherStoryChangesNoFileOfTheOthers(profile: PublicationProfile) async throws {
    let folder = try ScratchFolder()
    let few = [ChecklistStories.lamp, ChecklistStories.fog]
    let before = try await anthology(few, profile, in: folder, "few")
    let after = try await anthology([ChecklistStories.silence] + few, profile, in: folder, "more")
    for story in ContentProperties.storyDocuments(of: before) {
      #expect(story.documents.count > 3)
      for document in story.documents {
        let isSame = after.file(document.path)?.content == before.file(document.path)?.content
        #expect(isSame, "\(document.path)")
      }
    }
  }

  @Test(arguments: PublicationProfile.allCases)
  func y11AStoryIsTheSameAloneAndAmongOthers(profile: PublicationProfile) async throws {
    let many = try await ChecklistShelf.book(ChecklistShelf.entry("fandoms", profile))
    let alone = try await ChecklistShelf.book(ChecklistShelf.entry("plain", profile))
    let stories = ContentProperties.storyDocuments(of: many)
    let among = try #require(stories.first { $0.entry.story == ChecklistStories.lamp })
    func text(_ documents: [ChecklistBook.Document]) -> [String] {
      documents.filter(\.isChapter).map { $0.body?.text ?? "" }
    }
    #expect(text(among.documents) == text(alone.spine))
  }

  @Test(arguments: PublicationProfile.allCases)
  func y12AnAnthologyThatGrowsIsTheSameBook(profile: PublicationProfile) async throws {
    let folder = try ScratchFolder()
    let before = try await anthology([ChecklistStories.lamp], profile, in: folder, "few")
    let after = try await anthology(
      [ChecklistStories.fog, ChecklistStories.lamp], profile, in: folder, "more")
    #expect(
      before.metadata("dc:identifier").map(\.text) == after.metadata("dc:identifier").map(\.text))
    // The newest day that a story states.
    guard profile != .epub2 else { return }
    #expect(before.properties("dcterms:modified") == ["1999-11-09T00:00:00Z"])
    #expect(after.properties("dcterms:modified") == ["2001-02-03T00:00:00Z"])
  }
}
