/// Tells pages and books in XML from text.
enum MarkupSniffer {
  /// The format of `bytes` where they are markup; nil where they are text.
  ///
  /// A file that begins with a declaration or a tag of a page is one whatever its name is; without
  /// either, a name with the suffix of a page and some tags make it one.
  static func kind(of bytes: ContiguousArray<UInt8>, suffix: String) -> StoryFormat? {
    let start = opening(of: bytes)
    guard let first = start.first(where: { !isSpace($0) }) else { return nil }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    let isTagged = first == UInt8(ascii: "<")
    if isTagged, suffix == "fb2" { return .fictionBook }
    if isTagged, text.contains("<fictionbook") || text.contains(":fictionbook") {
      return .fictionBook
    }
    if isTagged, text.contains("<office:document") { return .openDocument }
    if isTagged, pageOpenings.contains(where: text.trimmingSpaces.hasPrefix) { return .html }
    if isTagged, text.contains("<html") || text.contains("<body") { return .html }
    if suffixes.contains(suffix), (blocks + styles).contains(where: text.contains) { return .html }
    return isTagged && blocks.contains(where: text.contains) ? .html : nil
  }

  /// The first kilobytes without zeros and byte-order marks, so that UTF-16 reads as well.
  private static func opening(of bytes: ContiguousArray<UInt8>) -> [UInt8] {
    let start = bytes.prefix(8192).filter { $0 != 0 }
    for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    where start.starts(with: mark) {
      return Array(start.dropFirst(mark.count))
    }
    return Array(start)
  }

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

extension String {
  fileprivate var trimmingSpaces: Substring { drop { $0.isWhitespace } }
}
