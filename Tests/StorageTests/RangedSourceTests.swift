import Storage
import TestSupport
import Testing

@Suite struct RangedSourceTests {
  @Test func filesAndMemoryGiveTheSameRanges() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("It rains and rains.", to: "rain.mbox")
    let text = ContiguousArray("It rains and rains.".utf8)
    for source in [try RangedSource(path: path), RangedSource(text)] {
      #expect(source.size == text.count)
      #expect(try source.bytes(3..<8) == ContiguousArray("rains".utf8))
      #expect(try source.bytes(13..<100) == ContiguousArray("rains.".utf8))
      #expect(try source.bytes(40..<50).isEmpty)
      var buffer = ContiguousArray<UInt8>(repeating: 1, count: 64)
      try source.read(0..<2, into: &buffer)
      #expect(buffer == ContiguousArray("It".utf8))
    }
  }

  @Test func whatIsNoFileIsRefused() throws {
    let folder = try ScratchFolder()
    #expect(throws: StorageError.isFolder(path: folder.path)) {
      try RangedSource(path: folder.path)
    }
    #expect(throws: StorageError.notFound(path: folder.path + "/none")) {
      try RangedSource(path: folder.path + "/none")
    }
    #expect(throws: StorageError.notAFile(path: "/dev/null")) {
      try RangedSource(path: "/dev/null")
    }
  }
}
