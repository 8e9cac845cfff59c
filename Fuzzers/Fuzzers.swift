import Glibc

// Runs one fuzz target under libFuzzer:
//
//     Fuzzers TARGET [libFuzzer's options] [CORPUS…]
//     Fuzzers --list

@main
struct Fuzzers {
  static func main() {
    let arguments = CommandLine.arguments
    if arguments.dropFirst().first == "--list" {
      for target in FuzzTarget.all { print(target.name) }
      return
    }
    guard arguments.count > 1, 
      let target = FuzzTarget.all.first(where: { $0.name == arguments[1] })
    else {
      print("usage: Fuzzers TARGET [libFuzzer's options] [CORPUS…], or Fuzzers --list")
      exit(64)
    }
    chosen = target
    // TOML's reader leaks what it reads; it reads but once.
    disableLeakDetection()
    Readings.warmUp()
    enableLeakDetection()
    run([arguments[0]] + arguments.dropFirst(2))
  }

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
