import Foundation
import Storage
import StoryModel
import TestSupport
import Testing
import ZIPArchive

@testable import Delivery

/// Books that the device wants in another format.
@Suite struct ConversionTests {
  let desk: ScratchFolder
  let device: ScratchFolder
  init() throws {
    desk = try ScratchFolder()
    device = try ScratchFolder()
  }

  private func book(_ title: String, text: String = "Once. Upon.") throws -> BookFile {
    let path = desk.path(title + ".epub")
    try SampleEPUB().changing("OPS/text/one.xhtml", "Once. Upon.", text).write(to: path)
    return BookFile(path: path, title: title)
  }

  private func load(
    _ books: [BookFile], _ calibre: CalibreConverter? = nil, format: BookFormat? = nil,
    isDryRun: Bool = false
  ) throws -> LoadReport {
    var options = LoadOptions()
    options.format = format
    options.isDryRun = isDryRun
    return try DeviceLoader(Device(at: device.path), options, calibre: calibre).load(books)
  }

  private func makeKobo() throws { try device.write("", to: ".kobo/version") }

  private func makeKindle() throws {
    for folder in ["documents", "system"] {
      try FileManager.default.createDirectory(
        atPath: device.path(folder), withIntermediateDirectories: true)
    }
  }

  /// A stand-in for `ebook-convert`; each call leaves a line in `calls`.
  private func fakeCalibre(
    _ commands: String, timeout: Duration = .seconds(30)
  ) throws -> CalibreConverter {
    let path = try desk.write(
      "#!/bin/sh\necho \"$1\" >>\(desk.path("calls"))\n\(commands)\n", to: "ebook-convert")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return CalibreConverter(path: path, timeout: timeout)
  }

  private func calls() -> Int {
    ((try? desk.text("calls")) ?? "").split(separator: "\n").count
  }

  // MARK: KEPUB

  @Test func aKoboGetsKEPUBsOnce() throws {
    try makeKobo()
    let books = try [book("Home"), book("Away")]
    let report = try load(books)
    #expect(report.copied.map(\.path) == ["Home.kepub.epub", "Away.kepub.epub"])
    let archive = try ZIPReader(file: device.path("Home.kepub.epub"))
    let page = try String(decoding: archive.bytes(of: "OPS/text/one.xhtml"), as: UTF8.self)
    #expect(page.contains("koboSpan"))
    #expect(try load(books).copied.isEmpty)
    #expect(try load([book("Home", text: "New. Text.")]).copied.map(\.path) == ["Home.kepub.epub"])
    #expect(try device.names() == [".fanfold", ".kobo", "Away.kepub.epub", "Home.kepub.epub"])
  }

  @Test func aLostRecordDoublesNoKEPUB() throws {
    try makeKobo()
    _ = try load([book("Home")])
    try FileManager.default.removeItem(atPath: device.path(".fanfold"))
    #expect(try load([book("Home")]).copied.isEmpty)
    #expect(try device.names().filter { $0.hasSuffix(".epub") } == ["Home.kepub.epub"])
  }

  @Test func aKEPUBGoesAsItIs() throws {
    try makeKobo()
    let path = try desk.write("a KEPUB", to: "Home.kepub.epub")
    let report = try load([BookFile(path: path, title: "Home")])
    #expect(report.copied.map(\.path) == ["Home.kepub.epub"])
    #expect(try device.text("Home.kepub.epub") == "a KEPUB")
  }

  @Test func aBrokenBookIsSaidAndTheOthersGo() throws {
    try makeKobo()
    let broken = BookFile(path: try desk.write("no archive", to: "Broken.epub"), title: "Broken")
    let report = try load([broken, book("Home")])
    #expect(report.failures.map(\.book) == [broken.path])
    #expect(report.copied.map(\.path) == ["Home.kepub.epub"])
  }

  /// Earlier versions put plain EPUBs onto a Kobo.
  @Test func theSameBookInAnotherFormatIsReplaced() throws {
    try makeKobo()
    _ = try load([book("Home")], format: .epub)
    #expect(try load([book("Home")], isDryRun: true).removed == ["Home.epub"])
    let report = try load([book("Home")])
    #expect(report.copied.map(\.path) == ["Home.kepub.epub"])
    #expect(report.removed == ["Home.epub"])
    #expect(try device.names() == [".fanfold", ".kobo", "Home.kepub.epub"])
    // One that somebody has changed stays.
    _ = try load([book("Away")], format: .epub)
    try device.write("with notes", to: "Away.epub")
    #expect(try load([book("Away")]).removed.isEmpty)
    #expect(try device.text("Away.epub") == "with notes")
  }

  // MARK: AZW3

  @Test func aKindleGetsWhatCalibreMakesAndOnlyOnce() throws {
    try makeKindle()
    // Like the real one, it never gives the same bytes twice.
    let calibre = try fakeCalibre("echo \"$$ $2\" >\"$2\"")
    let report = try load([book("Home"), book("-o Away; $(rm x)")], calibre)
    #expect(
      report.copied.map(\.path) == ["documents/Home.azw3", "documents/-o Away; $(rm x).azw3"])
    #expect(calls() == 2)
    #expect(try load([book("Home")], calibre).copied.isEmpty)
    #expect(calls() == 2)
    #expect(try load([book("Home", text: "New.")], calibre).copied.count == 1)
    #expect(try device.names(in: "documents").count == 2)
  }

  @Test func withoutCalibreNothingIsCopied() throws {
    try makeKindle()
    let book = try book("Home")
    #expect(throws: DeliveryError.needsCalibre(path: book.path, device: "Kindle")) {
      try load([book])
    }
    #expect(try device.names(in: "documents").isEmpty)
    #expect(try device.names() == ["documents", "system"])
    let error = DeliveryError.needsCalibre(path: book.path, device: "Kindle")
    #expect(error.explanation.contains("Send to Kindle"))
  }

  @Test func withoutCalibreKOReaderGetsEPUBs() throws {
    try makeKindle()
    try device.write("", to: "koreader/reader.lua")
    let report = try load([book("Home")])
    #expect(report.copied.map(\.path) == ["documents/Home.epub"])
    #expect(report.notes.map(\.id) == [.opensNoEPUB, .hasKOReader])
  }

  @Test func whatCalibreSaysIsPassedOn() throws {
    try makeKindle()
    let calibre = try fakeCalibre("echo working; echo 'It has DRM.' >&2; exit 1")
    let book = try book("Home")
    let report = try load([book], calibre)
    #expect(report.failures.map(\.error) == [.conversion(path: book.path, .failed("It has DRM."))])
    #expect(report.failures[0].error.explanation.contains("It has DRM. “fanfold check”"))
    #expect(try device.names(in: "documents").isEmpty)
  }

  @Test func aCalibreThatGivesNothingHasFailed() throws {
    try makeKindle()
    for commands in ["exit 0", ": >\"$2\"", "kill -9 $$"] {
      let report = try load([book("Home")], fakeCalibre(commands))
      #expect(report.failures.count == 1, "\(commands)")
    }
    #expect(try device.names(in: "documents").isEmpty)
  }

  @Test func aCalibreThatHangsIsStopped() throws {
    try makeKindle()
    let calibre = try fakeCalibre("exec sleep 60", timeout: .milliseconds(300))
    let start = ContinuousClock.now
    let report = try load([book("Home")], calibre)
    #expect(ContinuousClock.now - start < .seconds(20))
    guard case .conversion(_, .tookTooLong)? = report.failures.first?.error else {
      Issue.record("\(report.failures)")
      return
    }
  }

  @Test func aCalibreThatCannotBeStartedIsSaidSo() throws {
    try makeKindle()
    let calibre = CalibreConverter(path: desk.path("none"), timeout: .seconds(1))
    let report = try load([book("Home")], calibre)
    guard case .conversion(_, .notStarted)? = report.failures.first?.error else {
      Issue.record("\(report.failures)")
      return
    }
  }

  @Test(
    .enabled(
      if: Tool.isInstalled("ebook-convert") && Tool.isInstalled("mobitool"),
      "calibre and libmobi-tools are not installed"))
  func calibresBooksAreReadByLibmobi() throws {
    try makeKindle()
    let calibre = try #require(CalibreConverter())
    let report = try load([book("Home")], calibre)
    #expect(report.copied.map(\.path) == ["documents/Home.azw3"])
    let result = try Tool.run("mobitool", device.path("documents/Home.azw3"))
    #expect(result.status == 0)
    #expect(result.output.contains("version: 8") || result.output.contains("Version: 8"))
    #expect(try load([book("Home")], calibre).copied.isEmpty)
  }
}
