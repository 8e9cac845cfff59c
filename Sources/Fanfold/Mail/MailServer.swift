/// Where mail is handed in: `smtps://smtp.example.org:465` or `smtp://smtp.example.org:587`. Both
/// are encrypted, the second by STARTTLS (RFC 3207); there is no way that is not.
public struct MailServer: Sendable, Hashable {
  /// Whether the connection is encrypted from its first byte (RFC 8314), and not by STARTTLS.
  public let isEncryptedFromStart: Bool
  public let host: String
  public let port: Int

  /// The address without anything besides.
  public var address: String {
    "\(isEncryptedFromStart ? "smtps" : "smtp")://\(host.contains(":") ? "[\(host)]" : host):\(port)"
  }

  /// Reads an address; the ports are 465 and 587 where it names none.
  public init(_ text: String) throws(Fault) {
    guard let colon = text.firstRange(of: "://") else { throw .noScheme }
    switch text[..<colon.lowerBound].lowercased() {
    case "smtps": isEncryptedFromStart = true
    case "smtp": isEncryptedFromStart = false
    default: throw .noScheme
    }
    var rest = text[colon.upperBound...]
    if rest.last == "/" { rest.removeLast() }
    if rest.contains("@") { throw .holdsUser }
    let usual = isEncryptedFromStart ? 465 : 587
    (host, port) = try Self.place(rest, usual: usual)
  }

  /// Why an address is none.
  public enum Fault: Error, Sendable, Hashable {
    case noScheme
    /// A user, and maybe a password, stands in it.
    case holdsUser
    case badHost
    case badPort

    /// What is so, as it goes behind the name of a setting; never repeats what was given.
    public var explanation: String {
      switch self {
      case .noScheme:
        "takes an address such as \"smtps://smtp.example.org:465\" or "
          + "\"smtp://smtp.example.org:587\""
      case .holdsUser:
        "takes no user and no password: write user = \"…\" and password-file or password-command"
      case .badHost: "names no host that there can be"
      case .badPort: "ends in a port from 1 to 65535, or in none"
      }
    }
  }

  private static func place(
    _ text: Substring, usual: Int
  ) throws(Fault) -> (host: String, port: Int) {
    var (host, end) = (text, text[text.endIndex...])
    if text.first == "[", let bracket = text.firstIndex(of: "]") {
      host = text[text.index(after: text.startIndex)..<bracket]
      end = text[text.index(after: bracket)...]
    } else if let colon = text.firstIndex(of: ":") {
      (host, end) = (text[..<colon], text[colon...])
    }
    let isHost = host.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || "0123456789.-:".utf8.contains(byte) || byte > 0x7F
    }
    guard !host.isEmpty, host.first != "-", isHost else { throw .badHost }
    if end.isEmpty { return (String(host), usual) }
    guard end.first == ":", let port = Int(end.dropFirst()), 1...65535 ~= port else {
      throw .badPort
    }
    return (String(host), port)
  }
}
