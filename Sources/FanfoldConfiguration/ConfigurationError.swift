import Resources
import Storage

/// Why the configuration cannot be used. The wording is in `ConfigurationError+Wording.swift`.
package enum ConfigurationError: Error, Sendable, Equatable {
  /// The file cannot be read.
  case unreadable(StorageError)
  /// The file is no TOML.
  case noTOML(path: String, TOMLMistake)
  /// The file says what nobody understands: all of it, by line.
  case mistakes(path: String, [SettingMistake])
  /// The file for a new configuration is there already.
  case alreadyThere(path: String)
  /// No folder for the configuration is known.
  case noFolder
  /// The new file cannot be written.
  case unwritable(StorageError)
  /// A setting is missing without which no mail can be sent.
  case incompleteMail(key: String)
  /// A password cannot be had.
  case secret(SecretFault)
}

/// One thing that is wrong with a configuration file.
package struct SettingMistake: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case unknownTable(String, known: [String], nearest: String?)
    case unknownKey(String, table: String, known: [String], nearest: String?)
    /// A value where a table belongs.
    case noTable(String)
    /// - Parameter reason: goes behind the key.
    case wrongValue(String, String)
    /// Settings that exclude each other.
    case clash(String)
    /// A password stands in the file.
    case password(table: String, String)
  }

  /// Counted from 1; nil where it could not be told.
  package let line: Int?
  package let kind: Kind

  init(_ line: Int?, _ kind: Kind) {
    self.line = line
    self.kind = kind
  }
}
