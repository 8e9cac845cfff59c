import StoryModel

/// `Resources/Pages.toml`: what the elements of known sites' pages are for.
final class PageRules: Sendable {
  struct File: Decodable {
    struct Breaks: Decodable { let classes: [String] }
    struct Comments: Decodable { let beginnings, ends: [String] }
    struct Titles: Decodable { let empty, sites: [String] }

    let parts: [String: [String]]
    let comments: Comments
    let facts: [String: [String]]
    let breaks: Breaks
    let titles: Titles
  }

  private struct Rule {
    let selector: PageSelector
    let part: PagePart
  }

  /// The rules by what their last step asks for: its ID, its first class, or its type.
  private let byID: [String: [Rule]]
  private let byClass: [String: [Rule]]
  private let byTag: [String: [Rule]]
  /// Comments between which the story stands, in compact form.
  let storyBeginnings: Set<String>
  let storyEnds: Set<String>
  /// What the labels in a row of facts mean, in compact form.
  let facts: [String: HeaderKey]
  /// Classes of elements that part scenes where they are empty.
  let breaks: Set<String>
  /// Titles of pages that name no story.
  let emptyTitles: Set<String>
  /// The names of sites in compact form.
  let sites: Set<String>
  /// What is wrong with the file, for its test.
  let problems: [String]

  init(_ file: File) {
    var (byID, byClass, byTag): ([String: [Rule]], [String: [Rule]], [String: [Rule]])
    (byID, byClass, byTag) = ([:], [:], [:])
    var problems: [String] = []
    for (name, selectors) in file.parts.sorted(by: { $0.key < $1.key }) {
      guard let part = PagePart(rawValue: name) else {
        problems.append("[parts] \(name): there is no such part")
        continue
      }
      for text in selectors {
        guard let selector = PageSelector(text), let last = selector.steps.last else {
          problems.append("[parts] \(name): \(text) is no selector")
          continue
        }
        let rule = Rule(selector: selector, part: part)
        if let id = last.id {
          byID[id, default: []].append(rule)
        } else if let first = last.classes.first {
          byClass[first, default: []].append(rule)
        } else if let tag = last.tag {
          byTag[tag, default: []].append(rule)
        } else {
          problems.append("[parts] \(name): \(text) names no element, class or ID")
        }
      }
    }
    var facts: [String: HeaderKey] = [:]
    for (name, labels) in file.facts.sorted(by: { $0.key < $1.key }) {
      guard let key = HeaderKey(rawValue: name) else {
        problems.append("[facts] \(name): there is no such field")
        continue
      }
      for label in labels { facts[NormalForm.compact(label)] = key }
    }
    (self.byID, self.byClass, self.byTag, self.facts) = (byID, byClass, byTag, facts)
    self.problems = problems
    storyBeginnings = Set(file.comments.beginnings.map(NormalForm.compact))
    storyEnds = Set(file.comments.ends.map(NormalForm.compact))
    breaks = Set(file.breaks.classes)
    emptyTitles = Set(file.titles.empty.map(NormalForm.compact))
    sites = Set(file.titles.sites.map(NormalForm.compact))
  }

  /// What the last element of `path`, the elements from the outside in, is for; nil where no rule
  /// tells.
  func part(of path: some BidirectionalCollection<PageElement>) -> PagePart? {
    guard let element = path.last else { return nil }
    var best: Rule?
    func consider(_ rules: [Rule]?) {
      for rule in rules ?? [] where rule.selector.weight > (best?.selector.weight ?? -1) {
        if Self.matches(rule.selector.steps[...], path) { best = rule }
      }
    }
    if let id = element.id { consider(byID[id]) }
    for name in element.classes { consider(byClass[name]) }
    consider(byTag[element.tag])
    return best?.part
  }

  /// Whether the last of `path` is what the last of `steps` asks for, and so on outwards.
  static func matches(
    _ steps: ArraySlice<PageSelector.Step>, _ path: some BidirectionalCollection<PageElement>
  ) -> Bool {
    guard let step = steps.last else { return true }
    guard let element = path.last, element.fits(step) else { return false }
    var outer = path.dropLast()
    let rest = steps.dropLast()
    guard let next = rest.last else { return true }
    if step.isChild { return matches(rest, outer) }
    while let element = outer.last {
      if element.fits(next), matches(rest, outer) { return true }
      outer = outer.dropLast()
    }
    return false
  }
}

/// An element of a page, as far as selectors ask.
struct PageElement {
  let tag: String
  var id: String?
  var classes: [String] = []
  var attributes: [(name: String, value: String)] = []

  func fits(_ step: PageSelector.Step) -> Bool {
    if let tag = step.tag, tag != self.tag { return false }
    if let id = step.id, id != self.id { return false }
    guard step.classes.allSatisfy(classes.contains) else { return false }
    return step.attributes.allSatisfy { condition in
      condition.holds(attributes.first { $0.name == condition.name }?.value)
    }
  }
}

extension PageElement {
  init(_ tag: String, _ attributes: [(name: String, value: String)]) {
    self.tag = tag
    guard !attributes.isEmpty else { return }
    self.attributes = attributes
    for (name, value) in attributes {
      switch name {
      case "id": id = value
      case "class": classes = value.split(whereSeparator: \.isWhitespace).map(String.init)
      default: break
      }
    }
  }
}
