import Markup
import StoryModel

/// What pages hold that runs or reaches out, counted while it is left out.
struct StrippedContent {
  private var counts: [Kind: Int] = [:]

  private enum Kind: String, CaseIterable {
    case script = "scripts"
    case event = "event attributes"
    case scriptLink = "javascript: links"
    case dataLink = "data: URLs"
    case embedded = "embedded objects"
    case form = "forms that send"
    case refresh = "orders to go elsewhere"
    case outside = "style sheets and files that lie elsewhere"
    case styleLink = "styles that reach out or run"
  }

  mutating func count(_ element: XMLElement) {
    switch element.name {
    case "script": add(.script)
    case "iframe", "frame", "object", "embed", "applet", "svg", "math", "audio", "video":
      add(.embedded)
    case "form": if element["action"] != nil { add(.form) }
    case "meta": if element["http-equiv"]?.lowercased() == "refresh" { add(.refresh) }
    case "link", "base": if let href = element["href"], Self.isElsewhere(href) { add(.outside) }
    default: break
    }
    for (name, value) in element.attributes {
      if name.hasPrefix("on"), name.utf8.count > 3 {
        add(.event)
      } else if name == "href" || name == "src" || name == "action" {
        let start = Self.start(of: value)
        if start.hasPrefix("javascript:") || start.hasPrefix("vbscript:") {
          add(.scriptLink)
        } else if start.hasPrefix("data:") {
          add(.dataLink)
        }
      } else if name == "style" {
        count(style: value.utf8)
      }
    }
  }

  /// Counts a style sheet, or the styles of an element, that would load something or run.
  mutating func count(style: some Sequence<UInt8>) {
    let text = Array(style.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 })
    let isActive = text.withUnsafeBufferPointer { text in
      Self.styleMarks.contains { text.firstPlace(of: $0) != nil }
    }
    if isActive { add(.styleLink) }
  }

  private static let styleMarks = [
    "@import", "url(http", "url(\"http", "url('http", "url(//", "url(file", "url(javascript",
    "expression(", "behavior:", "-moz-binding",
  ].map { Array($0.utf8) }

  private static func isElsewhere(_ address: String) -> Bool {
    let start = start(of: address)
    return start.hasPrefix("//") || start.contains(":")
  }

  /// The beginning of an address as a browser takes it: without white space and control characters.
  private static func start(of address: String) -> String {
    var start = String.UnicodeScalarView()
    for scalar in address.unicodeScalars where scalar.value > 0x20 {
      start.append(scalar)
      if start.count == 16 { break }
    }
    return String(start).lowercased()
  }

  private mutating func add(_ kind: Kind) { counts[kind, default: 0] += 1 }

  /// One sentence on all of it.
  var diagnostics: [Diagnostic] {
    let found = Kind.allCases.compactMap { kind in
      counts[kind].map { "\($0) \(kind.rawValue)" }
    }
    if found.isEmpty { return [] }
    return [Diagnostic(.strippedActiveContent, "Left out: \(found.joined(separator: ", ")).")]
  }
}
