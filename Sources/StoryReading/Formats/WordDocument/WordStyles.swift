import Markup

/// Reads `styles.xml` (ECMA-376 part 1, section 17.7).
struct WordStyles {
  private(set) var styles: DocumentStyles
  private var names = WordElement.names()
  private var open: [WordElement?] = []
  private var ignored = 0
  private var id: String?
  private var type: String?
  private var properties = WordProperties()

  init(_ rules: DocumentRules) {
    styles = DocumentStyles(rules)
  }

  mutating func handle(_ event: XMLEvent) {
    switch event {
    case .start(let element):
      let kind = names.kind(of: element)
      if case .ignored? = kind { ignored += 1 }
      if ignored == 0, let kind { start(kind, element) }
      open.append(kind)
    case .end:
      guard let kind = open.popLast() else { return }
      if case .ignored? = kind { ignored -= 1 }
      if case .style? = kind { add() }
    case .text: break
    }
  }

  private mutating func start(_ kind: WordElement, _ element: XMLElement) {
    switch kind {
    case .style:
      id = element.value("styleId")
      type = element.value("type") ?? "paragraph"
      properties = WordProperties()
      let isDefault = ["1", "true", "on"].contains(element.value("default"))
      if isDefault, type == "paragraph" { styles.usualParagraph = id }
      if let id { styles.name(id, &properties.style) }
    case .styleName: element.value("val").map { styles.name($0, &properties.style) }
    case .basedOn: properties.style.parent = element.value("val")
    case .language: language(element)
    default: properties.take(kind, element, in: open.last ?? nil)
    }
  }

  /// The language of the defaults, or of the style of all paragraphs.
  private mutating func language(_ element: XMLElement) {
    let isUsual = id == nil || id == styles.usualParagraph && type == "paragraph"
    guard isUsual, let value = element.value("val"), !value.isEmpty else { return }
    styles.language = value
  }

  private mutating func add() {
    if let id, type == "paragraph" || type == "character" {
      styles.add(properties.style, type == "paragraph" ? .paragraph : .character, id)
    }
    (id, type) = (nil, nil)
  }
}
