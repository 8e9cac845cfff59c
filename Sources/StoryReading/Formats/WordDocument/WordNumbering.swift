import Markup

/// `numbering.xml` (ECMA-376 part 1, section 17.9), and the count of the headings numbered by it.
struct WordNumbering {
  private struct Abstract {
    var levels: [Int: Numbering.Level] = [:]
    /// The levels by the styles of the paragraphs that they number.
    var styles: [String: Int] = [:]
  }

  private enum Element {
    case abstract, level, start, format, text, style, number, abstractID, override, ignored
  }

  private var abstracts: [String: Abstract] = [:]
  private var numbers: [String: String] = [:]
  private var counters: [String: Numbering] = [:]
  private var names = XMLNames<Element>(
    prefixes: [
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
      "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    ],
    kinds: [
      "w:abstractNum": .abstract, "w:lvl": .level, "w:start": .start, "w:numFmt": .format,
      "w:lvlText": .text, "w:pStyle": .style, "w:num": .number, "w:abstractNumId": .abstractID,
      "w:lvlOverride": .override,
    ])
  private var abstract: String?
  private var level = 0
  private var number: String?

  mutating func handle(_ event: XMLEvent) {
    guard case .start(let element) = event, let kind = names.kind(of: element) else { return }
    switch kind {
    case .abstract: (abstract, number) = (element.value("abstractNumId"), nil)
    case .number: (number, abstract) = (element.value("numId"), nil)
    case .abstractID: if let number { numbers[number] = element.value("val") }
    case .level: level = element.value("ilvl").flatMap(Int.init) ?? 0
    default: if let abstract { take(kind, element.value("val") ?? "", abstract) }
    }
  }

  private mutating func take(_ kind: Element, _ value: String, _ abstract: String) {
    guard 0...8 ~= level else { return }
    func change(_ body: (inout Numbering.Level) -> Void) {
      body(&abstracts[abstract, default: Abstract()].levels[level, default: Numbering.Level()])
    }
    switch kind {
    case .start: change { $0.start = Int(value) ?? 1 }
    case .format: change { $0.style = Self.style(value) }
    case .text: change { $0.pattern = String(value.prefix(100)) }
    case .style: abstracts[abstract, default: Abstract()].styles[value] = level
    default: break
    }
  }

  /// How the number format `name` (17.18.59) writes numbers; nil for bullets and none.
  private static func style(_ name: String) -> Numbering.Level.Style? {
    switch name {
    case "none", "bullet": nil
    case "upperRoman": .upperRoman
    case "lowerRoman": .lowerRoman
    case "upperLetter": .upperLetter
    case "lowerLetter": .lowerLetter
    case "cardinalText": .word
    case "ordinalText": .ordinal
    default: .decimal
    }
  }

  /// The text before the next heading of the style `style` in the list `list`; nil where there is
  /// none.
  mutating func next(list: String, level: Int?, style: String?) -> String? {
    guard list != "0", let id = numbers[list], let abstract = abstracts[id] else { return nil }
    let level = style.flatMap { abstract.styles[$0] } ?? level ?? 0
    return counters[id, default: Numbering()].next(level, abstract.levels)
  }
}
