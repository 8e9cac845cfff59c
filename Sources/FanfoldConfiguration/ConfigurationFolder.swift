#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where people keep what is their own (XDG Base Directory Specification).
package enum ConfigurationFolder {
  /// `$XDG_CONFIG_HOME/fanfold`, or `~/.config/fanfold`; nil where neither is known.
  package static var path: String? {
    folder("XDG_CONFIG_HOME", orInHome: ".config")
  }

  /// Where a program notes what it has done: `$XDG_STATE_HOME/fanfold`, or `~/.local/state/fanfold`;
  /// nil where neither is known.
  package static var state: String? {
    folder("XDG_STATE_HOME", orInHome: ".local/state")
  }

  private static func folder(_ name: String, orInHome usual: String) -> String? {
    // The specification has relative paths ignored.
    if let base = Environment[name], base.hasPrefix("/") { return base + "/fanfold" }
    return Environment["HOME"].map { "\($0)/\(usual)/fanfold" }
  }
}

/// The variables of the environment.
enum Environment {
  /// The value of a variable; nil where it is not set, or empty.
  static subscript(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
