import ArgumentParser
import Fanfold
import FanfoldConfiguration

/// `fanfold config`: what is the same every time.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show the settings that hold, and where each is from.",
    discussion: """
      Settings stand in ~/.config/fanfold/fanfold.toml, or in the file that FANFOLD_CONFIG or \
      --config names. The command line goes before the file. Passwords are never shown. \
      docs/Configuration.md explains every setting.
      """)

  @Flag(
    name: .customLong("init"), help: "Write a file with every setting, each commented out.")
  var writesExample = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = Console(shared)
    if writesExample {
      let path = try console.reportingMistakes { () throws(ConfigurationError) in
        try ConfigurationFile.writeExample(named: shared.config)
      }
      console.result(path)
    } else {
      console.result(SettingsReport(try shared.settings(console)).text)
    }
    console.finish()
  }
}

/// The settings as a file that would say the same, with a remark at each line.
struct SettingsReport {
  let text: String

  init(_ settings: Settings) {
    var lines = [
      settings.path.map { "# \($0)" } ?? "# There is no file; “config --init” writes one."
    ]
    var table = ""
    for entry in settings.entries {
      if entry.table != table {
        table = entry.table
        lines += ["", "[\(table)]"]
      }
      lines.append(Self.line(entry))
    }
    text = lines.map(Printable.text).joined(separator: "\n")
  }

  private static func line(_ entry: SettingEntry) -> String {
    let remark: String? =
      switch entry.source {
      case .file(let line): line.map { "line \($0)" } ?? "from the file"
      case .variable(let name): "from \(name)"
      case .standard: entry.value == nil ? nil : "default"
      }
    guard let value = entry.value else {
      return "# \(entry.key)" + (remark.map { ": not shown, \($0)" } ?? " is not set")
    }
    return "\(entry.key) = \(value)" + (remark.map { "  # \($0)" } ?? "")
  }
}
