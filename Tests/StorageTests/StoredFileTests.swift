import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite struct StoredFileTests {
  let folder: ScratchFolder
  init() throws { folder = try ScratchFolder() }

  @Test func readsAllBytes() throws {
    let path = try folder.write("Once upon a time", to: "story.txt")
    let file = try StoredFile.read(path, limit: 100)
    #expect(String(decoding: file.bytes, as: UTF8.self) == "Once upon a time")
  }

  @Test func anEmptyFileIsAFile() throws {
    #expect(try StoredFile.read(folder.write("", to: "empty"), limit: 0).bytes.isEmpty)
  }

  /// Files of `/proc` say that they are empty and are not.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
  func readsToTheEndWhateverTheSizeSays() throws {
    #expect(try StoredFile.read("/proc/self/status", limit: 1 << 20).bytes.count > 100)
  }

  @Test func theLimitIsTheLastLengthAllowed() throws {
    let path = try folder.write("12345", to: "a")
    #expect(try StoredFile.read(path, limit: 5).bytes.count == 5)
    #expect(throws: StorageError.tooLarge(path: path, size: 5, limit: 4)) {
      try StoredFile.read(path, limit: 4)
    }
  }

  @Test func whatIsNoFileIsRefusedAtOnce() throws {
    let pipe = folder.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(throws: StorageError.notAFile(path: pipe)) { try StoredFile.read(pipe, limit: 9) }
    #expect(throws: StorageError.notAFile(path: "/dev/zero")) {
      try StoredFile.read("/dev/zero", limit: 9)
    }
    #expect(throws: StorageError.isFolder(path: folder.path)) {
      try StoredFile.read(folder.path, limit: 9)
    }
    let missing = folder.path("none")
    #expect(throws: StorageError.notFound(path: missing)) { try StoredFile.read(missing, limit: 9) }
  }

  @Test func errorsNameTheFileAndSayWhatIsWrong() {
    let error = StorageError.tooLarge(path: "/books/x.txt", size: 12_000_000, limit: 10)
    #expect(error.path == "/books/x.txt")
    #expect(error.explanation.contains("12 MB"))
  }
}
