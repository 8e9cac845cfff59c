import Markup

/// Reads the properties of paragraphs and runs, wherever they stand: in the text and in styles.
struct WordProperties {
  var style = DocumentStyles.Style()
  var paragraphStyle: String?
  var runStyle: String?
  var isRightToLeft = false

  /// Takes the property `kind`, a child of `parent`.
  mutating func take(_ kind: WordElement, _ element: XMLElement, in parent: WordElement?) {
    switch kind {
    case .paragraphStyle: paragraphStyle = element.value("val")
    case .alignment: style.alignment = Self.alignment(element.value("val"))
    case .bidirectional: isRightToLeft = Self.isOn(element)
    case .outlineLevel:
      if let level = element.value("val").flatMap(Int.init) {
        style.headingLevel = 0...8 ~= level ? level + 1 : 0
      }
    case .border:
      guard case .borders? = parent else { return }
      let value = element.value("val") ?? "none"
      if value != "none", value != "nil" { style.hasRule = true }
    case .numberingLevel:
      style.listLevel = element.value("val").flatMap(Int.init).map { max(0, min($0, 8)) }
    case .numberingID: style.list = element.value("val")
    case .runStyle: runStyle = element.value("val")
    case .italic: style.run.isItalic = Self.isOn(element)
    case .bold: style.run.isBold = Self.isOn(element)
    case .strike: style.run.isStruck = Self.isOn(element)
    case .vanish: style.run.isHidden = Self.isOn(element)
    case .underline:
      // One that only has a colour says nothing of a line.
      if let value = element.value("val") { style.run.isUnderlined = value != "none" }
    case .emphasisMark: if element.value("val") != "none" { style.run.isUnderlined = true }
    default: break
    }
  }

  /// Whether the property is switched on (ECMA-376 part 1, 17.17.4; part 4, 9.7.1).
  private static func isOn(_ element: XMLElement) -> Bool {
    switch element.value("val") {
    case "0"?, "false"?, "off"?: false
    default: true
    }
  }

  private static func alignment(_ value: String?) -> DocumentStyles.Alignment {
    switch value {
    case "center"?: .center
    case "right"?, "end"?: .end
    default: .start
    }
  }
}
