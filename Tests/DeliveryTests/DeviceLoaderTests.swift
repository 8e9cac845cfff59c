import Foundation
import Storage
import StoryModel
import TestSupport
import Testing

@testable import Delivery

@Suite struct DeviceLoaderTests {
  /// Where books are made, and the device.
  let desk: ScratchFolder
  let device: ScratchFolder
  init() throws {
    desk = try ScratchFolder()
    device = try ScratchFolder()
  }

  private func book(_ title: String, _ content: String, file: String? = nil) throws -> BookFile {
    BookFile(path: try desk.write(content, to: (file ?? title) + ".epub"), title: title)
  }

  @discardableResult
  private func load(
    _ books: [BookFile], progress: (LoadProgress) -> Void = { _ in }
  ) throws -> LoadReport {
    try DeviceLoader(root: device.path, profile: .detect(device.path))
      .load(books, progress: progress)
  }

  /// The names that a person sees.
  private func visible(in folder: String = "") throws -> [String] {
    try device.names(in: folder).filter { !$0.hasPrefix(".") }
  }

  // MARK: Devices

  @Test func devicesAreToldApart() throws {
    #expect(DeviceProfile.detect(device.path) == .folder)
    try device.write("", to: "documents/x")
    #expect(DeviceProfile.detect(device.path) == .folder)
    try device.write("", to: "system/x")
    #expect(DeviceProfile.detect(device.path) == .kindle)
    try device.write("N123,4.1,4.38", to: ".kobo/version")
    #expect(DeviceProfile.detect(device.path) == .kobo)
  }

  @Test func booksGoWhereTheDeviceLooks() throws {
    try device.write("", to: ".kobo/version")
    let report = try load([book("Home", "1")])
    #expect(report.folder == device.path)
    #expect(try visible() == ["Home.epub"])
    #expect(report.notes.isEmpty)
  }

  @Test func aKindleGetsBooksAndANote() throws {
    try device.write("", to: "documents/x")
    try device.write("", to: "system/x")
    let report = try load([book("Home", "1")])
    #expect(try device.text("documents/Home.epub") == "1")
    #expect(report.notes.map(\.id) == [.opensNoEPUB])
    #expect(report.notes[0].hint.contains("Send to Kindle"))
  }

  // MARK: Names

  @Test func namesFitTheDevice() throws {
    try device.write("", to: ".kobo/version")
    let long = String(repeating: "long ", count: 100)
    let report = try load([
      book("What? \"Why\": 100%/half!", "1", file: "a"), book(long, "2", file: "b"),
    ])
    #expect(report.copied[0].name == "What ’Why’ - 100_-half.epub")
    #expect(report.copied[1].name.utf8.count <= 185)
  }

  @Test func equalTitlesDoNotMeet() throws {
    let report = try load([
      book("Home", "1", file: "a"), book("HOME", "2", file: "b"), book("Home", "3", file: "c"),
    ])
    #expect(report.copied.map(\.name) == ["Home.epub", "HOME (2).epub", "Home (3).epub"])
    #expect(try device.text("Home (3).epub") == "3")
  }

  @Test func theSameBookTwiceIsOneBook() throws {
    let book = try book("Home", "1")
    let report = try load([book, book])
    #expect(report.copied.map(\.name) == ["Home.epub"])
    #expect(report.alreadyThere.map(\.name) == ["Home.epub"])
  }

  // MARK: Loading again

  @Test func theSecondTimeNothingIsCopied() throws {
    let books = try [book("Home", "1", file: "a"), book("Home", "2", file: "b"), book("Away", "3")]
    try load(books)
    let before = try FileManager.default.attributesOfItem(atPath: device.path("Home.epub"))
    let report = try load(books)
    let after = try FileManager.default.attributesOfItem(atPath: device.path("Home.epub"))
    #expect(report.copied.isEmpty)
    #expect(report.alreadyThere.map(\.name) == ["Home.epub", "Home (2).epub", "Away.epub"])
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  }

  @Test func aNewEditionReplacesTheOld() throws {
    try load([book("Home", "first edition")])
    let report = try load([book("Home", "second edition")])
    #expect(report.copied.map(\.name) == ["Home.epub"])
    #expect(try device.text("Home.epub") == "second edition")
    #expect(try visible() == ["Home.epub"])
    #expect(try load([book("Home", "second edition")]).copied.isEmpty)
  }

  @Test func anotherBookOfTheSameTitleIsNoNewEdition() throws {
    let one = BookFile(path: try desk.write("1", to: "a.epub"), title: "Home", identifier: "a")
    let other = BookFile(path: try desk.write("2", to: "b.epub"), title: "Home", identifier: "b")
    try load([one])
    #expect(try load([other]).copied.map(\.name) == ["Home (2).epub"])
    #expect(try device.text("Home.epub") == "1")
    #expect(try load([other, one]).copied.isEmpty)
  }

  @Test func aDeletedBookComesBack() throws {
    try load([book("Home", "1"), book("Away", "2")])
    try FileManager.default.removeItem(atPath: device.path("Home.epub"))
    let other = BookFile(path: try desk.write("3", to: "c.epub"), title: "Home", identifier: "c")
    let report = try load([other, book("Home", "1"), book("Away", "2")])
    #expect(report.copied.map(\.name) == ["Home (2).epub", "Home.epub"])
    #expect(try device.text("Home.epub") == "1")
  }

  // MARK: What is not ours

  @Test func filesOfOthersStay() throws {
    try device.write("mine", to: "Home.epub")
    try load([book("Home", "1")])
    try load([book("Home", "2")])
    #expect(try device.text("Home.epub") == "mine")
    #expect(try device.text("Home (2).epub") == "2")
    #expect(try visible() == ["Home (2).epub", "Home.epub"])
  }

  @Test func whatSomebodyHasChangedIsNotOursAnyMore() throws {
    try load([book("Home", "text")])
    try device.write("TEXT", to: "Home.epub")
    try load([book("Home", "new text")])
    #expect(try device.text("Home.epub") == "TEXT")
    #expect(try device.text("Home (2).epub") == "new text")
  }

  @Test func theSameFileOfSomebodyElseIsLeftAlone() throws {
    try device.write("text", to: "Home.epub")
    #expect(try load([book("Home", "text")]).copied.isEmpty)
    try load([book("Home", "new text")])
    #expect(try device.text("Home.epub") == "text")
  }

  @Test func aLostRecordCostsNothing() throws {
    try load([book("Home", "1")])
    try FileManager.default.removeItem(atPath: device.path(".fanfold"))
    #expect(try load([book("Home", "1")]).copied.isEmpty)
    try device.write("no record at all\n\t\t\t\n", to: ".fanfold/loaded.tsv")
    #expect(try load([book("Home", "1")]).copied.isEmpty)
    #expect(try visible() == ["Home.epub"])
  }

  @Test func linksOutOfTheDeviceAreNotFollowed() throws {
    let elsewhere = try ScratchFolder()
    try device.write("", to: "system/x")
    try device.write("", to: "documents/x")
    let profile = DeviceProfile.detect(device.path)
    try FileManager.default.removeItem(atPath: device.path("documents"))
    try FileManager.default.createSymbolicLink(
      atPath: device.path("documents"), withDestinationPath: elsewhere.path)
    #expect(throws: DeliveryError.leadsAway(path: device.path("documents"))) {
      try DeviceLoader(root: device.path, profile: profile).load([book("Home", "1")])
    }
    #expect(try elsewhere.names().isEmpty)
  }

  @Test func aLinkInPlaceOfABookIsNotWrittenThrough() throws {
    let elsewhere = try ScratchFolder()
    try elsewhere.write("mine", to: "treasure")
    try FileManager.default.createSymbolicLink(
      atPath: device.path("Home.epub"), withDestinationPath: elsewhere.path("treasure"))
    try load([book("Home", "1")])
    #expect(try elsewhere.text("treasure") == "mine")
    #expect(try device.text("Home (2).epub") == "1")
  }

  // MARK: Pulled out half-way

  /// The record is written before the file is renamed: both rows are there, and the old file.
  @Test func anInterruptedReplacementGoesOn() throws {
    try load([book("Home", "old")])
    let row = try #require(device.text(".fanfold/loaded.tsv").split(separator: "\n").last)
    let fields = row.split(separator: "\t")
    let digest = Array("new!".utf8).withUnsafeBytes { Digest.sha256Hex($0) }
    let intended = "\(digest)\t4\t\(fields[2])\t\(fields[3])"
    try device.write("fanfold loaded 1\n\(row)\n\(intended)\n", to: ".fanfold/loaded.tsv")
    try device.write("ne", to: ".Home.epub.fanfold-3-0~")

    let report = try load([book("Home", "new!")])
    #expect(report.copied.map(\.name) == ["Home.epub"])
    #expect(try device.text("Home.epub") == "new!")
    #expect(try device.names() == [".fanfold", "Home.epub"])
    #expect(try device.text(".fanfold/loaded.tsv") == "fanfold loaded 1\n\(intended)\n")
  }

  @Test func whatWasCopiedBeforeAFailureIsThere() throws {
    let books = try (0..<40).map { try book("Tale \($0)", "text \($0)") }
    var last: LoadProgress?
    // The book vanishes after the first ones are safe.
    #expect(throws: DeliveryError.self) {
      try load(books) { progress in
        last = progress
        try? FileManager.default.removeItem(atPath: books[39].path)
      }
    }
    let done = try #require(last?.done)
    #expect(try visible().count == done)
    #expect(try device.names().allSatisfy { !$0.hasSuffix("~") })
    try desk.write("text 39", to: "Tale 39.epub")
    let report = try load(books)
    #expect(report.alreadyThere.count == done)
    #expect(report.copied.map(\.name) == (done..<40).map { "Tale \($0).epub" })
  }

  @Test func progressCountsEveryBook() throws {
    try load([book("Home", "1")])
    var seen: [LoadProgress] = []
    try load([book("Away", "2"), book("Home", "1")]) { seen.append($0) }
    #expect(seen.map(\.done) == [1, 2])
    #expect(seen.map(\.total) == [2, 2])
    #expect(seen.map(\.isCopied) == [false, true])
  }

  // MARK: Devices that do not take books

  @Test func anUnreadableBookStopsBeforeAnythingIsCopied() throws {
    let missing = BookFile(path: desk.path("none.epub"), title: "None")
    #expect(throws: DeliveryError.book(.notFound(path: missing.path))) {
      try load([book("Home", "1"), missing])
    }
    #expect(try visible().isEmpty)
  }

  @Test func noDeviceIsSaidPlainly() {
    let path = device.path("none")
    #expect(throws: DeliveryError.noDevice(path: path)) {
      try DeviceLoader(root: path, profile: .folder).load([])
    }
  }

  @Test(.enabled(if: SmallVolume.isPossible)) func roomIsLookedAtFirst() throws {
    let volume = try SmallVolume(kilobytes: 4096)
    let large = try book("Long", String(repeating: "x", count: 3 << 20))
    let loader = DeviceLoader(root: volume.path, profile: .folder)
    do {
      _ = try loader.load([book("Home", "1"), large])
      Issue.record("there is no room for that")
    } catch DeliveryError.noRoom(let path, let needed, let free) {
      #expect(path == volume.path)
      #expect(needed >= 5 << 20)
      #expect(free <= 4 << 20)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: volume.path)
    #expect(names == [".fanfold"])
    #expect(try loader.load([book("Home", "1")]).copied.count == 1)
  }

  @Test(.enabled(if: SmallVolume.isPossible)) func aReadOnlyDeviceIsSaidPlainly() throws {
    let volume = try SmallVolume(kilobytes: 64)
    try volume.remountReadOnly()
    #expect(throws: DeliveryError.readOnlyVolume(path: volume.path)) {
      try DeviceLoader(root: volume.path, profile: .folder).load([book("Home", "1")])
    }
  }
}
