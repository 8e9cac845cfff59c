import Glibc

/// Where people keep what is their own (XDG Base Directory Specification).
enum ConfigurationFolder {
  /// `$XDG_CONFIG_HOME/fanfold`, or `~/.config/fanfold`; nil where neither is known.
  static var path: String? {
    if let base = variable("XDG_CONFIG_HOME"), base.hasPrefix("/") { return base + "/fanfold" }
    return variable("HOME").map { $0 + "/.config/fanfold" }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
