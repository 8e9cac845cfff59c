import Storage

/// The user and the password for which a catalogue opens (Basic authentication, RFC 7617). The
/// password itself is not kept.
package struct Credentials: Sendable {
  private let digest: [UInt8]

  package init(user: String, password: String) {
    digest = Self.digest(of: Array("\(user):\(password)".utf8))
  }

  /// Whether the value of an `Authorization` field opens the catalogue. It takes the same time
  /// whatever of it is wrong.
  func open(_ authorization: String?) -> Bool {
    let given = Self.digest(of: authorization.flatMap(Self.userAndPassword) ?? [])
    var difference: UInt8 = authorization == nil ? 1 : 0
    for (left, right) in zip(given, digest) { difference |= left ^ right }
    return difference == 0
  }

  /// What opens the pictures of one book alone: some readers send no password for pictures.
  func pictureKey(for id: String) -> String {
    String(
      decoding: Self.digest(of: digest + Array(":picture:\(id)".utf8)).prefix(32), as: UTF8.self)
  }

  private static func digest(of bytes: [UInt8]) -> [UInt8] {
    Array(bytes.withUnsafeBytes { Digest.sha256Hex($0) }.utf8)
  }

  private static func userAndPassword(_ authorization: String) -> [UInt8]? {
    let parts = authorization.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "basic" else { return nil }
    return Base64.decode(parts[1])
  }
}
