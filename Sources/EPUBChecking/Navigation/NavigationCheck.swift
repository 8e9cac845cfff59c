import Markup
import StoryModel

/// Checks the table of contents in both its writings, and that they are the same.
struct NavigationCheck {
  let container: Container
  let package: BookPackage
  let targets: LinkTargets

  func run(_ findings: inout Findings) {
    let contents = package.majorVersion == 3 ? navigationDocument(&findings) : nil
    guard let ncx = package.ncx, let bytes = readable(ncx),
      let root = XMLNode.parse(bytes, path: ncx.path, &findings)
    else { return }
    let entries = NCXCheck(path: ncx.path, package: package, targets: targets).run(root, &findings)
    guard let contents, contents.map(\.outline) != entries.map(\.outline) else { return }
    findings.add(.ncx, difference(contents, entries), in: ncx.path)
  }

  private func navigationDocument(_ findings: inout Findings) -> [ContentsEntry]? {
    let items = package.navigationItems
    guard items.count == 1, let item = items.first else {
      findings.add(
        .navigation, "\(items.count) items are the navigation document; there has to be one.",
        in: package.path)
      return nil
    }
    guard item.isXHTML else {
      findings.add(
        .navigation, "The navigation document is \(item.mediaType); it has to be XHTML.",
        in: package.path, line: item.line)
      return nil
    }
    // That it is not well-formed has been told of already, with the other pages.
    var ignored = Findings()
    guard let bytes = readable(item),
      let root = XMLNode.parse(bytes, path: item.path, &ignored)
    else { return nil }
    return NavigationDocumentCheck(path: item.path, targets: targets).run(root, &findings)
  }

  /// Nil for what is encrypted, not there or damaged; the last two have been told of already.
  private func readable(_ item: BookPackage.Item) -> ContiguousArray<UInt8>? {
    guard container.has(item.path), !container.protected.contains(item.path) else { return nil }
    var ignored = Findings()
    return container.bytes(of: item.path, &ignored)
  }

  /// The first entry in which the two differ.
  private func difference(_ contents: [ContentsEntry], _ ncx: [ContentsEntry]) -> String {
    let left = contents.flatMap(\.flattened)
    let right = ncx.flatMap(\.flattened)
    for (one, other) in zip(left, right) where one.outline != other.outline {
      if one.label != other.label {
        return "The NCX has “\(other.label)” where the navigation document has “\(one.label)”."
      }
      if one.target != other.target {
        return "“\(one.label)” leads elsewhere than in the navigation document."
      }
    }
    return left.count == right.count
      ? "The NCX is nested otherwise than the navigation document."
      : "The NCX has \(right.count) entries, the navigation document has \(left.count)."
  }
}
