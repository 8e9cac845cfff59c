import Markup
import StoryModel

/// Checks the reading order (EPUB 3.3, section 5.7).
struct SpineCheck {
  let path: String
  let majorVersion: Int
  private let items: [String: BookPackage.Item]

  init(path: String, majorVersion: Int, items: [BookPackage.Item]) {
    self.path = path
    self.majorVersion = majorVersion
    self.items = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func run(
    _ package: XMLNode, _ findings: inout Findings
  ) -> (items: [BookPackage.Item], ncx: BookPackage.Item?) {
    guard let spine = package.child(named: "spine") else {
      findings.add(.package, "The package has no spine.", in: path, line: package.line)
      return ([], nil)
    }
    let itemrefs = spine.children(named: "itemref")
    var seen: Set<String> = []
    var order: [BookPackage.Item] = []
    for itemref in itemrefs {
      guard let item = item(itemref, &findings) else { continue }
      if !seen.insert(item.id).inserted {
        findings.add(.spine, "\(item.path) is in the spine twice.", in: path, line: itemref.line)
      }
      if !item.isContentDocument, !item.hasFallback {
        findings.add(
          .spine, "\(item.path) is \(item.mediaType), which is no page, and has no fallback.",
          in: path, line: itemref.line)
      }
      order.append(item)
    }
    if !itemrefs.contains(where: { $0["linear"] != "no" }) {
      findings.add(.spine, "Nothing in the spine is to be read.", in: path, line: spine.line)
    }
    return (order, ncx(spine, &findings))
  }

  private func item(_ itemref: XMLNode, _ findings: inout Findings) -> BookPackage.Item? {
    let id = itemref["idref"]?.trimmed ?? ""
    if let item = items[id] { return item }
    findings.add(
      .spine, "The spine names the item “\(id)”, which is not in the manifest.", in: path,
      line: itemref.line)
    return nil
  }

  private func ncx(_ spine: XMLNode, _ findings: inout Findings) -> BookPackage.Item? {
    guard let id = spine["toc"]?.trimmed else {
      if majorVersion == 2 {
        findings.add(.spine, "The spine names no NCX (toc).", in: path, line: spine.line)
      }
      return nil
    }
    if let item = items[id], item.mediaType == "application/x-dtbncx+xml" {
      return item
    }
    findings.add(
      .spine, "The spine's toc is “\(id)”, which is no NCX in the manifest.", in: path,
      line: spine.line)
    return nil
  }
}
