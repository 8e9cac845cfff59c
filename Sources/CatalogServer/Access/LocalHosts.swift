/// Which names mean this machine.
enum LocalHosts {
  /// Whether an address to listen at is reached from this machine alone.
  static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || host == "[::1]" || isLoopbackAddress(host)
  }

  /// Whether the `Host` field of a request names this machine. A page of the web can make a browser
  /// ask a server of this machine under the page's own name (DNS rebinding), and must get nothing.
  static func isLoopback(field: String) -> Bool {
    isLoopback(String(host(of: field)).lowercased())
  }

  private static func host(of field: String) -> Substring {
    if field.hasPrefix("["), let end = field.firstIndex(of: "]") { return field[...end] }
    return field.prefix { $0 != ":" }
  }

  private static func isLoopbackAddress(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
