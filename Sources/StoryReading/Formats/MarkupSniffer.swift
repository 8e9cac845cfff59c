/// Tells pages and books in XML from text.
enum MarkupSniffer {
  /// The format of `bytes` where they are markup; nil where they are text.
  ///
  /// A file that begins with a declaration or a tag of a page is one whatever its name is; without
  /// either, a name with the suffix of a page and some tags make it one.
  static func kind(of bytes: ContiguousArray<UInt8>, suffix: String) -> StoryFormat? {
    // Nearly all texts are told by their first sign.
    let sign = bytes.prefix(64).first { !isSpace($0) && !marks.contains($0) }
    guard sign == UInt8(ascii: "<") || suffixes.contains(suffix) || suffix == "fb2" else {
      return nil
    }
    let start = Opening(bytes)
    guard start.first != nil else { return nil }
    let isTagged = start.first == UInt8(ascii: "<")
    if isTagged, suffix == "fb2" { return .fictionBook }
    if isTagged, start.contains("<fictionbook") || start.contains(":fictionbook") {
      return .fictionBook
    }
    if isTagged, start.contains("<office:document") { return .openDocument }
    if isTagged, pageOpenings.contains(where: start.contains) { return .html }
    if suffixes.contains(suffix), (blocks + styles).contains(where: start.contains) {
      return .html
    }
    return isTagged && blocks.contains(where: start.contains) ? .html : nil
  }

  /// The bytes of byte-order marks.
  private static let marks: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF]

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static let pageOpenings = ["<!doctype html", "<html", "<head", "<body"]
  private static let suffixes: Set<String> = ["html", "htm", "xhtml", "xht", "shtml", "php", "asp"]
  /// Tags without which line ends would mean something.
  private static let blocks = [
    "<p>", "<p ", "<br>", "<br/>", "<br />", "<div", "<center>", "<pre>", "<h1", "<h2", "<h3",
    "<table", "<title>",
  ]
  private static let styles = ["<i>", "<b>", "<em>", "<font", "<strong>", "<u>"]
}

/// The first kilobytes of a file in lower case, without zeros and byte-order marks, so that UTF-16
/// reads as well.
private struct Opening {
  private let bytes: [UInt8]
  /// The first sign that is no white space.
  let first: UInt8?

  init(_ file: ContiguousArray<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8192)
    for byte in file.prefix(8192) where byte != 0 {
      bytes.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
    }
    for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    where bytes.starts(with: mark) {
      bytes.removeFirst(mark.count)
    }
    self.bytes = bytes
    first = bytes.first { $0 > 0x20 }
  }

  func contains(_ text: String) -> Bool {
    bytes.withUnsafeBufferPointer { $0.firstPlace(of: Array(text.utf8)) != nil }
  }
}
