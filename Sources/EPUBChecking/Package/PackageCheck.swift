import Markup
import StoryModel

/// Checks the package document, and gives what the other checks need of it.
struct PackageCheck {
  let container: Container
  let path: String

  /// Nil where the package document cannot be made sense of.
  func run(_ findings: inout Findings) -> BookPackage? {
    guard let bytes = container.bytes(of: path, &findings),
      let root = XMLNode.parse(bytes, path: path, &findings)
    else { return nil }
    guard root.name == "package" else {
      findings.add(
        .package, "The root is \(root.qualifiedName); it has to be package.", in: path,
        line: root.line)
      return nil
    }
    let version = checkVersion(root, &findings)
    let identifier = uniqueIdentifier(root, &findings)
    MetadataCheck(path: path, majorVersion: version, package: root).run(&findings)
    let items = ManifestCheck(container: container, path: path, package: root).run(&findings)
    let spine = SpineCheck(path: path, majorVersion: version, items: items)
      .run(root, &findings)
    return BookPackage(
      path: path, majorVersion: version, uniqueIdentifier: identifier, items: items,
      spine: spine.items, ncx: spine.ncx,
      links: (root.child(named: "guide")?.children(named: "reference") ?? [])
        + (root.child(named: "metadata")?.children(named: "link") ?? []))
  }

  private func checkVersion(_ root: XMLNode, _ findings: inout Findings) -> Int {
    let version = root["version"] ?? ""
    if ["2.0", "3.0"].contains(version) { return version == "2.0" ? 2 : 3 }
    findings.add(
      .package, "The version is “\(version)”; it has to be 3.0, or 2.0 for EPUB 2.", in: path,
      line: root.line)
    return version.hasPrefix("3") ? 3 : 2
  }

  /// The text of the identifier that the package names as its own (EPUB 3.3, section 5.4).
  func uniqueIdentifier(_ root: XMLNode, _ findings: inout Findings) -> String? {
    guard let id = root["unique-identifier"]?.trimmed else {
      findings.add(.package, "The package names no unique-identifier.", in: path, line: root.line)
      return nil
    }
    let identifiers = (root.child(named: "metadata")?.descendants(named: "identifier") ?? [])
    guard let identifier = identifiers.first(where: { $0["id"]?.trimmed == id }) else {
      findings.add(
        .package, "The unique-identifier is “\(id)”; no dc:identifier has that ID.", in: path,
        line: root.line)
      return nil
    }
    return identifier.text
  }
}
