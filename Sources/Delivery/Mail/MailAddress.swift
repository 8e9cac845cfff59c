/// An address that mail can go to (RFC 5321, section 4.1.2): `local@domain`, without a name or
/// brackets around it. What is none of these cannot be made one, so no header ever holds a line end
/// that an address brought.
package struct MailAddress: Sendable, Hashable {
  /// As it was given.
  package let text: String
  /// What stands behind the `@`, in lower case.
  package let domain: String

  /// RFC 5321, section 4.5.3.1.
  private static let longest = 254
  private static let longestLocal = 64

  /// - Returns: nil where `text` is no address.
  package init?(_ text: String) {
    guard let at = text.lastIndex(of: "@"), text.utf8.count <= Self.longest else { return nil }
    let local = text[..<at]
    let domain = text[text.index(after: at)...]
    guard Self.isLocal(local), Self.isDomain(domain) else { return nil }
    self.text = text
    self.domain = domain.lowercased()
  }

  /// Whether Amazon's Send to Kindle receives what goes there.
  package var isKindle: Bool {
    ["kindle.com", "kindle.cn"].contains { domain == $0 || domain.hasSuffix("." + $0) }
  }

  /// A dot-atom; quoted local parts are of no e-reader and no mailbox that people have.
  private static func isLocal(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return text.utf8.count <= longestLocal
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isAtomText) }
  }

  private static func isDomain(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isAtomText(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
