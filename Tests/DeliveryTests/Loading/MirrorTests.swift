import Foundation
import StoryModel
import TestSupport
import Testing

@testable import Delivery

/// `--mirror`, and what `--dry-run` says of it.
@Suite struct MirrorTests {
  let desk: ScratchFolder
  let device: ScratchFolder
  init() throws {
    desk = try ScratchFolder()
    device = try ScratchFolder()
  }

  private func book(_ title: String, in folders: [String] = []) throws -> BookFile {
    BookFile(
      path: try desk.write("text of \(title)", to: title + ".epub"), folders: folders, title: title)
  }

  @discardableResult
  private func load(
    _ books: [BookFile], mirrors: Bool = true, isDryRun: Bool = false
  ) throws -> LoadReport {
    var options = LoadOptions()
    options.mirrors = mirrors
    options.isDryRun = isDryRun
    return try DeviceLoader(Device(at: device.path), options).load(books)
  }

  /// Everything on the device, with its content.
  private func snapshot() throws -> [String: String] {
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: device.path) {
      files[path] = (try? device.text(path)) ?? "a folder"
    }
    return files
  }

  @Test func whatIsNotWantedAnyMoreGoes() throws {
    try load([book("Home", in: ["Kelly"]), book("Away", in: ["Pim", "Long"]), book("Stay")])
    let report = try load([book("Stay")])
    #expect(Set(report.removed) == ["Kelly/Home.epub", "Pim/Long/Away.epub"])
    #expect(try device.names() == [".fanfold", "Stay.epub"])
    // They can come back.
    #expect(try load([book("Stay"), book("Home", in: ["Kelly"])]).copied.count == 1)
  }

  @Test func withoutItNothingGoes() throws {
    try load([book("Home"), book("Away")])
    #expect(try load([book("Away")], mirrors: false).removed.isEmpty)
    #expect(try device.names() == [".fanfold", "Away.epub", "Home.epub"])
  }

  @Test func whatIsNotOursStays() throws {
    try device.write("mine", to: "Mine.epub")
    try device.write("mine", to: "Kelly/Mine.epub")
    try load([book("Home", in: ["Kelly"]), book("Away", in: ["Pim"])])
    try device.write("position", to: "Pim/Away.sdr/metadata.epub.lua")
    try load([book("Stay")])
    #expect(try device.text("Mine.epub") == "mine")
    #expect(try device.names(in: "Kelly") == ["Mine.epub"])
    #expect(try device.names(in: "Pim") == ["Away.sdr"])
  }

  @Test func aFolderThatWasThereBeforeStays() throws {
    try FileManager.default.createDirectory(
      atPath: device.path("Kelly"), withIntermediateDirectories: true)
    try load([book("Home", in: ["Kelly"])])
    try load([book("Stay")])
    #expect(try device.names() == [".fanfold", "Kelly", "Stay.epub"])
  }

  @Test func whatSomebodyHasChangedStaysAndIsTold() throws {
    try load([book("Home"), book("Away")])
    try device.write("with my notes", to: "Home.epub")
    let report = try load([book("Away")])
    #expect(report.removed.isEmpty)
    #expect(report.notes.map(\.id) == [.changedOnDevice])
    #expect(report.notes[0].message.contains("Home.epub"))
    #expect(try device.text("Home.epub") == "with my notes")
    // It is told each time, until somebody has removed it.
    #expect(try load([book("Away")]).notes.map(\.id) == [.changedOnDevice])
  }

  @Test func aLinkInPlaceOfABookStays() throws {
    try load([book("Home"), book("Away")])
    let elsewhere = try ScratchFolder()
    try elsewhere.write("text of Home", to: "treasure")
    try FileManager.default.removeItem(atPath: device.path("Home.epub"))
    try FileManager.default.createSymbolicLink(
      atPath: device.path("Home.epub"), withDestinationPath: elsewhere.path("treasure"))
    #expect(try load([book("Away")]).removed.isEmpty)
    #expect(try elsewhere.text("treasure") == "text of Home")
    #expect(try device.text("Home.epub") == "text of Home")
  }

  @Test func whenABookFailsNothingGoes() throws {
    try load([book("Home"), book("Away")])
    let missing = BookFile(path: desk.path("none.epub"), title: "None")
    let report = try load([book("Away"), missing])
    #expect(report.removed.isEmpty)
    #expect(report.notes.map(\.id) == [.mirrorLeftOut])
    #expect(try load([]).notes.map(\.id) == [.mirrorLeftOut])
    #expect(try device.names() == [".fanfold", "Away.epub", "Home.epub"])
  }

  // MARK: Dry runs

  @Test func aDryRunWritesNothing() throws {
    let report = try load([book("Home", in: ["Kelly"]), book("Away")], isDryRun: true)
    #expect(report.copied.map(\.path) == ["Kelly/Home.epub", "Away.epub"])
    #expect(try snapshot().isEmpty)

    try load([book("Home", in: ["Kelly"]), book("Away")])
    try device.write("half", to: ".Stay.epub.fanfold-3-0~")
    let before = try snapshot()
    let next = try load([book("Stay"), book("Away")], isDryRun: true)
    #expect(next.copied.map(\.path) == ["Stay.epub"])
    #expect(next.alreadyThere.map(\.path) == ["Away.epub"])
    #expect(next.removed == ["Kelly/Home.epub"])
    #expect(try snapshot() == before)
    // And it told the truth.
    let real = try load([book("Stay"), book("Away")])
    #expect(real.copied == next.copied)
    #expect(real.removed == next.removed)
  }

  @Test(.enabled(if: SmallVolume.isPossible)) func aDryRunLooksAtTheRoomToo() throws {
    let volume = try SmallVolume(kilobytes: 1024)
    var options = LoadOptions()
    options.isDryRun = true
    #expect(throws: DeliveryError.self) {
      try DeviceLoader(Device(at: volume.path), options).load([book("Home")])
    }
  }
}
