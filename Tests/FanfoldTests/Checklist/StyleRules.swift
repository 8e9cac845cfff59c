/// A style sheet as rules: enough of CSS for tests.
struct StyleRules: Sendable {
  private(set) var rules: [Rule] = []
  /// The names of the rules that begin with an at sign.
  private(set) var atRules: [String] = []

  struct Rule: Sendable {
    let selectors: [String]
    let declarations: [(property: String, value: String)]
  }

  init(_ css: String) {
    var text = Substring(Self.withoutComments(css))
    read(&text)
  }

  var selectors: [String] { rules.flatMap(\.selectors) }
  var declarations: [(property: String, value: String)] { rules.flatMap(\.declarations) }

  /// The classes that selectors name.
  var classes: Set<String> {
    var classes: Set<String> = []
    for selector in selectors {
      for piece in selector.split(separator: ".", omittingEmptySubsequences: false).dropFirst() {
        classes.insert(String(piece.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }))
      }
    }
    return classes
  }

  private mutating func read(_ text: inout Substring) {
    while let brace = text.firstIndex(where: { "{};".contains($0) }) {
      let prelude = text[..<brace].trimmingSpaces
      let mark = text[brace]
      text = text[text.index(after: brace)...]
      if mark == "}" { return }
      if prelude.hasPrefix("@") {
        atRules.append(String(prelude.prefix { !$0.isWhitespace && $0 != "(" }))
        if mark == "{" { read(&text) }
      } else if mark == "{" {
        let end = text.firstIndex(of: "}") ?? text.endIndex
        add(prelude, text[..<end])
        text = end < text.endIndex ? text[text.index(after: end)...] : ""
      }
    }
  }

  private mutating func add(_ selectors: String, _ body: Substring) {
    let declarations = body.split(separator: ";").compactMap {
      declaration -> (property: String, value: String)? in
      guard let colon = declaration.firstIndex(of: ":") else { return nil }
      return (
        declaration[..<colon].trimmingSpaces.lowercased(),
        declaration[declaration.index(after: colon)...].trimmingSpaces.lowercased()
      )
    }
    rules.append(
      Rule(
        selectors: selectors.split(separator: ",").map(\.trimmingSpaces),
        declarations: declarations))
  }

  private static func withoutComments(_ css: String) -> String {
    css.split(separator: "/*", omittingEmptySubsequences: false).enumerated().map {
      number, piece -> Substring in
      guard number > 0 else { return piece }
      return piece.firstRange(of: "*/").map { piece[$0.upperBound...] } ?? ""
    }.joined(separator: " ")
  }
}

extension StringProtocol {
  var trimmingSpaces: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
