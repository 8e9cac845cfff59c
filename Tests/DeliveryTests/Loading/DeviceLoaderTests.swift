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
    _ books: [BookFile], tell: @escaping (LoadEvent) -> Void = { _ in }
  ) throws -> LoadReport {
    try DeviceLoader(Device(at: device.path)).load(books, tell: tell)
  }

  /// The names that a person sees.
  private func visible(in folder: String = "") throws -> [String] {
    try device.names(in: folder).filter { !$0.hasPrefix(".") }
  }

  // MARK: Names

  @Test func namesFitTheDevice() throws {
    try device.write("", to: ".kobo/version")
    var options = LoadOptions()
    options.format = .epub
    let long = String(repeating: "long ", count: 100)
    let report = try DeviceLoader(Device(at: device.path), options).load([
      book("What? \"Why\": 100%/half!", "1", file: "a"), book(long, "2", file: "b"),
    ])
    #expect(report.copied[0].path == "What ’Why’ - 100_-half.epub")
    #expect(report.copied[1].path.utf8.count <= 185)
  }

  @Test func equalTitlesDoNotMeet() throws {
    let report = try load([
      book("Home", "1", file: "a"), book("HOME", "2", file: "b"), book("Home", "3", file: "c"),
    ])
    #expect(report.copied.map(\.path) == ["Home.epub", "HOME (2).epub", "Home (3).epub"])
    #expect(try device.text("Home (3).epub") == "3")
  }

  @Test func theSameBookTwiceIsOneBook() throws {
    let book = try book("Home", "1")
    let report = try load([book, book])
    #expect(report.copied.map(\.path) == ["Home.epub"])
    #expect(report.alreadyThere.map(\.path) == ["Home.epub"])
  }

  // MARK: Loading again

  @Test func theSecondTimeNothingIsCopied() throws {
    let books = try [book("Home", "1", file: "a"), book("Home", "2", file: "b"), book("Away", "3")]
    try load(books)
    let before = try FileManager.default.attributesOfItem(atPath: device.path("Home.epub"))
    let report = try load(books)
    let after = try FileManager.default.attributesOfItem(atPath: device.path("Home.epub"))
    #expect(report.copied.isEmpty)
    #expect(report.alreadyThere.map(\.path) == ["Home.epub", "Home (2).epub", "Away.epub"])
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  }

  @Test func aNewEditionReplacesTheOld() throws {
    try load([book("Home", "first edition")])
    let report = try load([book("Home", "second edition")])
    #expect(report.copied.map(\.path) == ["Home.epub"])
    #expect(try device.text("Home.epub") == "second edition")
    #expect(try visible() == ["Home.epub"])
    #expect(try load([book("Home", "second edition")]).copied.isEmpty)
  }

  @Test func anotherBookOfTheSameTitleIsNoNewEdition() throws {
    let one = BookFile(path: try desk.write("1", to: "a.epub"), title: "Home", identifier: "a")
    let other = BookFile(path: try desk.write("2", to: "b.epub"), title: "Home", identifier: "b")
    try load([one])
    #expect(try load([other]).copied.map(\.path) == ["Home (2).epub"])
    #expect(try device.text("Home.epub") == "1")
    #expect(try load([other, one]).copied.isEmpty)
  }

  @Test func aDeletedBookComesBack() throws {
    try load([book("Home", "1"), book("Away", "2")])
    try FileManager.default.removeItem(atPath: device.path("Home.epub"))
    let other = BookFile(path: try desk.write("3", to: "c.epub"), title: "Home", identifier: "c")
    let report = try load([other, book("Home", "1"), book("Away", "2")])
    #expect(report.copied.map(\.path) == ["Home (2).epub", "Home.epub"])
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
    let kindle = Device(at: device.path)
    var options = LoadOptions()
    options.format = .epub
    try FileManager.default.removeItem(atPath: device.path("documents"))
    try FileManager.default.createSymbolicLink(
      atPath: device.path("documents"), withDestinationPath: elsewhere.path)
    #expect(throws: DeliveryError.leadsAway(path: device.path("documents"))) {
      try DeviceLoader(kindle, options).load([book("Home", "1")])
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
    let digest = Array("new!".utf8).withUnsafeBytes { Digest.sha256Hex($0) }
    let intended = "book\t\(digest)\t4\tepub\t\(digest)\tHome.epub\tHome"
    try device.write("fanfold loaded 2\n\(row)\n\(intended)\n", to: ".fanfold/loaded.tsv")
    try device.write("ne", to: ".Home.epub.fanfold-3-0~")

    let report = try load([book("Home", "new!")])
    #expect(report.copied.map(\.path) == ["Home.epub"])
    #expect(try device.text("Home.epub") == "new!")
    #expect(try device.names() == [".fanfold", "Home.epub"])
    #expect(try device.text(".fanfold/loaded.tsv") == "fanfold loaded 2\n\(intended)\n")
  }

  @Test func progressCountsBooksAndBytes() throws {
    try load([book("Home", "1")])
    var (seen, done): ([LoadProgress], [Bool]) = ([], [])
    try load([book("Away", "22"), book("Home", "1")]) { event in
      switch event {
      case .progress(let progress): seen.append(progress)
      case .done(_, let isCopied): done.append(isCopied)
      case .failed(let failure): Issue.record(failure)
      }
    }
    #expect(done == [false, true])
    #expect(seen.last?.books == 2)
    #expect(seen.allSatisfy { $0.totalBooks == 2 && $0.totalBytes == 2 })
    #expect(seen.map(\.bytes).max() == 2)
  }

  // MARK: Books that fail

  @Test func oneBadBookDoesNotStopTheOthers() throws {
    let missing = BookFile(path: desk.path("none.epub"), title: "None")
    let report = try load([book("Home", "1"), missing, book("Away", "2")])
    #expect(report.failures.map(\.error) == [.book(.notFound(path: missing.path))])
    #expect(try visible() == ["Away.epub", "Home.epub"])
  }

  @Test func aBookThatChangesMeanwhileIsNotCopied() throws {
    let books = try (0..<70).map { try book("Tale \($0)", "text \($0)") }
    let report = try load(books) { event in
      if case .done = event {
        try? "other".write(toFile: books[69].path, atomically: true, encoding: .utf8)
      }
    }
    #expect(report.failures.map(\.error) == [.bookChanged(path: books[69].path)])
    #expect(try visible().count == 69)
    #expect(try device.names().allSatisfy { !$0.hasSuffix("~") })
    // What was announced and not written is not remembered.
    #expect(try !device.text(".fanfold/loaded.tsv").contains("Tale 69"))
    #expect(try load(books).copied.map(\.path) == ["Tale 69.epub"])
  }

  @Test func aBookThatIsTooLongForTheDeviceIsSaidSo() throws {
    try device.write("", to: ".kobo/version")
    let path = desk.path("Long.epub")
    try desk.write("", to: "Long.epub")
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 1_000_000_001)
    let report = try load([BookFile(path: path, title: "Long")])
    #expect(
      report.failures.map(\.error)
        == [.bookTooLarge(path: path, size: 1_000_000_001, limit: 1_000_000_000)])
  }

  // MARK: Devices that do not take books

  @Test func noDeviceIsSaidPlainly() {
    let path = device.path("none")
    #expect(throws: DeliveryError.noDevice(path: path)) {
      try DeviceLoader(Device(at: path)).load([])
    }
  }

  @Test(.enabled(if: SmallVolume.isPossible)) func roomIsLookedAtFirst() throws {
    let volume = try SmallVolume(kilobytes: 4096)
    let large = try book("Long", String(repeating: "x", count: 3 << 20))
    let loader = DeviceLoader(Device(at: volume.path))
    do {
      _ = try loader.load([book("Home", "1"), large])
      Issue.record("there is no room for that")
    } catch DeliveryError.noRoom(let path, let needed, let free, let copied) {
      #expect(copied == 0)
      #expect(path == volume.path)
      #expect(needed >= 5 << 20)
      #expect(free <= 4 << 20)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: volume.path)
    #expect(names.isEmpty)
    #expect(try loader.load([book("Home", "1")]).copied.count == 1)
  }

  @Test(.enabled(if: SmallVolume.isPossible)) func aReadOnlyDeviceIsSaidPlainly() throws {
    let volume = try SmallVolume(kilobytes: 64)
    try volume.remountReadOnly()
    #expect(throws: DeliveryError.readOnlyVolume(path: volume.path)) {
      try DeviceLoader(Device(at: volume.path)).load([book("Home", "1")])
    }
  }
}
