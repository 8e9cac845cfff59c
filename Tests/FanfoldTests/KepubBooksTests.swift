import Delivery
import Fanfold
import Foundation
import Markup
import StoryModel
import TestSupport
import Testing
import ZIPArchive

/// Whole books as KEPUB: our own and those of other programs.
@Suite("Books for Kobo")
struct KepubBooksTests {
  private static let othersBooks = ["pandoc2", "pandoc3", "calibre", "ebooklib", "ao3"].map {
    "\(SameStoryTests.folder)/story-\($0).epub"
  }

  /// Converts a book; gives its findings before and after.
  private func findings(_ path: String, _ kepub: String) throws -> (
    before: [String], after: [String]
  ) {
    let outcome = try KepubConverter.convert(bookAt: path, to: kepub)
    #expect(outcome.unconverted.isEmpty && outcome.converted > 0)
    let bindery = Bindery()
    return (try bindery.check(path).map(\.message), try bindery.check(kepub).map(\.message))
  }

  /// The text of every document, by its path.
  private func texts(_ path: String) throws -> [String: String] {
    let archive = try ZIPReader(path: path)
    var texts: [String: String] = [:]
    for name in archive.entries.map(\.name) where name.hasSuffix("html") {
      var isInBody = false
      var text: [UInt8] = []
      try XMLEventParser.parse(Array(archive.bytes(of: name))) { event in
        if case .start(let element) = event, element.name == "body" { isInBody = true }
        if case .text(let piece) = event, isInBody { text += piece }
      }
      texts[name] = String(decoding: text, as: UTF8.self)
    }
    return texts
  }

  private func expectSameText(_ path: String, _ kepub: String) throws {
    let (before, after) = (try texts(path), try texts(kepub))
    for (name, text) in before {
      let isSame = after[name] == text
      #expect(isSame, "\(name) of \(path)")
    }
  }

  @Test(arguments: othersBooks) func othersBooksStaySound(path: String) throws {
    let folder = try ScratchFolder()
    let kepub = folder.path("book.kepub.epub")
    let (before, after) = try findings(path, kepub)
    #expect(Set(after).isSubset(of: before))
    try expectSameText(path, kepub)
  }

  @Test func ourBooksStaySound() async throws {
    let folder = try ScratchFolder()
    let bindery = serialBindery()
    _ = try await bindery.export(Samples.all, to: .folder(folder.path), tell: { _ in })
    _ = try await bindery.bundle(Samples.all, by: .pairing, into: folder.path, tell: { _ in })
    let kept = try KeptBooks.folder("kepub")
    let names = try folder.names().filter { $0.hasSuffix(".epub") }
    #expect(names.count > 5)
    for name in names {
      let kepub = "\(kept)/\(name.dropLast(".epub".count)).kepub.epub"
      let (before, after) = try findings(folder.path(name), kepub)
      #expect(before == [] && after == [], "\(name)")
      try expectSameText(folder.path(name), kepub)
    }
  }
}
