import FoundationEssentials

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Times as HTTP writes them (RFC 9110, section 5.6.7). The program sets no locale, so C's names of
/// days and months are the English ones.
enum HTTPDate {
  private static let form = "%a, %d %b %Y %H:%M:%S GMT"

  static func text(_ date: Date) -> String {
    var seconds = time_t(date.timeIntervalSince1970.rounded(.down))
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { text in
      strftime(text.baseAddress!, text.count, form, &parts)
      return String(cString: text.baseAddress!)
    }
  }

  /// Nil for anything but the form that is written today.
  static func date(_ text: String) -> Date? {
    var parts = tm()
    guard let end = strptime(text, form, &parts), end.pointee == 0 else { return nil }
    return Date(timeIntervalSince1970: TimeInterval(timegm(&parts)))
  }
}
