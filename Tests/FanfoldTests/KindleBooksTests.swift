import Delivery
import Fanfold
import Foundation
import Markup
import StoryModel
import TestSupport
import Testing
import ZIPArchive

/// Whole books as Send to Kindle takes them: our own in every dialect, and those of other programs.
@Suite("Books for Send to Kindle")
struct KindleBooksTests {
  private static let othersBooks = ["pandoc2", "pandoc3", "calibre", "ebooklib", "ao3"].map {
    "\(SameStoryTests.folder)/story-\($0).epub"
  }

  /// The words of a book, and the number of its pictures, whatever files they are in.
  private func content(of path: String) throws -> (words: [String], pictures: Int) {
    let archive = try ZIPReader(path: path)
    var (words, pictures) = ([String](), 0)
    for entry in archive.entries where entry.name.hasSuffix("html") {
      var isInBody = false
      try XMLEventParser.parse(Array(archive.bytes(of: entry.name))) { event in
        switch event {
        case .start(let element):
          if element.name == "body" { isInBody = true }
          if element.name == "img" { pictures += 1 }
        case .text(let text) where isInBody:
          words += String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .map(String.init)
        default: break
        }
      }
    }
    return (words, pictures)
  }

  @Test(arguments: othersBooks) func othersBooksStaySoundAndWhole(path: String) throws {
    let folder = try ScratchFolder()
    let kindle = folder.path("kindle.epub")
    try KindleConverter.convert(bookAt: path, to: kindle)
    let bindery = Bindery()
    let (before, after) = (try bindery.check(path), try bindery.check(kindle))
    #expect(Set(after.map(\.message)).isSubset(of: before.map(\.message)))
    let (old, new) = (try content(of: path), try content(of: kindle))
    // What is gone stood on the cover page or in a table that led there.
    #expect(Set(old.words).subtracting(new.words).count <= 1, "\(path)")
    #expect(old.words.count - new.words.count < 20)
    try KindleConverter.convert(bookAt: kindle, to: folder.path("twice.epub"))
    #expect(try folder.bytes("kindle.epub") == folder.bytes("twice.epub"))
  }

  @Test(arguments: PublicationProfile.allCases)
  func ourBooksBecomeWhatTheKindleProfileIs(profile: PublicationProfile) async throws {
    let folder = try ScratchFolder()
    // The others would show EPUBCheck the same once more.
    let isKept = profile == .epub3 || profile == .epub2
    let kept =
      try isKept ? KeptBooks.folder("kindle-of-\(profile.rawValue)") : folder.path("kindle")
    try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
    var options = Bindery.Options()
    options.publication.profile = profile
    let bindery = Bindery(options)
    _ = try await bindery.export(Samples.all, to: .folder(folder.path), tell: { _ in })
    _ = try await bindery.bundle(Samples.all, by: .pairing, into: folder.path, tell: { _ in })
    let names = try folder.names().filter { $0.hasSuffix(".epub") }
    #expect(names.count > 5)
    for name in names {
      let kindle = "\(kept)/\(name)"
      let outcome = try KindleConverter.convert(bookAt: folder.path(name), to: kindle)
      #expect(outcome.notes.isEmpty, "\(name)")
      #expect(outcome.isChanged == (profile != .kindle), "\(name)")
      #expect(try bindery.check(kindle).isEmpty, "\(name)")
      let archive = try ZIPReader(path: kindle)
      #expect(!archive.entries.contains { $0.name.hasSuffix("cover.xhtml") }, "\(name)")
      if profile == .kindle {
        #expect(try Data(contentsOf: URL(fileURLWithPath: kindle)) == Data(folder.bytes(name)))
      }
    }
  }
}
