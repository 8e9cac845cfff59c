import ArgumentParser
import Fanfold
import FanfoldConfiguration
import Glibc

/// Where words go: results to standard output, words to people to standard error.
final class Console {
  private let isQuiet: Bool
  private let paint: Paint
  private let outputIsTerminal = isatty(STDOUT_FILENO) == 1
  private var bar: ProgressBar?
  private var output: [UInt8] = []

  init(_ options: SharedOptions) {
    isQuiet = options.quiet
    let errorIsTerminal = isatty(STDERR_FILENO) == 1
    paint = Paint(options.color.isOn(terminal: errorIsTerminal))
    if errorIsTerminal && !options.quiet { bar = ProgressBar() }
  }

  deinit { flush() }

  /// A result, one line.
  func result(_ line: some StringProtocol) {
    result(bytes: Array(line.utf8))
  }

  /// A result that is bytes already.
  func result(bytes: [UInt8]) {
    output += bytes
    output.append(UInt8(ascii: "\n"))
    if output.count > 1 << 16 || outputIsTerminal { flush() }
  }

  /// Words to people; not said when they asked for quiet.
  func note(_ words: String) {
    if !isQuiet { say(Printable.text(words)) }
  }

  /// Something that failed; said also when they asked for quiet.
  func failure(_ error: BinderyError) {
    say("\(paint.red("error:")) \(Printable.text("\(error)"))")
  }

  /// What `body` gives; an error is told and ends the command.
  func reporting<Value>(_ body: () throws(BinderyError) -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      failure(error)
      throw ExitCode(ExitStatus.failure.rawValue)
    }
  }

  /// What `body` gives; what is wrong with the configuration is told and ends the command.
  func reportingMistakes<Value>(_ body: () throws(ConfigurationError) -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      for explanation in error.explanations {
        say("\(paint.red("error:")) \(Printable.text(explanation))")
      }
      throw ExitCode(ExitStatus.failure.rawValue)
    }
  }

  /// A finding, with its severity in colour.
  func finding(_ diagnostic: Diagnostic, in subject: String) {
    result(DiagnosticLine(diagnostic, in: subject, paint: paint).text)
  }

  /// How far the work is.
  func progress(_ progress: WorkProgress) {
    bar?.show(progress)
  }

  /// Takes the bar off the terminal and writes what is still to be written.
  func finish() {
    bar?.clear()
    flush()
  }

  private func say(_ words: String) {
    bar?.clear()
    flush()
    write(Array((words + "\n").utf8), to: STDERR_FILENO)
  }

  private func flush() {
    bar?.clear()
    write(output, to: STDOUT_FILENO)
    output.removeAll(keepingCapacity: true)
  }
}

/// Writes all of `bytes`; a closed pipe or a full disk ends the attempt.
func write(_ bytes: [UInt8], to descriptor: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { return }
    rest = rest.dropFirst(count)
  }
}
