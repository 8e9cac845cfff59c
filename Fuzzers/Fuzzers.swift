import Glibc

// Runs one fuzz target under libFuzzer:
//
//     Fuzzers TARGET [libFuzzer's options] [CORPUS…]
//     Fuzzers --list

@main
struct Fuzzers {
  static func main() {
    var arguments = CommandLine.arguments
    if arguments.dropFirst().first == "--list" {
      for target in FuzzTarget.all { print(target.name) }
      return
    }
    // Where libFuzzer starts the program again it gives its own options alone.
    let inherited = getenv(variable).map { String(cString: $0) }
    let name = inherited ?? (arguments.count > 1 ? arguments.remove(at: 1) : "")
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
      print("usage: Fuzzers TARGET [libFuzzer's options] [CORPUS…], or Fuzzers --list")
      exit(64)
    }
    setenv(variable, name, 1)
    chosen = target
    // TOML's reader leaks what it reads; it reads but once.
    disableLeakDetection()
    Readings.warmUp()
    enableLeakDetection()
    run(arguments)
  }

  private static let variable = "FANFOLD_FUZZ_TARGET"

  /// Hands over to libFuzzer, which calls back with one input after the other.
  private static func run(_ arguments: [String]) -> Never {
    var count = CInt(arguments.count)
    var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = .allocate(
      capacity: arguments.count + 1)
    for (number, word) in arguments.enumerated() { words![number] = strdup(word) }
    words![arguments.count] = nil
    exit(
      runDriver(&count, &words) { bytes, count in
        chosen.run(ContiguousArray(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
      })
  }
}

/// The target of this process: set once, before libFuzzer begins. A C callback captures nothing.
nonisolated(unsafe) private var chosen = FuzzTarget.all[0]

/// libFuzzer's own entry, for programs that have a `main`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@_silgen_name("__lsan_disable")
private func disableLeakDetection()

@_silgen_name("__lsan_enable")
private func enableLeakDetection()
