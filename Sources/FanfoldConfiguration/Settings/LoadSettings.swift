import Fanfold

/// `[load]`: onto which e-reader, and how.
package struct LoadSettings: Sendable {
  /// The name of a device, or where it is mounted; nil for the only one that is.
  package let to: String?
  /// Whether it is made ready to be pulled out.
  package let ejects: Bool
  /// How books are called there; nil for as they are here.
  package let name: NameTemplate?

  init(_ table: inout TableReader) {
    to = table.read("to", .device)
    ejects = table.read("eject", .flag, otherwise: false)
    name = table.read("name", .nameTemplate)
  }
}
