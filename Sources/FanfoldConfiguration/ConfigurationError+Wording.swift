import Resources
import Storage

extension ConfigurationError: CustomStringConvertible {
  package var description: String { explanations.joined(separator: "\n") }

  /// What happened and what to do about it, a line for each thing, for the person at the terminal.
  package var explanations: [String] {
    switch self {
    case .unreadable(let error), .unwritable(let error): ["\(error.path): \(error.explanation)"]
    case .noTOML(let path, let mistake):
      ["\(place(path, mistake.line)): is no TOML: \(mistake.reason)."]
    case .mistakes(let path, let mistakes):
      mistakes.map { "\(place(path, $0.line)): \($0.explanation)" }
    case .alreadyThere(let path):
      ["\(path): is there already, and is left as it is. Name another file with --config."]
    case .noFolder:
      ["There is no home folder to put the file into (HOME is not set). Name a file with --config."]
    case .incompleteMail("to"):
      ["Nobody is named to send to. Say --to ADDRESS, or set to under [mail]."]
    case .incompleteMail(let key):
      [
        "The configuration does not say \(key) under [mail]. “fanfold config --init” writes a file to "
          + "fill in; docs/Mail.md explains it."
      ]
    case .secret(let fault): [fault.explanation]
    }
  }

  private func place(_ path: String, _ line: Int?) -> String {
    path + (line.map { ", line \($0)" } ?? "")
  }
}

extension SettingMistake {
  /// What is wrong, and what to write instead.
  package var explanation: String {
    switch kind {
    case .unknownTable(let name, let known, let nearest):
      "there is no table [\(name)]. "
        + (nearest.map { "Did you mean [\($0)]?" }
          ?? "There are \(list(known.map { "[\($0)]" })).")
    case .unknownKey(let key, let table, let known, let nearest):
      "[\(table)] knows no “\(key)”. "
        + (nearest.map { "Did you mean “\($0)”?" } ?? "It knows \(list(known)).")
    case .noTable(let name):
      "“\(name)” is a table: write [\(name)] on a line of its own, and its settings below."
    case .wrongValue(let key, let reason): "“\(key)” \(reason)" + (reason.hasSuffix("?") ? "" : ".")
    case .clash(let reason): "\(reason). Leave one of them out."
    case .password(let table, let variable):
      "a password does not belong into this file, which others may come to see. In [\(table)] "
        + "write password-file = \"…\" (a file that only you can read) or password-command = "
        + "[\"…\"] (a program that prints it), or set the variable \(variable)."
    }
  }

  private func list(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
}

extension SecretFault {
  /// What is wrong, and what to do. Never says what a password is.
  package var explanation: String {
    switch self {
    case .none(let variable):
      "There is no password. Set the variable \(variable), or write password-file or "
        + "password-command into the configuration (docs/Configuration.md)."
    case .unreadable(let error): "\(error.path): \(error.explanation)"
    case .empty(let place): "\(place): gives no password; its first line is empty."
    case .notStarted(let program, let reason):
      "\(program): the program for the password cannot be run (\(reason))."
    case .failed(let program, let status):
      "\(program): the program for the password failed (exit code \(status)). Try it by itself."
    case .late(let program, let seconds):
      "\(program): the program for the password did not end within \(seconds) seconds."
    }
  }
}
