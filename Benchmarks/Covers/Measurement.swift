import CoverArt
import EPUBModel
import Glibc

/// What covers cost, as CPU time: the first one, drawing, painting and encoding apart, one thread and
/// two.
struct Measurement {
  private let rounds = 12

  func run() async throws {
    let first = try milliseconds {
      _ = try CoverArtist(.init()).draw(Samples.all[0])
    }
    print("the first cover, with designs and fonts: \(first) ms\n")
    print(row("design", "draw ms", "paint ms", "encode ms", "sum ms", "slowest ms", "kB"))
    for design in CoverArtist.designs { try measure(design) }
    try await measureThreads(1)
    try await measureThreads(2)
  }

  /// The best of some rounds for each subject, as the mean of all subjects.
  private func measure(_ design: String) throws {
    let studio = try Studio()
    var sum = [0.0, 0, 0]
    var slowest = 0.0
    var bytes = 0
    for subject in Samples.all {
      var best = [Double](repeating: .infinity, count: 3)
      for _ in 0..<rounds {
        let start = threadSeconds()
        let drawing = try studio.draw(subject, design: design)
        let drawn = threadSeconds()
        try studio.paint(drawing)
        let painted = threadSeconds()
        bytes += try studio.encode(drawing, as: .jpeg).bytes.count
        let encoded = threadSeconds()
        best[0] = min(best[0], drawn - start)
        best[1] = min(best[1], painted - drawn)
        // Encoding paints once more.
        best[2] = min(best[2], encoded - painted - (painted - drawn))
      }
      for index in 0..<3 { sum[index] += best[index] * 1000 / Double(Samples.all.count) }
      slowest = max(slowest, best.reduce(0, +) * 1000)
    }
    print(
      row(
        design, hundredths(sum[0]), hundredths(sum[1]), hundredths(sum[2]),
        hundredths(sum.reduce(0, +)), hundredths(slowest),
        "\(bytes / rounds / Samples.all.count / 1000)"))
  }

  /// Many covers of many keys, by one artist.
  private func measureThreads(_ threads: Int) async throws {
    let artist = CoverArtist(.init())
    let count = 400
    _ = try artist.draw(Samples.all[0])
    let start = (cpu: processSeconds(), wall: ContinuousClock.now)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for thread in 0..<threads {
        group.addTask {
          for number in stride(from: thread, to: count, by: threads) {
            var subject = Samples.all[number % Samples.all.count]
            subject.key = "key \(number)"
            _ = try artist.draw(subject)
          }
        }
      }
      try await group.waitForAll()
    }
    let cpu = (processSeconds() - start.cpu) * 1000 / Double(count)
    let wall = start.wall.duration(to: .now) / count
    var usage = rusage()
    getrusage(__rusage_who_t(0), &usage)
    print(
      "\n\(count) covers on \(threads) thread(s), ms each: CPU \(hundredths(cpu)), wall "
        + "\(hundredths(Double(wall.components.attoseconds) / 1e15)); peak "
        + "\(usage.ru_maxrss / 1024) MB")
  }

  private func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = threadSeconds()
    try body()
    return (threadSeconds() - start) * 1000
  }

  private func threadSeconds() -> Double { seconds(of: CLOCK_THREAD_CPUTIME_ID) }
  private func processSeconds() -> Double { seconds(of: CLOCK_PROCESS_CPUTIME_ID) }

  private func seconds(of clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func hundredths(_ number: Double) -> String { "\((number * 100).rounded() / 100)" }

  private func row(_ cells: String...) -> String {
    cells.enumerated().map { index, cell in
      let padding = String(repeating: " ", count: max(0, (index == 0 ? 12 : 11) - cell.count))
      return index == 0 ? cell + padding : padding + cell
    }.joined()
  }
}
