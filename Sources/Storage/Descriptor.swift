#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a system call answered when it failed: an `errno`.
struct SystemError: Error {
  let code: CInt
}

/// An open file of the system, closed when its owner lets go. Interrupted calls are repeated.
struct Descriptor: ~Copyable {
  let number: CInt

  init(opening path: String, _ flags: CInt, mode: mode_t = 0) throws(SystemError) {
    number = try repeating { open(path, flags | O_CLOEXEC, mode) }
  }

  deinit { _ = close(number) }

  /// Closes, and tells what the system had kept to itself until then (network volumes do).
  consuming func closeNow() throws(SystemError) {
    let number = number
    discard self
    // Linux has closed the descriptor even when it says EINTR: no repetition here.
    if close(number) != 0, errno != EINTR { throw SystemError(code: errno) }
  }

  borrowing func status() throws(SystemError) -> stat {
    var status = stat()
    let number = number
    _ = try repeating { fstat(number, &status) }
    return status
  }

  /// Reads up to `count` bytes; gives how many there were, 0 at the end of the file.
  borrowing func read(into target: UnsafeMutableRawPointer, count: Int) throws(SystemError) -> Int {
    let number = number
    return try repeating { systemRead(number, target, count) }
  }

  /// The same from an offset on, wherever reading has got to.
  borrowing func read(
    into target: UnsafeMutableRawPointer, count: Int, at offset: Int
  ) throws(SystemError) -> Int {
    let number = number
    return try repeating { pread(number, target, count, off_t(offset)) }
  }

  /// Writes all bytes at an offset from the start of the file.
  borrowing func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(SystemError) {
    let number = number
    var done = 0
    while done < bytes.count {
      done += try repeating {
        pwrite(number, bytes.baseAddress! + done, bytes.count - done, off_t(offset + done))
      }
    }
  }

  /// Returns when the bytes lie on the medium, not only in the system's memory.
  borrowing func synchronize() throws(SystemError) {
    let number = number
    _ = try repeating { fsync(number) }
  }

  /// The same for everything written to the volume that holds this file; false where the system
  /// has no such call.
  borrowing func synchronizeVolume() throws(SystemError) -> Bool {
    guard let synchronize = Self.syncfs else { return false }
    let number = number
    _ = try repeating { synchronize(number) }
    return true
  }

  /// Linux alone has `syncfs`, and its headers hide it from Swift.
  private static let syncfs: (@convention(c) (CInt) -> CInt)? =
    dlsym(nil, "syncfs").map { unsafeBitCast($0, to: (@convention(c) (CInt) -> CInt).self) }
}

private func systemRead(_ number: CInt, _ target: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(number, target, count)
}

/// Repeats a call while it is interrupted; its negative answers become errors.
private func repeating<Answer: SignedInteger>(_ call: () -> Answer) throws(SystemError) -> Answer {
  while true {
    let answer = call()
    if answer >= 0 { return answer }
    if errno != EINTR { throw SystemError(code: errno) }
  }
}
