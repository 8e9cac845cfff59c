import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that is there whole or not at all: written under a hidden name beside its place, made
/// safe on the medium, then renamed. What stood in its place stays until that moment.
///
/// Life: `write`…, then `commit` or `discard`. Letting go of it without a commit discards it. When
/// a write fails, the hidden file is removed at once.
package final class AtomicFile: Sendable {
  /// Where the file will be.
  package let path: String
  let temporaryPath: String
  private let state: Mutex<State>

  private struct State: ~Copyable {
    /// Nil when nothing more is to be written.
    var descriptor: Descriptor?
    var buffer = WriteBuffer()
    /// Whether the hidden file is there and is ours to rename or remove.
    var isPending = true
  }

  /// Opens a hidden file beside `path`, readable by all (mode 0644, less the umask).
  package init(_ path: String) throws(StorageError) {
    try Self.checkPlace(path)
    do throws(SystemError) {
      var attempt = 0
      while true {
        let candidate = Path.join(
          Path.folder(of: path), TemporaryName.make(for: Path.name(of: path), attempt: attempt))
        do throws(SystemError) {
          let descriptor = try Descriptor(
            opening: candidate, O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
          state = Mutex(State(descriptor: descriptor))
          self.path = path
          temporaryPath = candidate
          return
        } catch {
          if error.code != EEXIST || attempt == 1000 { throw error }
          attempt += 1
        }
      }
    } catch {
      throw .writing(path, error)
    }
  }

  deinit { discard() }

  /// Writes at the position and moves it on.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
    try step { state throws(SystemError) in
      guard let descriptor = state.descriptor.take() else { throw SystemError(code: EBADF) }
      // Taken out and put back: a buffer and a descriptor of one state cannot both be borrowed.
      try state.buffer.write(bytes, to: descriptor)
      state.descriptor = consume descriptor
    }
  }

  /// Writes bytes that lie in an array.
  package func write(_ bytes: ContiguousArray<UInt8>) throws(StorageError) {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(StorageError) in try write(bytes) }
    }
    try result.get()
  }

  /// Where the next byte goes, from the start of the file.
  package var position: Int {
    get { state.withLock { $0.buffer.position } }
    set { state.withLock { $0.buffer.position = newValue } }
  }

  /// Hands all bytes to the system and closes the hidden file: thousands of finished files may
  /// await their commit without exhausting the descriptors of the process.
  package func finishWriting() throws(StorageError) {
    try close(synchronizing: false)
  }

  /// Puts the file in its place, safe from a power failure.
  package func commit() throws(StorageError) {
    try close(synchronizing: true)
    try rename()
    try Self.synchronize(folder: Path.folder(of: path))
  }

  /// Removes the hidden file; what stood in the file's place stays. Nothing happens after a commit.
  package func discard() {
    state.withLock { state in
      state.descriptor = nil
      if state.isPending { _ = unlink(temporaryPath) }
      state.isPending = false
    }
  }
}

extension AtomicFile {
  /// Flushes and closes; `synchronizing` waits for the medium too.
  func close(synchronizing: Bool) throws(StorageError) {
    try step { state throws(SystemError) in
      if let descriptor = state.descriptor.take() {
        try state.buffer.flush(to: descriptor)
        if synchronizing { try descriptor.synchronize() }
        try descriptor.closeNow()
      } else if synchronizing {
        try Descriptor(opening: temporaryPath, O_RDONLY).synchronize()
      }
    }
  }

  /// Renames the closed hidden file into its place.
  func rename() throws(StorageError) {
    try step { state throws(SystemError) in
      if systemRename(temporaryPath, path) != 0 { throw SystemError(code: errno) }
      state.isPending = false
    }
  }

  /// Makes the names in a folder safe on the medium.
  static func synchronize(folder: String) throws(StorageError) {
    do throws(SystemError) {
      try Descriptor(opening: folder, O_RDONLY).synchronize()
    } catch {
      // Some network and FUSE volumes cannot do that for folders; the names are then theirs to keep.
      if error.code != EINVAL && error.code != ENOTSUP { throw .writing(folder, error) }
    }
  }

  /// A step of the file's life: when it fails, the hidden file goes.
  private func step(
    _ body: (inout State) throws(SystemError) -> Void
  ) throws(StorageError) {
    do throws(SystemError) {
      try state.withLock { state throws(SystemError) in try body(&state) }
    } catch {
      discard()
      throw .writing(path, error)
    }
  }

  /// A rename would replace a device or a pipe without a word.
  private static func checkPlace(_ path: String) throws(StorageError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.isKind(S_IFDIR) { throw .isFolder(path: path) }
    if !status.isKind(S_IFREG), !status.isKind(S_IFLNK) { throw .notAFile(path: path) }
  }
}

private func systemRename(_ old: String, _ new: String) -> CInt { rename(old, new) }
