import Markup
import StoryModel

/// Checks the navigation document (EPUB 3.3, section 7), and gives its table of contents.
struct NavigationDocumentCheck {
  let path: String
  let targets: LinkTargets

  /// Nil where there is no table of contents.
  func run(_ root: XMLNode, _ findings: inout Findings) -> [ContentsEntry]? {
    let navs = root.descendants(named: "nav")
    for (type, atMost) in [("landmarks", 1), ("page-list", 1)] {
      let count = navs.count { $0.types.contains(type) }
      if count > atMost {
        add("There are \(count) nav elements of the type \(type); one is allowed.", root, &findings)
      }
    }
    for nav in navs where nav.types.contains("landmarks") { checkLandmarks(nav, &findings) }
    let tables = navs.filter { $0.types.contains("toc") }
    guard tables.count == 1, let table = tables.first else {
      add("There are \(tables.count) nav elements of the type toc; one is needed.", root, &findings)
      return nil
    }
    guard let list = table.child(named: "ol") else {
      add("The table of contents has no list.", table, &findings)
      return nil
    }
    let entries = entries(of: list, &findings)
    checkOrder(entries, &findings)
    return entries
  }

  /// EPUB 3.3, section 7.3: each item a link or a heading, and a list where there is more below.
  private func entries(of list: XMLNode, _ findings: inout Findings) -> [ContentsEntry] {
    if list.children(named: "li").isEmpty { add("A list is empty.", list, &findings) }
    return list.children(named: "li").compactMap { item in
      guard let head = item.children.first(where: { $0.name == "a" || $0.name == "span" }) else {
        add("An entry has neither a link nor a heading.", item, &findings)
        return nil
      }
      let below = item.child(named: "ol").map { entries(of: $0, &findings) } ?? []
      if head.text.isEmpty { add("An entry has no label.", head, &findings) }
      if head.name == "span", below.isEmpty {
        add("The heading “\(head.text)” has nothing below it.", head, &findings)
      }
      let target = head["href"].map { Reference(to: $0, from: path) }
      if head.name == "a" { checkTarget(target, head, &findings) }
      return ContentsEntry(label: head.text, target: target, line: head.line, children: below)
    }
  }

  /// That the target exists has been checked with all other links.
  private func checkTarget(
    _ target: Reference?, _ link: XMLNode, _ findings: inout Findings
  ) {
    switch target {
    case nil: add("The entry “\(link.text)” leads nowhere.", link, &findings)
    case .remote, .inert: add("The entry “\(link.text)” leads out of the book.", link, &findings)
    case .inside, .invalid: break
    }
  }

  private func checkLandmarks(_ nav: XMLNode, _ findings: inout Findings) {
    for link in nav.descendants(named: "a") {
      if link.types.isEmpty { add("A landmark has no epub:type.", link, &findings) }
      if link.text.isEmpty { add("A landmark has no label.", link, &findings) }
    }
  }

  /// EPUB 3.3, section 7: the order of the contents is that of the spine.
  private func checkOrder(_ entries: [ContentsEntry], _ findings: inout Findings) {
    var furthest = 0
    for entry in entries.flatMap(\.flattened) {
      guard let place = entry.target?.path.flatMap(targets.spinePlace) else { continue }
      if place < furthest {
        findings.add(
          .navigationOrder, "“\(entry.label)” comes later here than in the spine.", in: path,
          line: entry.line)
        return
      }
      furthest = place
    }
  }

  private func add(_ message: String, _ node: XMLNode, _ findings: inout Findings) {
    findings.add(.navigation, message, in: path, line: node.line)
  }
}

extension XMLNode {
  /// The values of `epub:type`.
  fileprivate var types: [String] {
    self["epub:type"].map { $0.split(separator: " ").map(String.init) } ?? []
  }
}
