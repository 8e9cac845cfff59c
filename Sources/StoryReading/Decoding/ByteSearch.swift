#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension UnsafeBufferPointer<UInt8> {
  /// Where `pattern` stands first; nil where it does not.
  func firstPlace(of pattern: [UInt8]) -> Int? {
    guard let first = pattern.first, let base = baseAddress else { return nil }
    var place = 0
    while place + pattern.count <= count,
      let found = memchr(base + place, Int32(first), count - place - pattern.count + 1)
    {
      let start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if memcmp(base + start, pattern, pattern.count) == 0 { return start }
      place = start + 1
    }
    return nil
  }
}
