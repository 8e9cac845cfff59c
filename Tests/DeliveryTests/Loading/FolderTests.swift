import Foundation
import Storage
import TestSupport
import Testing

@testable import Delivery

/// Books that are to lie in folders of their own.
@Suite struct FolderTests {
  let desk: ScratchFolder
  let device: ScratchFolder
  init() throws {
    desk = try ScratchFolder()
    device = try ScratchFolder()
  }

  private func book(_ title: String, in folders: [String], _ content: String = "1") throws
    -> BookFile
  {
    let path = try desk.write(content, to: "\(UUID()).epub")
    return BookFile(path: path, folders: folders, title: title)
  }

  @discardableResult
  private func load(_ books: [BookFile], onto reader: Device? = nil) throws -> LoadReport {
    try DeviceLoader(reader ?? Device(at: device.path)).load(books)
  }

  @Test func foldersAreMadeFitForFAT() throws {
    let report = try load([
      book("Home", in: ["Kelly: \"K\"", "..", "CON", "What?"]), book("Away", in: []),
    ])
    #expect(
      report.copied.map(\.path) == ["Kelly - 'K'/untitled/CON_/What/Home.epub", "Away.epub"])
    #expect(try load([book("Home", in: ["elsewhere"])]).copied.isEmpty)
  }

  @Test func aFolderThatIsThereInAnotherCaseIsUsed() throws {
    try device.write("mine", to: "KELLY/note.txt")
    let report = try load([book("Home", in: ["Kelly"]), book("Away", in: ["kelly"])])
    #expect(report.copied.map(\.path) == ["KELLY/Home.epub", "KELLY/Away.epub"])
    // Decomposed on the device, composed here: one name.
    try device.write("mine", to: "Ame\u{301}lie/note.txt")
    let other = try load([book("Nord", in: ["Amélie"])])
    #expect(try device.text("Ame\u{301}lie/Nord.epub") == "1")
    #expect(other.copied.count == 1)
    #expect(try device.names().filter { $0.hasPrefix("Am") }.count == 1)
  }

  @Test func aFileOfTheNameOfAFolderStays() throws {
    try device.write("mine", to: "Kelly")
    let report = try load([book("Home", in: ["Kelly"])])
    #expect(report.copied.map(\.path) == ["Kelly (2)/Home.epub"])
    #expect(try device.text("Kelly") == "mine")
  }

  @Test func aLinkOfTheNameOfAFolderIsNotFollowed() throws {
    let elsewhere = try ScratchFolder()
    try FileManager.default.createSymbolicLink(
      atPath: device.path("Kelly"), withDestinationPath: elsewhere.path)
    let report = try load([book("Home", in: ["Kelly"])])
    #expect(report.copied.map(\.path) == ["Kelly (2)/Home.epub"])
    #expect(try elsewhere.names().isEmpty)
  }

  /// Somebody has put a link in place of a folder of ours since.
  @Test func aFolderThatHasBecomeALinkIsNotFollowed() throws {
    try load([book("Home", in: ["Kelly"])])
    let elsewhere = try ScratchFolder()
    try FileManager.default.removeItem(atPath: device.path("Kelly"))
    try FileManager.default.createSymbolicLink(
      atPath: device.path("Kelly"), withDestinationPath: elsewhere.path)
    try elsewhere.write("1", to: "Home.epub")
    try load([book("Home", in: ["Kelly"], "another edition")])
    #expect(try elsewhere.text("Home.epub") == "1")
    #expect(try device.text("Kelly (2)/Home.epub") == "another edition")
  }

  /// A record may come from anywhere: a path in it leads nowhere else.
  @Test func aRecordCannotLeadOutOfTheDevice() throws {
    let elsewhere = try ScratchFolder()
    try elsewhere.write("1", to: "Home.epub")
    let digest = Array("1".utf8).withUnsafeBytes { Digest.sha256Hex($0) }
    let away = "../" + Path.name(of: elsewhere.path) + "/Home.epub"
    try device.write(
      "fanfold loaded 2\nbook\t\(digest)\t1\tepub\t\(digest)\t\(away)\tHome\nfolder\t../x\n",
      to: ".fanfold/loaded.tsv")
    var options = LoadOptions()
    options.mirrors = true
    let report = try DeviceLoader(Device(at: device.path), options).load(
      [book("Home", in: [], "2")])
    #expect(report.removed.isEmpty)
    #expect(try elsewhere.text("Home.epub") == "1")
    #expect(try device.text("Home.epub") == "2")
  }

  @Test func wholePathsStayWithinTheLimitOfTheDevice() throws {
    try device.write("", to: ".kobo/version")
    var options = LoadOptions()
    options.format = .epub
    let long = String(repeating: "größer ", count: 40)
    for count in [0, 1, 3, 8, 20] {
      let report = try DeviceLoader(Device(at: device.path), options).load([
        book("\(long) \(count)", in: Array(repeating: long, count: count), "\(count)")
      ])
      let path = try #require(report.copied.first?.path)
      #expect(path.utf8.count <= 185, "\(path)")
      #expect(path.split(separator: "/").count == min(count, 8) + 1)
      #expect(path.hasSuffix(".epub"))
    }
  }

  @Test func aRecordOfTheFirstFormIsUnderstood() throws {
    for folder in ["documents", "system"] {
      try FileManager.default.createDirectory(
        atPath: device.path(folder), withIntermediateDirectories: true)
    }
    try device.write("old", to: "documents/Home.epub")
    let digest = Array("old".utf8).withUnsafeBytes { Digest.sha256Hex($0) }
    try device.write(
      "fanfold loaded 1\n\(digest)\t3\tHome.epub\tHome\n", to: ".fanfold/loaded.tsv")
    var options = LoadOptions()
    options.format = .epub
    let loader = DeviceLoader(Device(at: device.path), options)
    #expect(try loader.load([book("Home", in: [], "old")]).copied.isEmpty)
    let report = try loader.load([book("Home", in: [], "new")])
    #expect(report.copied.map(\.path) == ["documents/Home.epub"])
    #expect(try device.text("documents/Home.epub") == "new")
    #expect(try device.text(".fanfold/loaded.tsv").hasPrefix("fanfold loaded 2\n"))
  }
}
