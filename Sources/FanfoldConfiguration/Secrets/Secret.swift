import Storage

/// A password in memory. No description, dump or record of it shows what it is.
package struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  private let text: String

  package init(_ text: String) { self.text = text }

  /// The password, for whoever has to hand it on.
  package func reveal() -> String { text }

  /// Whether `bytes` are the password. Takes as long for a wrong one as for a right one: digests are
  /// compared, and how far those agree tells nothing of the password.
  package func matches(_ bytes: some Collection<UInt8>) -> Bool {
    let digest = { (bytes: [UInt8]) in bytes.withUnsafeBytes { Digest.sha256Hex($0) } }
    let (own, given) = (digest(Array(text.utf8)), digest(Array(bytes)))
    return zip(own.utf8, given.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  package var description: String { "•••" }
  package var debugDescription: String { "•••" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
