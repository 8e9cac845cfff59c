#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Bytes that are read piece by piece, so that a file of any size can be gone through.
package final class RangedSource: Sendable {
  /// How many bytes there are.
  package let size: Int
  private let content: Content

  private enum Content: Sendable {
    case file(OpenFile)
    case memory(ContiguousArray<UInt8>)
  }

  /// The file at `path`. Folders, pipes and devices are refused.
  package init(path: String) throws(StorageError) {
    do throws(SystemError) {
      // Without O_NONBLOCK, opening a pipe would wait for its writer.
      let descriptor = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
      let status = try descriptor.status()
      if status.isKind(S_IFDIR) { throw SystemError(code: EISDIR) }
      if !status.isKind(S_IFREG) { throw SystemError(code: Self.notAFile) }
      size = Int(status.st_size)
      content = .file(OpenFile(descriptor, path: path))
    } catch {
      if error.code == Self.notAFile { throw .notAFile(path: path) }
      throw .reading(path, error)
    }
  }

  /// An answer of our own among the system's, none of which is negative.
  private static let notAFile: CInt = -1

  /// Bytes that are in memory already.
  package init(_ bytes: ContiguousArray<UInt8>) {
    size = bytes.count
    content = .memory(bytes)
  }

  /// The bytes of `range` as far as there are any; fewer where the file has become shorter.
  package func bytes(_ range: Range<Int>) throws(StorageError) -> ContiguousArray<UInt8> {
    var bytes = ContiguousArray<UInt8>()
    try read(range, into: &bytes)
    return bytes
  }

  /// The same, in place of what `bytes` holds: its memory is used again.
  package func read(
    _ range: Range<Int>, into bytes: inout ContiguousArray<UInt8>
  ) throws(StorageError) {
    let range = range.clamped(to: 0..<size)
    switch content {
    case .memory(let all):
      bytes.removeAll(keepingCapacity: true)
      bytes.append(contentsOf: all[range])
    case .file(let file):
      try file.read(range, into: &bytes)
    }
  }
}

/// A file that stays open as long as somebody may read from it.
private final class OpenFile: Sendable {
  private let descriptor: Descriptor
  private let path: String

  init(_ descriptor: consuming Descriptor, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  func read(
    _ range: Range<Int>, into bytes: inout ContiguousArray<UInt8>
  ) throws(StorageError) {
    if bytes.count < range.count {
      bytes.append(contentsOf: repeatElement(0, count: range.count - bytes.count))
    } else {
      bytes.removeLast(bytes.count - range.count)
    }
    var (done, failure): (Int, SystemError?) = (0, nil)
    bytes.withUnsafeMutableBytes { target in
      do throws(SystemError) {
        while done < target.count {
          let count = try descriptor.read(
            into: target.baseAddress! + done, count: target.count - done,
            at: range.lowerBound + done)
          if count == 0 { break }
          done += count
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw .reading(path, failure) }
    bytes.removeLast(bytes.count - done)
  }
}
