import Testing

/// A style sheet as a list of rules, for tests of our own sheets: no CSS that they do not use.
struct StyleRules {
  struct Rule {
    /// `h1 + p`
    let selectors: [String]
    let declarations: [(property: String, value: String)]
    /// What has to hold for the rule to count: `@supports (width: fit-content)`.
    let condition: String?
  }

  private(set) var rules: [Rule] = []
  /// The conditions of the blocks that rules stand in: `@supports (width: fit-content)`.
  private(set) var conditions: [String] = []

  /// The rules of `sheet`, whatever blocks they stand in.
  init(_ sheet: String) {
    var rest = Self.withoutComments(sheet)[...]
    var condition: String?
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      let head = Self.trimmed(rest[..<brace])
      let isStart = rest[brace] == "{"
      rest = rest[rest.index(after: brace)...]
      guard isStart else {
        condition = nil
        continue
      }
      if head.hasPrefix("@") {
        conditions.append(head)
        condition = head
        continue
      }
      let end = rest.firstIndex(of: "}") ?? rest.endIndex
      rules.append(
        Rule(
          selectors: head.split(separator: ",").map(Self.trimmed),
          declarations: Self.declarations(rest[..<end]), condition: condition))
      rest = rest[end...].dropFirst()
    }
  }

  private static func declarations(_ block: Substring) -> [(property: String, value: String)] {
    block.split(separator: ";").map(trimmed).filter { !$0.isEmpty }.map { declaration in
      let colon = declaration.firstIndex(of: ":") ?? declaration.endIndex
      return (
        String(declaration[..<colon]), trimmed(declaration[colon...].dropFirst())
      )
    }
  }

  private static func withoutComments(_ sheet: String) -> String {
    var text = sheet
    while let start = text.firstRange(of: "/*"), let end = text.firstRange(of: "*/") {
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return text
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A selector that is asked whether it means an element: the kinds of selectors that our sheets have.
struct StyleSelector {
  private struct Compound {
    var name: String?
    var classes: Set<String> = []
    var attributes: [String: String] = [:]
    var isFirstChild = false
    /// How it is joined to the one before: ` `, `+` or `>`.
    var combinator: Character = " "
  }

  private var compounds: [Compound] = []
  /// The classes that the selector names.
  var classes: Set<String> { compounds.reduce(into: []) { $0.formUnion($1.classes) } }

  init(_ selector: String) throws {
    var combinator: Character = " "
    for word in selector.split(separator: " ") {
      if word == "+" || word == ">" {
        combinator = word.first!
        continue
      }
      var compound = try Self.compound(word)
      compound.combinator = combinator
      compounds.append(compound)
      combinator = " "
    }
  }

  private static func compound(_ word: Substring) throws -> Compound {
    var compound = Compound()
    var rest = word
    while let first = rest.first {
      let body = rest.dropFirst(".[:".contains(first) ? 1 : 0)
      switch first {
      case "[":
        let end = try #require(body.firstIndex(of: "]"), "\(word)")
        let parts = body[..<end].split(separator: "=")
        compound.attributes[String(parts[0])] = parts[1].filter { $0 != "\"" }
        rest = body[end...].dropFirst()
      default:
        let name = body.drop { $0 == ":" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        try #require(!name.isEmpty, "a selector that tests do not know: \(word)")
        switch (first, name) {
        case (".", _): compound.classes.insert(String(name))
        case (":", "first-child"): compound.isFirstChild = true
        // A part of the element, which is there where the element is.
        case (":", "before"), (":", "after"), (":", "first-letter"): break
        default: compound.name = String(name)
        }
        rest = rest[name.endIndex...]
      }
    }
    return compound
  }

  /// Whether the selector means the element `number` of `tree`.
  func matches(_ number: Int, in tree: ElementTree) -> Bool {
    matches(number, in: tree, upTo: compounds.count - 1)
  }

  private func matches(_ number: Int, in tree: ElementTree, upTo last: Int) -> Bool {
    let compound = compounds[last]
    let node = tree.nodes[number]
    guard compound.name ?? node.name == node.name, compound.classes.isSubset(of: node.classes),
      compound.attributes.allSatisfy({ node.attribute($0.key) == $0.value }),
      !compound.isFirstChild || node.previous == nil
    else { return false }
    if last == 0 { return true }
    switch compound.combinator {
    case "+": return node.previous.map { matches($0, in: tree, upTo: last - 1) } ?? false
    case ">": return node.parent.map { matches($0, in: tree, upTo: last - 1) } ?? false
    default:
      var ancestor = node.parent
      while let place = ancestor {
        if matches(place, in: tree, upTo: last - 1) { return true }
        ancestor = tree.nodes[place].parent
      }
      return false
    }
  }
}
