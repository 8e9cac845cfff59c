/// What a style sheet says that means something to a reader (CSS 2.1): the rules whose selector is
/// one compound of type, classes and ID.
///
/// Calibre and word processors write emphasis as classes. There is no cascade but the order: types
/// before classes before IDs, and in each as they stand.
struct StyleSheet {
  /// The longest style sheet that is read, in bytes.
  static let longest = 1 << 19
  /// The greatest number of rules.
  private static let most = 20_000

  private struct Rule {
    let selector: PageSelector.Step
    let style: InlineStyle
  }

  private var byTag: [String: [Rule]] = [:]
  private var byClass: [String: [Rule]] = [:]
  private var byID: [String: [Rule]] = [:]
  private var count = 0

  /// Whether no rule of it means anything.
  var isEmpty: Bool { count == 0 }

  /// The style sheet in `bytes`, which are UTF-8; what is longer than `longest` is cut off.
  init(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    var scanner = CSSScanner(Array(bytes.prefix(Self.longest)))
    while count < Self.most, let (selectors, declarations) = scanner.next() {
      let style = InlineStyle(declarations)
      guard style.meansSomething else { continue }
      for selector in selectors.split(separator: ",").prefix(200) {
        add(selector.trimmingWhitespace, style)
      }
    }
  }

  private mutating func add(_ selector: Substring, _ style: InlineStyle) {
    let signs = " >+~:*[\t\n\r"
    guard !selector.isEmpty, !selector.contains(where: signs.contains),
      let step = PageSelector.Step(selector)
    else { return }
    let rule = Rule(selector: step, style: style)
    count += 1
    if let id = step.id {
      byID[id, default: []].append(rule)
    } else if let name = step.classes.first {
      byClass[name, default: []].append(rule)
    } else if let tag = step.tag {
      byTag[tag.lowercased(), default: []].append(rule)
    }
  }

  /// Calls `apply` with what the rules for `element` say, the more precise ones last.
  func styles(of element: PageElement, _ apply: (InlineStyle) -> Void) {
    func consider(_ rules: [Rule]?) {
      for rule in rules ?? [] where element.fits(rule.selector) { apply(rule.style) }
    }
    consider(byTag[element.tag])
    for name in element.classes { consider(byClass[name]) }
    if let id = element.id { consider(byID[id]) }
  }
}

/// Cuts a style sheet into rules: what stands before a brace, and what stands in it.
private struct CSSScanner {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next rule; blocks of `@` rules are passed over, as they are for other media.
  mutating func next() -> (selectors: String, declarations: String)? {
    while place < bytes.count {
      let head = text(upTo: [UInt8(ascii: "{"), UInt8(ascii: ";"), UInt8(ascii: "}")])
      guard place < bytes.count else { return nil }
      let sign = bytes[place]
      place += 1
      guard sign == UInt8(ascii: "{") else { continue }
      if head.trimmingPrefix(while: \.isWhitespace).hasPrefix("@") {
        skipBlock()
        continue
      }
      let declarations = text(upTo: [UInt8(ascii: "}")])
      place += 1
      return (head, declarations)
    }
    return nil
  }

  /// The text up to one of `ends`, without comments.
  private mutating func text(upTo ends: [UInt8]) -> String {
    var piece: [UInt8] = []
    while place < bytes.count, !ends.contains(bytes[place]) {
      if skipComment() { continue }
      piece.append(bytes[place])
      place += 1
    }
    return String(decoding: piece, as: UTF8.self)
  }

  private mutating func skipComment() -> Bool {
    if isSign("/*") {
      place += 2
      while place < bytes.count, !isSign("*/") { place += 1 }
      place += 2
      return true
    }
    // Pages hide their style sheets from old browsers.
    if isSign("<!--") || isSign("-->") {
      place += isSign("-->") ? 3 : 4
      return true
    }
    return false
  }

  private func isSign(_ sign: StaticString) -> Bool {
    let end = place + sign.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    return sign.withUTF8Buffer { $0.elementsEqual(bytes[place..<end]) }
  }

  private mutating func skipBlock() {
    var depth = 1
    while place < bytes.count, depth > 0 {
      if skipComment() { continue }
      if bytes[place] == UInt8(ascii: "{") { depth += 1 }
      if bytes[place] == UInt8(ascii: "}") { depth -= 1 }
      place += 1
    }
  }
}
