import Foundation
import Storage
import TestSupport
import Testing

@testable import ZIPArchive

/// Archives from strangers: damaged, lying, hostile.
@Suite struct ZIPReaderTests {
  private let text = Array(String(repeating: "He said nothing. ", count: 200).utf8)

  private func archive(_ entries: [ZIPEntry]) throws -> ContiguousArray<UInt8> {
    let folder = try ScratchFolder()
    let file = try AtomicFile(folder.path("a.zip"))
    try ZIPWriter.write(entries, to: file)
    try file.commit()
    return try ContiguousArray(folder.bytes("a.zip"))
  }

  private func story() throws -> ContiguousArray<UInt8> {
    try archive([Deflater().entry(name: "story.txt", bytes: text)])
  }

  private func isNoArchive(_ bytes: ContiguousArray<UInt8>) -> Bool {
    do throws(ZIPError) {
      _ = try ZIPReader(bytes: bytes)
      return false
    } catch {
      if case .notAnArchive = error { return true }
      return false
    }
  }

  @Test func garbageIsNoArchive() throws {
    #expect(isNoArchive([]))
    #expect(isNoArchive(ContiguousArray("Once upon a time".utf8)))
    #expect(isNoArchive(ContiguousArray(repeating: 0, count: 1000)))
  }

  @Test func anEntryIsTakenAsItLies() throws {
    let entries = [
      Deflater().entry(name: "story.txt", bytes: text), .stored(name: "a.txt", bytes: [1, 2]),
      .stored(name: "empty.txt", bytes: []),
    ]
    let reader = try ZIPReader(bytes: archive(entries))
    for entry in entries {
      let packed = try reader.packed(entry.name)
      #expect(packed.compressed == entry.compressed && packed.method == entry.method)
      #expect(packed.crc == entry.crc && packed.size == entry.size)
    }
    #expect(throws: ZIPError.noEntry("b.txt")) { try reader.packed("b.txt") }
  }

  @Test func everyCutOffArchiveIsRefused() throws {
    let whole = try story()
    for length in 0..<whole.count {
      #expect(isNoArchive(ContiguousArray(whole[..<length])), "cut after \(length) bytes")
    }
  }

  /// Whatever bit is turned, the reader answers with the right bytes or an error.
  @Test func turnedBitsNeverGiveWrongText() throws {
    let whole = try story()
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0x10
      guard let reader = try? ZIPReader(bytes: bytes),
        let entry = reader.entries.first, let read = try? reader.bytes(of: entry.name)
      else { continue }
      #expect(read.elementsEqual(text), "byte \(index)")
    }
  }

  @Test(arguments: ["../evil", "a/../../evil", "/etc/passwd", "C:evil", "a\\..\\evil"])
  func namesThatClimbAreNotRead(name: String) throws {
    let reader = try ZIPReader(bytes: archive([.stored(name: name, bytes: [1])]))
    #expect(throws: ZIPError.unsafeName(name)) { try reader.bytes(of: name) }
  }

  @Test func dotsInNamesAreHarmless() throws {
    let reader = try ZIPReader(bytes: archive([.stored(name: "a..b/...c", bytes: [1])]))
    #expect(try reader.bytes(of: "a..b/...c") == [1])
  }

  @Test func anEntryThatSaysItIsSmallerIsDamaged() throws {
    let honest = Deflater().entry(name: "a", bytes: text)
    let lying = ZIPEntry(
      name: "a", method: .deflated, crc: honest.crc, size: 10, compressed: honest.compressed)
    let reader = try ZIPReader(bytes: archive([lying]))
    #expect(throws: ZIPError.self) { try reader.bytes(of: "a") }
  }

  @Test func aWrongChecksumIsNoticed() throws {
    let honest = Deflater().entry(name: "a", bytes: text)
    let wrong = ZIPEntry(
      name: "a", method: .deflated, crc: honest.crc ^ 1, size: honest.size,
      compressed: honest.compressed)
    let reader = try ZIPReader(bytes: archive([wrong]))
    #expect(throws: ZIPError.self) { try reader.bytes(of: "a") }
  }

  @Test func bombsAreRefused() throws {
    let bomb = Deflater().entry(name: "bomb", bytes: [UInt8](repeating: 0, count: 17 << 20))
    let bytes = try archive([bomb])
    let ratio = bomb.size / bomb.compressed.count
    #expect(throws: ZIPError.suspiciousRatio("bomb", ratio: ratio, limit: 500)) {
      try ZIPReader(bytes: bytes).bytes(of: "bomb")
    }
    var limits = ZIPLimits()
    limits.entrySize = 1 << 20
    #expect(throws: ZIPError.entryTooLarge("bomb", size: 17 << 20, limit: 1 << 20)) {
      try ZIPReader(bytes: bytes, limits: limits).bytes(of: "bomb")
    }
    limits.total = 2 << 20
    #expect(throws: ZIPError.totalTooLarge(size: 17 << 20, limit: 2 << 20)) {
      try ZIPReader(bytes: bytes, limits: limits)
    }
    limits.entries = 0
    #expect(throws: ZIPError.tooManyEntries(count: 1, limit: 0)) {
      try ZIPReader(bytes: bytes, limits: limits)
    }
  }

  /// Python writes the modes of Unix; a link's content is the path that it leads to.
  @Test(.enabled(if: Tool.isInstalled("python3"))) func linksAreNotFollowed() throws {
    let folder = try ScratchFolder()
    let script = """
      import sys, zipfile
      z = zipfile.ZipFile(sys.argv[1], "w")
      for name, mode in ("link.txt", 0o120777), ("null.txt", 0o020666), ("kept.txt", 0o100644):
          entry = zipfile.ZipInfo(name)
          entry.create_system, entry.external_attr = 3, mode << 16
          z.writestr(entry, "/etc/passwd")
      z.close()
      """
    _ = try Tool.run("python3", "-c", script, folder.path("a.zip"))
    let reader = try ZIPReader(path: folder.path("a.zip"))
    #expect(reader.entries.map(\.isSpecial) == [true, true, false])
    #expect(throws: ZIPError.notAFile("link.txt")) { try reader.bytes(of: "link.txt") }
    #expect(try reader.bytes(of: "kept.txt").elementsEqual("/etc/passwd".utf8))
  }

  /// Both records of the directory lead to the same bytes; their sizes and checksums are right.
  @Test func entriesThatShareBytesAreRefused() throws {
    let noise = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    let one = try archive([.stored(name: "a", bytes: noise)])
    let record = one[(one.count - 22 - 47)..<(one.count - 22)]
    var end = one.suffix(22)
    let start = end.startIndex
    (end[start + 8], end[start + 10]) = (2, 2)
    end[start + 12] = 2 * 47
    let two = ContiguousArray(one[..<(one.count - 22)]) + record + end
    #expect(throws: ZIPError.overlapping) { try ZIPReader(bytes: two) }
  }

  @Test(arguments: ["a\nb.txt", String(repeating: "a/", count: 3000) + "x"])
  func namesThatNoSystemShowsAreNotRead(name: String) throws {
    let reader = try ZIPReader(bytes: archive([.stored(name: name, bytes: [1])]))
    #expect(throws: ZIPError.unsafeName(name)) { try reader.bytes(of: name) }
    #expect(!ZIPError.unsafeName(name).explanation.unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test func whatIsNotThereIsSaid() throws {
    let reader = try ZIPReader(bytes: story())
    #expect(throws: ZIPError.noEntry("none")) { try reader.bytes(of: "none") }
    #expect(throws: ZIPError.storage(.notFound(path: "/none"))) { try ZIPReader(path: "/none") }
  }

  @Test(.enabled(if: Tool.isInstalled("python3"))) func archivesOfOthersAreRead() throws {
    let folder = try ScratchFolder()
    let script = """
      import sys, zipfile
      z = zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED)
      z.mkdir("tales") if hasattr(z, "mkdir") else z.writestr("tales/", "")
      z.writestr("tales/é.txt", "told " * 100)
      z.writestr("bz.txt", "x" * 100, zipfile.ZIP_BZIP2)
      z.close()
      """
    _ = try Tool.run("python3", "-c", script, folder.path("a.zip"))
    let reader = try ZIPReader(path: folder.path("a.zip"))
    #expect(reader.entries.map(\.isFolder) == [true, false, false])
    #expect(try reader.bytes(of: "tales/é.txt").count == 500)
    #expect(throws: ZIPError.unsupportedMethod("bz.txt", method: 12)) {
      try reader.bytes(of: "bz.txt")
    }
  }

  /// A writer that cannot step back puts sizes and checksums behind the bytes.
  @Test(.enabled(if: Tool.isInstalled("zip"))) func archivesOutOfPipesAreRead() throws {
    let folder = try ScratchFolder()
    try folder.write("told " + String(repeating: "again ", count: 100), to: "tale.txt")
    _ = try Tool.run(
      "sh", "-c", "cd \(folder.path) && zip -q - tale.txt | cat > a.zip && echo >> a.zip")
    let reader = try ZIPReader(path: folder.path("a.zip"))
    #expect(try reader.bytes(of: "tale.txt").count == 605)
  }
}
