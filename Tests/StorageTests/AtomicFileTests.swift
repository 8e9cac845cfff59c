import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite struct AtomicFileTests {
  let folder: ScratchFolder
  init() throws { folder = try ScratchFolder() }

  private func write(_ text: String, to file: AtomicFile) throws {
    try Array(text.utf8).withUnsafeBytes { bytes in try file.write(bytes) }
  }

  @Test func theOldFileStaysUntilTheCommit() throws {
    let path = try folder.write("old", to: "story.epub")
    let file = try AtomicFile(path)
    try write("new and longer", to: file)
    #expect(try folder.text("story.epub") == "old")
    try file.commit()
    #expect(try folder.text("story.epub") == "new and longer")
    #expect(try folder.names() == ["story.epub"])
  }

  @Test func nothingRemainsOfADiscardedFile() throws {
    let file = try AtomicFile(folder.path("story.epub"))
    try write("text", to: file)
    #expect(try folder.names().count == 1)
    file.discard()
    #expect(try folder.names().isEmpty)
  }

  @Test func lettingGoDiscards() throws {
    do {
      let file = try AtomicFile(folder.path("story.epub"))
      try write("text", to: file)
    }
    #expect(try folder.names().isEmpty)
  }

  /// The process is gone before the commit: no end of it can run any code of ours.
  @Test func aKilledProcessLeavesTheOldFile() async throws {
    let path = try folder.write("old", to: "story.epub")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let file = try AtomicFile(path)
      try file.write(ContiguousArray(repeating: 1, count: 1_000_000))
      try file.finishWriting()
      kill(getpid(), SIGKILL)
    }
    #expect(try folder.text("story.epub") == "old")
    let left = try folder.names().filter { $0 != "story.epub" }
    #expect(left.count == 1)
    #expect(left.allSatisfy(TemporaryName.isTemporary))
    #expect(try FolderListing.list(folder.path).files == [path])
  }

  @Test func stepsBackOverwriteWhatWasWritten() throws {
    let file = try AtomicFile(folder.path("a"))
    try write("HEAD body", to: file)
    file.position = 0
    try write("head", to: file)
    file.position = 9
    try write(" end", to: file)
    try file.commit()
    #expect(try folder.text("a") == "head body end")
  }

  @Test func stepsBackReachWhatLeftTheBuffer() throws {
    let large = [UInt8](repeating: 7, count: 700_000)
    let file = try AtomicFile(folder.path("a"))
    for start in stride(from: 0, to: large.count, by: 1000) {
      try large[start..<start + 1000].withUnsafeBytes { bytes in try file.write(bytes) }
    }
    try large.withUnsafeBytes { bytes in try file.write(bytes) }
    #expect(file.position == 1_400_000)
    file.position = 10
    try write("here", to: file)
    file.position = 1_400_000
    try write("end", to: file)
    try file.commit()

    var expected = large + large + Array("end".utf8)
    expected.replaceSubrange(10..<14, with: Array("here".utf8))
    #expect(try folder.bytes("a") == expected)
  }

  @Test func manyFilesAreCommittedTogether() throws {
    let names = (0..<2_000).map { "\($0).epub" }
    let files = try names.map { name in
      let file = try AtomicFile(folder.path(name))
      try write(name, to: file)
      try file.finishWriting()
      return file
    }
    try AtomicFile.commit(all: files)
    #expect(try folder.names() == names.sorted())
    #expect(try folder.text("1234.epub") == "1234.epub")
  }

  @Test func namesOfTheGreatestLengthWork() throws {
    let name = String(repeating: "é", count: 125) + ".epub"
    let file = try AtomicFile(folder.path(name))
    try write("x", to: file)
    try file.commit()
    #expect(try folder.names() == [name])
  }

  @Test func twoWritersOfOneFileDoNotMeet() throws {
    let path = folder.path("story.epub")
    let one = try AtomicFile(path)
    let other = try AtomicFile(path)
    try write("one", to: one)
    try write("other", to: other)
    try other.commit()
    try one.commit()
    #expect(try folder.text("story.epub") == "one")
  }

  @Test func whatIsNoFileIsNotReplaced() throws {
    #expect(throws: StorageError.isFolder(path: folder.path)) { try AtomicFile(folder.path) }
    #expect(throws: StorageError.notAFile(path: "/dev/null")) { try AtomicFile("/dev/null") }
    let missing = folder.path("none/story.epub")
    #expect(throws: StorageError.noFolder(path: folder.path("none"))) { try AtomicFile(missing) }
  }

  @Test(.enabled(if: SmallVolume.isPossible)) func aFullVolumeKeepsTheOldFile() throws {
    let volume = try SmallVolume(kilobytes: 64)
    let path = volume.path + "/story.epub"
    let old = try AtomicFile(path)
    try write("old", to: old)
    try old.commit()

    let file = try AtomicFile(path)
    let large = [UInt8](repeating: 1, count: 300_000)
    #expect(throws: StorageError.noSpace(path: path)) {
      try large.withUnsafeBytes { bytes in try file.write(bytes) }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: volume.path) == ["story.epub"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
  }

  @Test(.enabled(if: SmallVolume.isPossible)) func aReadOnlyVolumeSaysSo() throws {
    let volume = try SmallVolume(kilobytes: 64)
    #expect(try !Volume.isReadOnly(at: volume.path))
    #expect(try Volume.freeBytes(at: volume.path) <= 64 << 10)
    try volume.remountReadOnly()
    #expect(try Volume.isReadOnly(at: volume.path))
    let path = volume.path + "/story.epub"
    #expect(throws: StorageError.readOnlyVolume(path: path)) { try AtomicFile(path) }
  }
}
