import Markup

/// What the conversion to KEPUB has to know of an element, by its name.
struct ElementTraits: OptionSet {
  let rawValue: UInt8

  /// What follows belongs to the next paragraph.
  static let beginsParagraph = ElementTraits(rawValue: 1)
  static let isParagraph = ElementTraits(rawValue: 2)
  /// No sentence is marked in it: its text is to stay as it is, or it may hold text alone.
  static let isUntouched = ElementTraits(rawValue: 4)
  /// It has rules of its own, for HTML too: SVG, MathML.
  static let isForeign = ElementTraits(rawValue: 8)
  /// It never holds anything, and HTML knows no end tag of it.
  static let isVoid = ElementTraits(rawValue: 16)
  /// It is marked as a whole.
  static let isPicture = ElementTraits(rawValue: 32)
  static let isHead = ElementTraits(rawValue: 64)
  static let isBody = ElementTraits(rawValue: 128)

  /// The traits of the element whose name is `name`; case and prefix do not count.
  static func of(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> ElementTraits {
    var packed: UInt64 = 0
    var count = 0
    for byte in name {
      if byte == UInt8(ascii: ":") {
        (packed, count) = (0, 0)
        continue
      }
      if count == 8 { return [] }
      packed = packed << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      count += 1
    }
    return known[packed] ?? []
  }

  /// By names of at most eight letters, packed into a number.
  private static let known: [UInt64: ElementTraits] = {
    let groups: [(ElementTraits, [String])] = [
      (.beginsParagraph, ["ol", "ul", "table", "h1", "h2", "h3", "h4", "h5", "h6"]),
      ([.beginsParagraph, .isParagraph], ["p"]),
      (.isUntouched, ["script", "style", "pre", "audio", "video"]),
      // Forms and frames: a span in them would be no longer what it is.
      (.isUntouched, ["select", "textarea", "iframe"]),
      ([.isUntouched, .isForeign], ["svg", "math"]),
      (
        .isVoid,
        ["area", "base", "br", "col", "embed", "hr", "input", "link", "meta", "param", "source"]
          + ["track", "wbr"]
      ),
      ([.isVoid, .isPicture], ["img"]),
      ([.isUntouched, .isPicture], ["picture"]),
      (.isHead, ["head"]), (.isBody, ["body"]),
    ]
    var known: [UInt64: ElementTraits] = [:]
    for (traits, names) in groups {
      for name in names { known[name.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = traits }
    }
    return known
  }()
}
