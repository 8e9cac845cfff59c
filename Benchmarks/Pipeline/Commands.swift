import Glibc
import Storage

/// Whole commands, each a process of its own, so that peak memory is its own too.
struct Commands {
  private let corpus: Corpus
  private let program: String
  private let folder: String

  init(_ corpus: Corpus, program: String, folder: String) {
    self.corpus = corpus
    self.program = program
    self.folder = folder
  }

  func measure() throws -> [Row] {
    try [
      ("export, 1 job", ["export", "--jobs", "1"]),
      ("export, 2 jobs", ["export", "--jobs", "2"]),
      ("bundle --by pairing, 1 job", ["bundle", "--by", "pairing", "--jobs", "1"]),
      ("bundle --by pairing, 2 jobs", ["bundle", "--by", "pairing", "--jobs", "2"]),
      ("bundle --by none, 2 jobs", ["bundle", "--by", "none", "--jobs", "2"]),
    ].map(measure)
  }

  /// The median time of `--version`, in milliseconds of wall time.
  static func startUp(_ program: String) throws -> Double {
    let times = try (0..<21).map { _ in
      let watch = Stopwatch()
      _ = try run([program, "--version"])
      return watch.wall
    }
    return (times.sorted()[10] * 10_000).rounded() / 10
  }

  private func measure(_ name: String, _ arguments: [String]) throws -> Row {
    let folder = Path.join(folder, name)
    let watch = Stopwatch()
    let usage = try Self.run([program] + arguments + ["--quiet", "-o", folder, corpus.folder])
    return Row(
      name: name, stories: corpus.paths.count,
      cpu: usage.ru_utime.seconds + usage.ru_stime.seconds, wall: watch.wall,
      peak: usage.ru_maxrss * 1024)
  }

  /// Runs a command, its results thrown away, and tells what it used.
  private static func run(_ command: [String]) throws -> rusage {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    guard posix_spawn(&child, command[0], &files, nil, &arguments, environ) == 0 else {
      throw CommandError.notStarted(command[0])
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(child, &status, 0, &usage)
    guard status == 0 else { throw CommandError.failed(command, status: status) }
    return usage
  }
}

enum CommandError: Error {
  case notStarted(String)
  case failed([String], status: Int32)
}
