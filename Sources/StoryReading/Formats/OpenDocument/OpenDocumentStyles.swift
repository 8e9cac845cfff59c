import Markup

/// Reads the styles of a document, common and automatic (OpenDocument 1.3 part 3, section 16).
struct OpenDocumentStyles {
  var styles: DocumentStyles
  /// The numbers of headings by their level, 0 for the highest.
  private(set) var outline: [Int: Numbering.Level] = [:]
  /// Whether automatic styles count: those of `styles.xml` are for the heads of pages.
  var readsAutomatic = true
  private var isAutomatic = false
  private var name: String?
  private var family: DocumentStyles.Family?
  private var isDefault = false
  private var style = DocumentStyles.Style()

  init(_ rules: DocumentRules) {
    styles = DocumentStyles(rules)
  }

  mutating func start(_ kind: OpenDocumentElement, _ element: XMLElement) {
    switch kind {
    case .automaticStyles: isAutomatic = true
    case .style: begin(element)
    case .defaultStyle:
      isDefault = element.value("family") == "paragraph"
      style = DocumentStyles.Style()
    case .textProperties: textProperties(element)
    case .paragraphProperties: paragraphProperties(element)
    case .allProperties:
      textProperties(element)
      paragraphProperties(element)
    case .outlineLevel: outlineLevel(element)
    default: break
    }
  }

  mutating func end(_ kind: OpenDocumentElement) {
    switch kind {
    case .automaticStyles: isAutomatic = false
    case .style:
      if let name, let family, !isAutomatic || readsAutomatic { styles.add(style, family, name) }
      name = nil
    case .defaultStyle: isDefault = false
    default: break
    }
  }

  private mutating func begin(_ element: XMLElement) {
    name =
      element.attributes.first { $0.name.hasSuffix(":name") && !$0.name.hasPrefix("xmlns") }?
      .value
    family =
      switch element.value("family") {
      case "paragraph"?: .paragraph
      case "text"?: .character
      case "section"?: .section
      default: nil
      }
    style = DocumentStyles.Style()
    style.parent = element.value("parent-style-name")
    style.isAutomatic = isAutomatic
    style.list = element.value("list-style-name")
    guard !isAutomatic else { return }
    for name in [name, element.value("display-name")].compactMap(\.self) {
      styles.name(name, &style)
    }
    if let level = element.value("default-outline-level").flatMap(Int.init), 1...10 ~= level {
      style.headingLevel = level
    }
  }

  private mutating func textProperties(_ element: XMLElement) {
    for (name, value) in element.attributes {
      switch name.split(separator: ":").last ?? "" {
      case "font-style": style.run.isItalic = value == "italic" || value == "oblique"
      case "font-weight":
        style.run.isBold = value.hasPrefix("bold") || Int(value).map { $0 >= 600 } ?? false
      case "text-underline-style", "text-underline": style.run.isUnderlined = value != "none"
      case "text-line-through-style", "text-line-through-type", "text-crossing-out":
        style.run.isStruck = value != "none"
      case "display": style.run.isHidden = value == "none"
      default: break
      }
    }
    guard isDefault, let language = element.value("language"), language != "none",
      language != "zxx"
    else { return }
    let country = element.value("country").flatMap { $0 == "none" || $0.isEmpty ? nil : $0 }
    styles.language = language + (country.map { "-" + $0 } ?? "")
  }

  private mutating func paragraphProperties(_ element: XMLElement) {
    for (name, value) in element.attributes {
      switch name.split(separator: ":").last ?? "" {
      case "text-align":
        style.alignment =
          value == "center" ? .center : value == "end" || value == "right" ? .end : .start
      case "border-bottom", "border-top", "border":
        if value != "none" {
          style.hasRule = true
        } else if name.hasSuffix("bottom") {
          style.hasRule = style.hasRule ?? false
        }
      default: break
      }
    }
  }

  /// Takes a level of the outline (16.34).
  private mutating func outlineLevel(_ element: XMLElement) {
    guard let number = element.value("level").flatMap(Int.init), 1...10 ~= number else { return }
    var level = Numbering.Level()
    level.start = element.value("start-value").flatMap(Int.init) ?? 1
    level.style = Self.numberStyle(element.value("num-format") ?? "")
    let shown = max(1, min(number, element.value("display-levels").flatMap(Int.init) ?? 1))
    let numbers = (number - shown + 1...number).map { "%\($0)" }.joined(separator: ".")
    level.pattern =
      (element.value("num-prefix") ?? "") + numbers + (element.value("num-suffix") ?? "")
    outline[number - 1] = level
  }

  /// How the number format `format` (19.502) writes numbers; nil where it is empty.
  private static func numberStyle(_ format: String) -> Numbering.Level.Style? {
    switch format {
    case "": nil
    case "I": .upperRoman
    case "i": .lowerRoman
    case "A": .upperLetter
    case "a": .lowerLetter
    default: .decimal
    }
  }
}
