import Markup
import StoryModel

/// Checks that the manifest says of a page what is in it (EPUB 3.3, "Manifest properties
/// vocabulary"): reading systems prepare for scripts, SVG and formulas by it.
enum ItemProperties {
  /// Those that can be seen in the page itself.
  private static let visible = ["mathml", "scripted", "svg"]

  /// The property that an element makes necessary; nil for most.
  static func needed(by element: XMLElement) -> String? {
    switch element.localName {
    case "svg": "svg"
    case "math": "mathml"
    case "form": "scripted"
    case "script": isProgram(element["type"]) ? "scripted" : nil
    default: nil
    }
  }

  static func check(
    _ item: BookPackage.Item, needed: Set<String>, package: String, _ findings: inout Findings
  ) {
    for property in visible {
      let isDeclared = item.properties.contains(property)
      if isDeclared == needed.contains(property) { continue }
      let fault = isDeclared ? "is declared \(property), but is not" : "is not declared \(property)"
      findings.add(.manifest, "\(item.path) \(fault).", in: package, line: item.line)
    }
  }

  /// A `script` may also hold data, which nobody runs (HTML, "The script element").
  private static func isProgram(_ type: String?) -> Bool {
    let type = type?.trimmed.lowercased() ?? ""
    return type.isEmpty || type == "module" || type.hasSuffix("javascript")
      || type.hasSuffix("ecmascript")
  }
}
