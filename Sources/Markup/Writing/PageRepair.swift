/// Makes well-formed XHTML of a page in any state, as a browser would read it.
package enum PageRepair {
  /// The page that a browser would see in `page`, which is UTF-8. Comments go, as do attributes
  /// whose names XML does not allow.
  ///
  /// - Throws: `tooLarge`.
  package static func wellFormed(_ page: [UInt8]) throws(MarkupError) -> [UInt8] {
    var pass = Pass()
    try HTMLEventParser.parse(ContiguousArray(page)) { pass.handle($0) }
    return pass.finish()
  }

  private struct Pass {
    private var output = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n".utf8)
    /// Prefixes that are declared somewhere before.
    private var prefixes: Set<Substring> = ["xml"]
    private var isOpen: [Bool] = []
    private var hasRoot = false

    mutating func handle(_ event: XMLEvent) {
      switch event {
      case .start(let element): start(element)
      case .end(let name): if isOpen.popLast() ?? false { output += Array("</\(name)>".utf8) }
      case .text(let text):
        // White space outside of the root is none of the page.
        if isOpen.contains(true) { Escaping.append(text, to: &output, in: .content) }
      }
    }

    mutating func finish() -> [UInt8] {
      output.append(UInt8(ascii: "\n"))
      return output
    }

    private mutating func start(_ element: XMLElement) {
      guard Self.isName(element.name), !element.name.contains(":"),
        !hasRoot || element.name != "html"
      else { return isOpen.append(false) }
      output += Array("<\(element.name)".utf8)
      if element.name == "html" {
        hasRoot = true
        attribute("xmlns", "http://www.w3.org/1999/xhtml")
      }
      var taken: Set = ["xmlns"]
      for (name, _) in element.attributes where name.hasPrefix("xmlns:") {
        prefixes.insert(name.dropFirst(6))
      }
      for (name, value) in element.attributes where taken.insert(name).inserted {
        let prefix = name.firstIndex(of: ":").map { name[..<$0] }
        let isKnown = prefix.map { prefixes.contains($0) || $0 == "xmlns" } ?? true
        if isKnown, Self.isName(name) { attribute(name, value) }
      }
      if element.name == "svg" { attribute("xmlns", "http://www.w3.org/2000/svg") }
      if element.name == "math" { attribute("xmlns", "http://www.w3.org/1998/Math/MathML") }
      let isVoid = Self.voids.contains(element.name)
      output += Array((isVoid ? "/>" : ">").utf8)
      isOpen.append(!isVoid)
    }

    private mutating func attribute(_ name: String, _ value: String) {
      output += Array(" \(name)=\"".utf8)
      var value = value
      value.withUTF8 { Escaping.append($0, to: &output, in: .attribute) }
      output.append(UInt8(ascii: "\""))
    }

    private static func isName(_ name: String) -> Bool {
      let first = name.utf8.first.map { $0 | 0x20 } ?? 0
      return (0x61...0x7A).contains(first)
        && name.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte | 0x20) || "0123456789-_.:".utf8.contains(byte)
        } && name.utf8.count { $0 == UInt8(ascii: ":") } < 2
    }

    /// HTML's elements without an end (HTML Standard, section 13.1.2).
    private static let voids: Set = [
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
      "track", "wbr",
    ]
  }
}
