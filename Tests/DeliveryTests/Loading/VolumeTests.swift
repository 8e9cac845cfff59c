import Foundation
import Storage
import TestSupport
import Testing

@testable import Delivery

/// Loading onto the file systems that e-readers have.
@Suite(.serialized) struct VolumeTests {
  let desk: ScratchFolder
  init() throws { desk = try ScratchFolder() }

  private func book(_ title: String, in folders: [String] = [], _ content: String = "1") throws
    -> BookFile
  {
    let path = try desk.write(content, to: "\(UUID()).epub")
    return BookFile(path: path, folders: folders, title: title)
  }

  private func names(_ volume: MountedImage, _ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: volume.path + "/" + folder).sorted()
  }

  @Test(
    .enabled(if: !MountedImage.possible.isEmpty, "\(MountedImage.reason)"),
    arguments: MountedImage.possible)
  func booksOfAnyNameLieThere(_ kind: MountedImage.Kind) throws {
    let volume = try MountedImage(kind, megabytes: 40)
    let loader = DeviceLoader(Device(at: volume.path))
    let titles = [
      "Home", "What? \"Why\": 100%/half!", "Ünïcödé – “quoted”", "日本語の題", "…", "CON", "aux.txt",
      "trailing dots...", "a\\b|c<d>e*f", "👩‍👩‍👧 family", String(repeating: "long ", count: 100),
    ]
    let books = try titles.enumerated().map { number, title in
      try book(title, in: number % 2 == 0 ? [] : ["Földer: \(number)", "By?"], "text \(number)")
    }
    let report = try loader.load(books)
    #expect(report.failures.isEmpty)
    #expect(report.copied.count == titles.count)
    for (number, book) in report.copied.enumerated() {
      let text = try String(contentsOfFile: volume.path + "/" + book.path, encoding: .utf8)
      #expect(text == "text \(number)")
    }
    #expect(try loader.load(books).copied.isEmpty)
    #expect(try volume.complaints() == "")
    #expect(try loader.load(books).copied.isEmpty, "after it was mounted again")
  }

  @Test(
    .enabled(if: !MountedImage.possible.isEmpty, "\(MountedImage.reason)"),
    arguments: MountedImage.possible)
  func caseDoesNotCount(_ kind: MountedImage.Kind) throws {
    let volume = try MountedImage(kind, megabytes: 40)
    try FileManager.default.createDirectory(
      atPath: volume.path + "/KELLY", withIntermediateDirectories: false)
    try "mine".write(toFile: volume.path + "/HOME.EPUB", atomically: false, encoding: .utf8)
    let books = try [
      book("Home", in: [], "a"), book("home", in: [], "b"), book("Äpfel", in: ["Kelly"], "c"),
      book("äpfel", in: ["kelly"], "d"),
    ].enumerated().map {
      BookFile(path: $1.path, folders: $1.folders, title: $1.title, identifier: "\($0)")
    }
    let loader = DeviceLoader(Device(at: volume.path))
    let report = try loader.load(books)
    #expect(
      report.copied.map(\.path)
        == ["Home (2).epub", "home (3).epub", "KELLY/Äpfel.epub", "KELLY/äpfel (2).epub"])
    #expect(try String(contentsOfFile: volume.path + "/HOME.EPUB", encoding: .utf8) == "mine")
    #expect(try names(volume, "KELLY").count == 2)
    #expect(try loader.load(books).copied.isEmpty)
  }

  @Test(
    .enabled(if: !MountedImage.possible.isEmpty, "\(MountedImage.reason)"),
    arguments: MountedImage.possible)
  func aNewEditionReplacesTheOldAndMirroringRemoves(_ kind: MountedImage.Kind) throws {
    let volume = try MountedImage(kind, megabytes: 40)
    var options = LoadOptions()
    options.mirrors = true
    let loader = DeviceLoader(Device(at: volume.path), options)
    _ = try loader.load([book("Home", in: ["Kelly"], "first"), book("Away", in: ["Pim"])])
    let report = try loader.load([book("Home", in: ["Kelly"], "second edition")])
    #expect(report.copied.map(\.path) == ["Kelly/Home.epub"])
    #expect(report.removed == ["Pim/Away.epub"])
    #expect(try names(volume).filter { !$0.hasPrefix(".") } == ["Kelly"])
    #expect(
      try String(contentsOfFile: volume.path + "/Kelly/Home.epub", encoding: .utf8)
        == "second edition")
    #expect(try volume.complaints() == "")
  }

  @Test(
    .enabled(if: !MountedImage.possible.isEmpty, "\(MountedImage.reason)"),
    arguments: MountedImage.possible)
  func aFullVolumeIsSeenBeforeAnythingIsCopied(_ kind: MountedImage.Kind) throws {
    let volume = try MountedImage(kind, megabytes: 40)
    let free = try Volume.freeBytes(at: volume.path)
    let file = try #require(
      FileManager.default.createFile(atPath: volume.path + "/film.mp4", contents: nil)
        ? FileHandle(forWritingAtPath: volume.path + "/film.mp4") : nil)
    try file.write(contentsOf: Data(count: free - 4 << 20))
    try file.close()
    let loader = DeviceLoader(Device(at: volume.path))
    let books = try [book("Home"), book("Long", in: [], String(repeating: "x", count: 5 << 20))]
    #expect(throws: DeliveryError.self) { try loader.load(books) }
    #expect(try names(volume) == ["film.mp4"])
    #expect(try loader.load([books[0]]).copied.count == 1)
  }

  @Test(
    .enabled(if: !MountedImage.possible.isEmpty, "\(MountedImage.reason)"),
    arguments: MountedImage.possible)
  func aReadOnlyVolumeIsSaidPlainly(_ kind: MountedImage.Kind) throws {
    let volume = try MountedImage(kind, megabytes: 40)
    try volume.makeReadOnly()
    #expect(throws: DeliveryError.readOnlyVolume(path: volume.path)) {
      try DeviceLoader(Device(at: volume.path)).load([book("Home")])
    }
  }

  /// Where FAT cannot be mounted, mtools at least are another reader and writer of it.
  @Test(
    .enabled(
      if: Tool.isInstalled("mcopy") && Tool.isInstalled("mkfs.vfat"), "mtools are not installed"))
  func mtoolsTakeEveryName() throws {
    let folder = try ScratchFolder()
    let titles = [
      "What? \"Why\": 100%/half!", "Ünïcödé – “quoted”", "CON", "aux.txt", "trailing dots...",
      "a\\b|c<d>e*f+g", " spaces ", String(repeating: "long ", count: 100),
    ]
    let report = try DeviceLoader(Device(at: folder.path)).load(
      titles.enumerated().map { try book($1, in: ["Földer: \($0)"], "text \($0)") })
    let image = desk.path("image")
    #expect(try Tool.run("truncate", "-s", "40M", image).status == 0)
    #expect(try Tool.run("mkfs.vfat", "-F", "32", image).status == 0)
    let environment = ["LC_ALL": "C.UTF-8"]
    for path in try folder.names() where !path.hasPrefix(".") {
      let result = try Tool.run(
        "mcopy", "-s", "-i", image, folder.path(path), "::/", environment: environment)
      #expect(result.status == 0, "\(path): \(result.output)")
    }
    for (number, book) in report.copied.enumerated() {
      let result = try Tool.run(
        "mcopy", "-i", image, "::/" + book.path, desk.path("back-\(number)"),
        environment: environment)
      #expect(result.status == 0, "\(book.path): \(result.output)")
      #expect(try desk.text("back-\(number)") == "text \(number)")
    }
    #expect(try Tool.run("fsck.vfat", "-n", image).status == 0)
  }
}
