import Storage

/// The keys of headings: readable, safe in addresses and file names, one for each name.
enum HeadingKey {
  private static let longestSlug = 48

  /// `Buffy Summers/Spike` → `buffy-summers-spike-` and eight digits of the name's digest.
  static func of(_ name: String) -> String {
    var slug: [UInt8] = []
    for byte in SortKey.of(name).utf8 where slug.count < longestSlug {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.append(byte)
      default: if slug.last != dash, !slug.isEmpty { slug.append(dash) }
      }
    }
    if slug.last != dash, !slug.isEmpty { slug.append(dash) }
    let digest = Array(name.utf8).withUnsafeBytes { Digest.sha256Hex($0) }
    return String(decoding: slug, as: UTF8.self) + digest.prefix(8)
  }

  private static let dash = UInt8(ascii: "-")
}
