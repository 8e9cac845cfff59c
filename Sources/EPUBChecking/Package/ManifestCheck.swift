import Markup
import StoryModel

/// Checks that the manifest lists what is in the container, once, as what it is (EPUB 3.3, section
/// 5.6).
struct ManifestCheck {
  let container: Container
  let path: String
  /// The root of the package document.
  let package: XMLNode

  func run(_ findings: inout Findings) -> [BookPackage.Item] {
    guard let manifest = package.child(named: "manifest") else {
      findings.add(.package, "The package has no manifest.", in: path, line: package.line)
      return []
    }
    var items: [BookPackage.Item] = []
    var ids: Set<String> = []
    var paths: Set<String> = []
    for element in manifest.children(named: "item") {
      guard let item = item(element, &findings) else { continue }
      if !ids.insert(item.id).inserted {
        findings.add(
          .manifest, "Two items have the ID \(item.id).", in: path, line: item.line)
      }
      if !paths.insert(item.path).inserted {
        findings.add(.manifest, "\(item.path) is listed twice.", in: path, line: item.line)
      }
      checkFile(item, &findings)
      items.append(item)
    }
    checkUnlisted(paths, &findings)
    checkCover(items, &findings)
    return items
  }

  private func item(_ element: XMLNode, _ findings: inout Findings) -> BookPackage.Item? {
    for name in ["id", "href", "media-type"] where element[name]?.isEmpty ?? true {
      findings.add(.manifest, "An item has no \(name).", in: path, line: element.line)
    }
    guard let id = element["id"]?.trimmed, let href = element["href"],
      let type = element["media-type"]
    else { return nil }
    switch Reference(to: href, from: path) {
    case .inside(let target, let fragment):
      if fragment != nil {
        findings.add(
          .manifest, "The item \(href) names a part of a file.", in: path, line: element.line)
      }
      return BookPackage.Item(
        id: id, path: target, mediaType: type,
        properties: element["properties"].map { $0.split(separator: " ").map(String.init) } ?? [],
        hasFallback: element["fallback"] != nil, line: element.line)
    case .remote:
      findings.add(
        .remoteResource, "The item \(href) is not in the book.", in: path, line: element.line)
    case .inert, .invalid:
      findings.add(.manifest, "The item \(href) is no path.", in: path, line: element.line)
    }
    return nil
  }

  private func checkFile(_ item: BookPackage.Item, _ findings: inout Findings) {
    guard container.has(item.path) else {
      findings.add(
        .manifest, "\(item.path) is listed, but not in the container.", in: path, line: item.line)
      return
    }
    if item.path.hasPrefix("META-INF/") || item.path == "mimetype" {
      findings.add(
        .manifest, "\(item.path) belongs to the container, not to the book.", in: path,
        line: item.line)
    }
    if item.path == path {
      findings.add(.manifest, "The package document lists itself.", in: path, line: item.line)
    }
    // Documents are read when their content is checked.
    if item.isXHTML || container.protected.contains(item.path) { return }
    guard let bytes = container.bytes(of: item.path, &findings) else { return }
    if let signature = Signature(mediaType: item.mediaType), !signature.fits(bytes) {
      findings.add(
        .mediaType,
        "The file does not begin like \(item.mediaType), which the manifest says it is.",
        in: item.path)
    }
  }

  private func checkUnlisted(_ paths: Set<String>, _ findings: inout Findings) {
    for file in container.files where !paths.contains(file) {
      if file == "mimetype" || file == path || file.hasPrefix("META-INF/") { continue }
      findings.add(.unlistedFile, "\(file) is not in the manifest.", in: file)
    }
  }

  private func checkCover(_ items: [BookPackage.Item], _ findings: inout Findings) {
    let covers = items.filter { $0.properties.contains("cover-image") }
    if covers.count > 1 {
      findings.add(
        .manifest, "\(covers.count) items are the cover-image; there is at most one.", in: path,
        line: covers[1].line)
    }
    // The EPUB 2 way of naming the cover, which many devices still go by.
    for meta in package.child(named: "metadata")?.children(named: "meta") ?? [] {
      guard meta["name"] == "cover", let id = meta["content"] else { continue }
      if !items.contains(where: { $0.id == id }) {
        findings.add(
          .manifest, "The cover is the item \(id), which is not in the manifest.", in: path,
          line: meta.line)
      }
    }
  }
}
