import Glibc

/// CPU and wall time of a piece of work in this process.
struct Stopwatch {
  private let cpuAtStart = Stopwatch.cpuSeconds
  private let wallAtStart = ContinuousClock.now

  /// Seconds of user and system time since the watch was made.
  var cpu: Double { Stopwatch.cpuSeconds - cpuAtStart }

  /// Seconds of wall time since the watch was made.
  var wall: Double { (ContinuousClock.now - wallAtStart).seconds }

  private static var cpuSeconds: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(0), &usage)
    return usage.ru_utime.seconds + usage.ru_stime.seconds
  }
}

extension timeval {
  var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
