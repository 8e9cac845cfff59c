import Markup
import StoryModel

/// Checks the NCX (OPF 2.0.1, section 2.4.1; DAISY Z39.86-2005, section 8).
struct NCXCheck {
  let path: String
  let package: BookPackage
  let targets: LinkTargets

  func run(_ root: XMLNode, _ findings: inout Findings) -> [ContentsEntry] {
    checkIdentifier(root, &findings)
    guard let map = root.child(named: "navMap") else {
      add("The NCX has no navMap.", root, &findings)
      return []
    }
    let entries = entries(of: map, &findings)
    if entries.isEmpty { add("The navMap is empty.", map, &findings) }
    checkDepth(root, entries, &findings)
    checkPlayOrder(map, &findings)
    checkIDs(map, &findings)
    return entries
  }

  private func entries(of parent: XMLNode, _ findings: inout Findings) -> [ContentsEntry] {
    parent.children(named: "navPoint").map { point in
      let label = point.child(named: "navLabel")?.text ?? ""
      // EPUB 2 allows it, as odd as it looks.
      if label.isEmpty, package.majorVersion == 3 {
        add("An entry has no label.", point, &findings)
      }
      let target = point.child(named: "content")?["src"].map { Reference(to: $0, from: path) }
      checkTarget(target, point, &findings)
      return ContentsEntry(
        label: label, target: target, line: point.line, children: entries(of: point, &findings))
    }
  }

  private func checkTarget(
    _ target: Reference?, _ point: XMLNode, _ findings: inout Findings
  ) {
    guard case .inside(let file, let fragment) = target else {
      add("An entry leads to no page of the book.", point, &findings)
      return
    }
    if let fault = targets.fault(path: file, fragment: fragment) {
      findings.add(.deadLink, "\(file) \(fault).", in: path, line: point.line)
    }
  }

  private func checkIdentifier(_ root: XMLNode, _ findings: inout Findings) {
    guard let meta = meta("dtb:uid", root), let identifier = package.uniqueIdentifier else {
      return
    }
    let uid = meta["content"]?.trimmed ?? ""
    if uid != identifier {
      add("dtb:uid is “\(uid)”; the book's identifier is “\(identifier)”.", meta, &findings)
    }
  }

  private func checkDepth(
    _ root: XMLNode, _ entries: [ContentsEntry], _ findings: inout Findings
  ) {
    guard let meta = meta("dtb:depth", root), let stated = meta["content"] else { return }
    let depth = entries.map(\.depth).max() ?? 0
    if Int(stated.trimmed) != depth {
      add("dtb:depth is \(stated); the entries are \(depth) deep.", meta, &findings)
    }
  }

  /// From 1 without gaps; the same number only for the same place.
  private func checkPlayOrder(_ map: XMLNode, _ findings: inout Findings) {
    let points = map.descendants(named: "navPoint")
    if package.majorVersion == 3, points.allSatisfy({ $0["playOrder"] == nil }) { return }
    var last = 0
    var places: [Int: String] = [:]
    for point in points {
      let stated = point["playOrder"] ?? ""
      let source = point.child(named: "content")?["src"] ?? ""
      let number = Int(stated) ?? 0
      if let known = places[number] {
        if known == source { continue }
        add("Two places have the playOrder \(number).", point, &findings)
        return
      }
      if number != last + 1 {
        add("The playOrder is “\(stated)” after \(last).", point, &findings)
        return
      }
      places[number] = source
      last = number
    }
  }

  private func checkIDs(_ map: XMLNode, _ findings: inout Findings) {
    var seen: Set<String> = []
    for point in map.descendants(named: "navPoint") {
      guard let id = point["id"] else {
        add("An entry has no ID.", point, &findings)
        continue
      }
      if !seen.insert(id).inserted { add("Two entries have the ID \(id).", point, &findings) }
    }
  }

  private func meta(_ name: String, _ root: XMLNode) -> XMLNode? {
    root.child(named: "head")?.children(named: "meta").first { $0["name"] == name }
  }

  private func add(_ message: String, _ node: XMLNode, _ findings: inout Findings) {
    findings.add(.ncx, message, in: path, line: node.line)
  }
}
