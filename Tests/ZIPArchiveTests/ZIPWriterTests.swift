import Foundation
import Storage
import TestSupport
import Testing

@testable import ZIPArchive

@Suite struct ZIPWriterTests {
  let folder: ScratchFolder
  let deflater = Deflater()
  init() throws { folder = try ScratchFolder() }

  private func prose(_ count: Int) -> [UInt8] {
    Array((0..<count).map { "Line \($0) of a tale that goes on.\n" }.joined().utf8)
  }

  private func sample() -> [ZIPEntry] {
    [
      .stored(name: "mimetype", bytes: Array("application/epub+zip".utf8)),
      deflater.entry(name: "EPUB/s001.xhtml", bytes: prose(500)),
      deflater.entry(name: "EPUB/é.txt", bytes: Array("small".utf8)),
      deflater.entry(name: "empty", bytes: []),
    ]
  }

  @discardableResult
  private func write(_ entries: [ZIPEntry], to name: String) throws -> String {
    let file = try AtomicFile(folder.path(name))
    try ZIPWriter.write(entries, to: file)
    try file.commit()
    return file.path
  }

  @Test func deflateIsUsedWhereItHelps() {
    #expect(deflater.entry(name: "a", bytes: prose(100)).method == .deflated)
    #expect(deflater.entry(name: "a", bytes: Array("small".utf8)).method == .stored)
    var noise = SystemRandomNumberGenerator()
    let random = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &noise) }
    #expect(deflater.entry(name: "a", bytes: random).method == .stored)
  }

  @Test func whatIsWrittenIsRead() throws {
    let reader = try ZIPReader(path: write(sample(), to: "a.zip"))
    #expect(reader.entries.map(\.name) == sample().map(\.name))
    #expect(try reader.bytes(of: "EPUB/s001.xhtml").elementsEqual(prose(500)))
    #expect(try reader.bytes(of: "EPUB/é.txt").elementsEqual("small".utf8))
    #expect(try reader.bytes(of: "empty").isEmpty)
  }

  @Test func theFirstEntryIsWhatOCFAsksFor() throws {
    try write(sample(), to: "a.zip")
    let bytes = try folder.bytes("a.zip")
    #expect(bytes[30..<58].elementsEqual("mimetypeapplication/epub+zip".utf8))
    #expect(bytes[26..<30] == [8, 0, 0, 0])  // length of the name, no extra field
    #expect(bytes[6..<10] == [0, 0, 0, 0])  // no flags, stored
  }

  @Test func theSizeIsKnownBeforehand() throws {
    try write(sample(), to: "a.zip")
    #expect(try folder.bytes("a.zip").count == ZIPEntry.archiveSize(of: sample()))
  }

  @Test(.enabled(if: Tool.isInstalled("unzip"))) func unzipAgrees() throws {
    let result = try Tool.run("unzip", "-t", write(sample(), to: "a.zip"))
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(.enabled(if: Tool.isInstalled("python3"))) func pythonAgrees() throws {
    let path = try write(sample(), to: "a.zip")
    let script = """
      import sys, zipfile
      z = zipfile.ZipFile(sys.argv[1])
      assert z.testzip() is None
      for i in z.infolist():
        print(i.filename, i.date_time, oct(i.external_attr >> 16), i.extra, i.create_system)
      """
    let result = try Tool.run("python3", "-c", script, path)
    #expect(
      result.output == """
        mimetype (1980, 1, 1, 12, 0, 0) 0o100644 b'' 3
        EPUB/s001.xhtml (1980, 1, 1, 12, 0, 0) 0o100644 b'' 3
        EPUB/é.txt (1980, 1, 1, 12, 0, 0) 0o100644 b'' 3
        empty (1980, 1, 1, 12, 0, 0) 0o100644 b'' 3

        """)
  }

  /// libzip takes times through the local zone. The zone is set in a process of its own: no other
  /// test may read the environment meanwhile.
  @Test func theTimeZoneLeavesNoTrace() async {
    await #expect(processExitsWith: .success) {
      let folder = try ScratchFolder()
      var archives: Set<[UInt8]> = []
      for zone in ["UTC", "America/New_York", "Pacific/Kiritimati", "Europe/Dublin"] {
        setenv("TZ", zone, 1)
        tzset()
        let file = try AtomicFile(folder.path("a.zip"))
        try ZIPWriter.write([.stored(name: "a", bytes: [1, 2, 3])], to: file)
        try file.commit()
        archives.insert(try folder.bytes("a.zip"))
      }
      #expect(archives.count == 1)
    }
  }

  @Test func twoEntriesOfOneNameAreRefused() throws {
    let file = try AtomicFile(folder.path("a.zip"))
    let entry = ZIPEntry.stored(name: "same", bytes: [1])
    #expect(throws: ZIPError.duplicateName("same")) {
      try ZIPWriter.write([entry, entry], to: file)
    }
    #expect(try folder.names().isEmpty)
  }

  @Test func thousandsOfEntriesFit() throws {
    let entries = (0..<3000).map { deflater.entry(name: "s\($0).xhtml", bytes: prose($0 % 40)) }
    let reader = try ZIPReader(path: write(entries, to: "a.zip"))
    #expect(reader.entries.count == 3000)
    #expect(try reader.bytes(of: "s2999.xhtml").elementsEqual(prose(2999 % 40)))
  }

  @Test(.enabled(if: SmallVolume.isPossible)) func aFullVolumeIsReportedAsOne() throws {
    let volume = try SmallVolume(kilobytes: 64)
    let path = volume.path + "/a.zip"
    let bytes = [UInt8](repeating: 65, count: 100_000)
    #expect(throws: ZIPError.storage(.noSpace(path: path))) {
      try ZIPWriter.write([.stored(name: "a", bytes: bytes)], to: AtomicFile(path))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: volume.path).isEmpty)
  }
}
