/// Which elements a rule is for: a few of the selectors of CSS (Selectors Level 3): type, `.class`,
/// `#id`, `[name=value]`, `[name^=value]`, `[name*=value]`, descendants and children (`>`).
struct PageSelector {
  /// One element of the path, from the outside in.
  struct Step: Equatable {
    var tag: String?
    var id: String?
    var classes: [String] = []
    var attributes: [Condition] = []
    /// Whether the step before has to be the parent, not just an ancestor.
    var isChild = false
  }

  struct Condition: Equatable {
    enum Relation: Character {
      case exists = "]"
      case equal = "="
      case prefix = "^"
      case contains = "*"
    }
    let name: String
    let relation: Relation
    let value: String

    func holds(_ value: String?) -> Bool {
      guard let value else { return false }
      // Declarations of style are written with and without spaces.
      let given = name == "style" ? value.filter { !$0.isWhitespace } : value
      return switch relation {
      case .exists: true
      case .equal: given == self.value
      case .prefix: given.hasPrefix(self.value)
      case .contains: given.contains(self.value)
      }
    }
  }

  let steps: [Step]
  /// Of two that match, the one with the greater weight counts (Selectors Level 3, section 9).
  let weight: Int

  /// The selector that `text` spells; nil where it is none.
  init?(_ text: String) {
    var steps: [Step] = []
    var isChild = false
    for word in text.split(separator: " ") {
      if word == ">" {
        isChild = true
        continue
      }
      guard var step = Step(word) else { return nil }
      step.isChild = isChild
      isChild = false
      steps.append(step)
    }
    guard !steps.isEmpty, !isChild else { return nil }
    self.steps = steps
    weight = steps.reduce(0) { $0 + $1.weight }
  }
}

extension PageSelector.Step {
  /// The step that `word` spells: `div.notes`, `#preface`, `a[href^=/u/]`.
  init?(_ word: Substring) {
    let signs: Set<Character> = ["#", ".", "["]
    let name = word.prefix { !signs.contains($0) }
    if !name.isEmpty { tag = String(name) }
    var rest = word.dropFirst(name.count)
    while let sign = rest.popFirst() {
      if sign == "[" {
        guard let end = rest.firstIndex(of: "]"), let condition = Self.condition(rest[..<end])
        else { return nil }
        attributes.append(condition)
        rest = rest[rest.index(after: end)...]
        continue
      }
      let value = rest.prefix { !signs.contains($0) }
      guard !value.isEmpty else { return nil }
      if sign == "#" { id = String(value) } else { classes.append(String(value)) }
      rest = rest.dropFirst(value.count)
    }
    guard tag != nil || id != nil || !classes.isEmpty || !attributes.isEmpty else { return nil }
  }

  private static func condition(_ text: Substring) -> PageSelector.Condition? {
    guard let sign = text.firstIndex(of: "=") else {
      return text.isEmpty ? nil : .init(name: String(text), relation: .exists, value: "")
    }
    let value = String(text[text.index(after: sign)...])
    let name = text[..<sign]
    guard let last = name.last else { return nil }
    if let relation = PageSelector.Condition.Relation(rawValue: last) {
      return .init(name: String(name.dropLast()), relation: relation, value: value)
    }
    return .init(name: String(name), relation: .equal, value: value)
  }

  fileprivate var weight: Int {
    (id == nil ? 0 : 100) + 10 * (classes.count + attributes.count) + (tag == nil ? 0 : 1)
  }
}
