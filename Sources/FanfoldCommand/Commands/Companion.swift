import ArgumentParser
import Glibc

/// The program that does what this one does not carry: `fanfold-server`, which stands beside it.
enum Companion {
  private static let name = "fanfold-server"

  /// Becomes that program; returns only where there is none.
  ///
  /// - Parameter arguments: from the name of the command on.
  static func run(_ arguments: [String]) throws -> Never {
    for program in [beside, name].compactMap({ $0 }) {
      var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
      words.append(nil)
      execvp(program, words)
    }
    let problem =
      "error: \(name) is not here: the server is a program of its own, which “make build” puts beside "
      + "fanfold\n"
    write(Array(problem.utf8), to: STDERR_FILENO)
    throw ExitCode(ExitStatus.failure.rawValue)
  }

  /// Its path, if it stands beside this program.
  private static var beside: String? {
    guard let own = realpath("/proc/self/exe", nil) ?? realpath(CommandLine.arguments[0], nil)
    else {
      return nil
    }
    defer { free(own) }
    let path = String(cString: own)
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return path[...slash] + name
  }
}

/// `fanfold catalog`: see `FanfoldServer`.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "Write a catalogue of a folder of books: web pages and OPDS feeds.",
    discussion: "“fanfold catalog --help” tells the rest.")

  @Argument(parsing: .captureForPassthrough, help: "The folder of the books, and options.")
  var arguments: [String] = []

  func run() throws { try Companion.run(["catalog"] + arguments) }
}

/// `fanfold serve`: see `FanfoldServer`.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve a folder of books to browsers and e-readers, with search.",
    discussion: "“fanfold serve --help” tells the rest.")

  @Argument(parsing: .captureForPassthrough, help: "The folder of the books, and options.")
  var arguments: [String] = []

  func run() throws { try Companion.run(["serve"] + arguments) }
}
