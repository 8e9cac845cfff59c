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
  }

  mutating func count(_ element: XMLElement) {
    switch element.name {
    case "script": add(.script)
    case "iframe", "object", "embed", "applet", "svg": add(.embedded)
    default: break
    }
    for (name, value) in element.attributes {
      if name.hasPrefix("on"), name.utf8.count > 3 {
        add(.event)
      } else if name == "href" || name == "src" || name == "action" {
        let start = value.prefix(16).lowercased().filter { !$0.isWhitespace }
        if start.hasPrefix("javascript:") || start.hasPrefix("vbscript:") {
          add(.scriptLink)
        } else if start.hasPrefix("data:") {
          add(.dataLink)
        }
      }
    }
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
