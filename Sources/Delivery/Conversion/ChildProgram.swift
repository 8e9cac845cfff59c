import Storage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program of somebody else, run to its end with a limit on its time. No shell is involved:
/// arguments stay what they are, whatever signs they hold.
struct ChildProgram: Sendable {
  /// Where the program is.
  let path: String
  /// How long it may take.
  let timeout: Duration

  /// How a run ended.
  enum Ending: Hashable, Sendable {
    case exit(Int32)
    case signal(Int32)
    case tookTooLong
    /// It could not be started, with the system's `errno`.
    case notStarted(Int32)
  }

  /// The program `name` where the shell would find it; nil where it is not there.
  static func find(_ name: String) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { Path.join(String($0), name) }.first {
      FileSystem.isProgram($0)
    }
  }

  /// Runs the program; it reads nothing, and what it writes goes into a file.
  ///
  /// - Parameter environment: variables besides ours, as `NAME=value`.
  func run(_ arguments: [String], environment: [String] = [], outputTo output: String) -> Ending {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let strings = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = Self.environment(environment).map { strdup($0) } + [nil]
    defer { for string in strings + variables { free(string) } }
    var child = pid_t()
    let code = posix_spawn(&child, path, &actions, nil, strings, variables)
    return code == 0 ? wait(for: child) : .notStarted(code)
  }

  /// Looks now and then: a conversion takes seconds.
  private func wait(for child: pid_t) -> Ending {
    let end = ContinuousClock.now + timeout
    var pause: UInt32 = 1_000
    var status: Int32 = 0
    while true {
      let answer = waitpid(child, &status, WNOHANG)
      if answer == child { return Self.ending(status) }
      if answer < 0, errno != EINTR { return .notStarted(errno) }
      if ContinuousClock.now > end {
        kill(child, SIGKILL)
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return .tookTooLong
      }
      usleep(pause)
      pause = min(2 * pause, 50_000)
    }
  }

  /// What `wait(2)` says: a signal in the low seven bits, else the status above.
  private static func ending(_ status: Int32) -> Ending {
    let signal = status & 0x7f
    return signal == 0 ? .exit(status >> 8 & 0xff) : .signal(signal)
  }

  private static func environment(_ more: [String]) -> [String] {
    var all: [String] = []
    var next = environ
    while let entry = next.pointee {
      all.append(String(cString: entry))
      next += 1
    }
    let names = Set(more.map { $0.prefix { $0 != "=" } })
    return all.filter { !names.contains($0.prefix { $0 != "=" }) } + more
  }
}
