#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program that prints a password, such as `pass` or `secret-tool`.
struct SecretCommand: Sendable {
  private let words: [String]

  /// Runs a program as it is, without a shell.
  init(words: [String]) { self.words = words }

  /// Has the shell run a line.
  init(line: String) { words = ["/bin/sh", "-c", line] }

  /// The program alone: its arguments may hold what nobody is to see.
  var program: String { words[0] }

  /// People may have to type another password first.
  private static let patience = 120
  private static let longestOutput = 1 << 16

  /// What the program prints on standard output. Its complaints go where ours go; it has no input.
  func run() throws(SecretFault) -> [UInt8] {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { throw notStarted(errno) }
    defer { close(ends[0]) }
    // Another program that is started meanwhile is not to hold the pipe open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process: pid_t
    do throws(SecretFault) {
      process = try start(writingTo: ends[1])
    } catch {
      close(ends[1])
      throw error
    }
    close(ends[1])
    let output = output(from: ends[0])
    if output == nil { kill(process, SIGKILL) }
    var status: CInt = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard let output else { throw .late(program: program, seconds: Self.patience) }
    if status != 0 {
      let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
      throw .failed(program: program, status: code)
    }
    return output
  }

  private func start(writingTo end: CInt) throws(SecretFault) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, end, STDOUT_FILENO)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let code = posix_spawnp(&process, words[0], &actions, nil, arguments, environ)
    if code != 0 { throw notStarted(code) }
    return process
  }

  /// Everything that comes out of the pipe; nil where that takes too long. Too much is cut off: the
  /// first line is wanted.
  private func output(from end: CInt) -> [UInt8]? {
    let deadline = ContinuousClock.now + .seconds(Self.patience)
    var output: [UInt8] = []
    while output.count < Self.longestOutput {
      let left = ContinuousClock.now.duration(to: deadline).components.seconds
      var wait = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      let answer = poll(&wait, 1, CInt(max(0, left)) * 1000)
      if answer < 0, errno == EINTR { continue }
      if answer <= 0 { return nil }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(end, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      output += buffer[..<count]
    }
    return output
  }

  private func notStarted(_ code: CInt) -> SecretFault {
    .notStarted(program: program, reason: String(cString: strerror(code)))
  }
}
