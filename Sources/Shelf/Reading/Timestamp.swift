import Foundation

/// Times as feeds write them (RFC 3339, always in UTC).
enum Timestamp {
  /// `CCYY-MM-DDThh:mm:ssZ`
  static func of(seconds: Int) -> String {
    Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
  }

  /// What a book wrote, if it is a time of that form.
  static func normal(_ written: String?) -> String? {
    guard let written, written.utf8.count == 20,
      let date = try? Date(written, strategy: .iso8601)
    else { return nil }
    return date.formatted(.iso8601)
  }
}
