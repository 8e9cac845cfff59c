import Fanfold
import Glibc

/// One line at the bottom of a terminal: how much is done, how fast, how long it will take.
final class ProgressBar {
  private var phase: WorkProgress.Phase?
  private var phaseBegan = ContinuousClock.now
  private var lastTold = ContinuousClock.now
  private var lastShown = ContinuousClock.now - .seconds(1)
  private var isOnScreen = false

  /// Shows `progress`, at most ten times a second.
  func show(_ progress: WorkProgress) {
    if phase != progress.phase {
      phase = progress.phase
      phaseBegan = lastTold
    }
    lastTold = .now
    guard ContinuousClock.now - lastShown > .milliseconds(100) else { return }
    lastShown = .now
    let elapsed = ContinuousClock.now - phaseBegan
    let columns = Terminal.columns(of: STDERR_FILENO)
    let line = ProgressLine(progress, elapsed: elapsed, columns: columns).text
    write(Array("\r\u{1B}[K\(line)".utf8), to: STDERR_FILENO)
    isOnScreen = true
  }

  /// Takes the line away, so that other words can stand there.
  func clear() {
    guard isOnScreen else { return }
    write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
    isOnScreen = false
  }
}

/// The words of a progress bar.
struct ProgressLine {
  let text: String

  init(_ progress: WorkProgress, elapsed: Duration, columns: Int) {
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    // Where there are bytes to move, they are what takes the time.
    let (done, total) =
      progress.bytes.map { ($0.done, $0.total) } ?? (progress.done, progress.total)
    let rate = seconds > 0 ? Double(done) / seconds : 0
    var words = " \(progress.done)/\(progress.total)"
    if let bytes = progress.bytes {
      words += "  \(ByteCount.text(bytes.done)) of \(ByteCount.text(bytes.total))"
    }
    if rate > 0 {
      words += progress.bytes == nil ? "  \(Int(rate))/s" : "  \(ByteCount.text(Int(rate)))/s"
      words += "  \(Self.clock(Double(total - done) / rate)) left"
    }
    let width = max(0, min(30, columns - words.utf8.count - progress.phase.rawValue.count - 4))
    let filled = total > 0 ? width * done / total : 0
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    text = "\(progress.phase.rawValue) [\(bar)]\(words)"
  }

  /// `0:07`, `12:30`, `1:02:03`.
  private static func clock(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    let twoDigits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return hours > 0
      ? "\(hours):\(twoDigits(minutes)):\(twoDigits(rest))" : "\(minutes):\(twoDigits(rest))"
  }
}
