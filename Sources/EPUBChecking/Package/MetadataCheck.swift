import Markup
import StoryModel

/// Checks the metadata that every book has to have (EPUB 3.3, section 5.5.3; OPF 2.0.1, 2.2).
struct MetadataCheck {
  let path: String
  let majorVersion: Int
  /// The root of the package document.
  let package: XMLNode

  func run(_ findings: inout Findings) {
    guard let metadata = package.child(named: "metadata") else {
      findings.add(.metadata, "The package has no metadata.", in: path, line: package.line)
      return
    }
    // EPUB 2 allows a layer between (`dc-metadata`).
    let elements = metadata.children + metadata.children.flatMap(\.children)
    checkRequired(elements, metadata.line, &findings)
    checkLanguages(elements, &findings)
    if majorVersion == 3 {
      checkModified(elements, metadata.line, &findings)
      checkRefinements(metadata, &findings)
    }
  }

  private func checkRequired(_ elements: [XMLNode], _ line: Int, _ findings: inout Findings) {
    for name in ["identifier", "title", "language"] {
      let found = elements.filter { $0.name == name && $0.qualifiedName.hasPrefix("dc:") }
      if found.isEmpty {
        findings.add(.metadata, "dc:\(name) is missing.", in: path, line: line)
      }
      for element in found where element.text.isEmpty {
        findings.add(.metadata, "dc:\(name) is empty.", in: path, line: element.line)
      }
    }
  }

  /// The shape of a tag of BCP 47; whether it is registered nobody can say without the registry.
  private func checkLanguages(_ elements: [XMLNode], _ findings: inout Findings) {
    for element in elements where element.name == "language" && !element.text.isEmpty {
      let parts = element.text.split(separator: "-", omittingEmptySubsequences: false)
      let isTag = parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
      if !isTag || !parts[0].allSatisfy(\.isLetter) {
        findings.add(
          .metadata, "“\(element.text)” is no language tag (en, de-AT).", in: path,
          line: element.line)
      }
    }
  }

  /// EPUB 3.3, "Last modified date": once, in exactly this form.
  private func checkModified(_ elements: [XMLNode], _ line: Int, _ findings: inout Findings) {
    let found = elements.filter { $0["property"] == "dcterms:modified" && $0["refines"] == nil }
    if found.count != 1 {
      findings.add(
        .metadata, "dcterms:modified is there \(found.count) times; it has to be there once.",
        in: path, line: line)
    }
    for element in found where !isDateTime(element.text) {
      findings.add(
        .metadata, "dcterms:modified is “\(element.text)”; its form is 2024-05-01T12:00:00Z.",
        in: path, line: element.line)
    }
  }

  private func isDateTime(_ text: String) -> Bool {
    let pattern = Array("dddd-dd-ddTdd:dd:ddZ".utf8)
    let bytes = Array(text.utf8)
    return bytes.count == pattern.count
      && zip(bytes, pattern).allSatisfy { byte, mark in
        mark == UInt8(ascii: "d") ? (48...57).contains(byte) : byte == mark
      }
  }

  private func checkRefinements(_ metadata: XMLNode, _ findings: inout Findings) {
    let ids = package.allIDs
    for element in metadata.children {
      guard let target = element["refines"], target.hasPrefix("#") else { continue }
      if !ids.contains(String(target.dropFirst())) {
        findings.add(
          .metadata, "A refinement names \(target), which is not in the package.", in: path,
          line: element.line)
      }
    }
  }
}

extension XMLNode {
  /// The IDs of the element and of everything in it.
  var allIDs: Set<String> {
    children.reduce(into: Set([self["id"]].compactMap { $0 })) { $0.formUnion($1.allIDs) }
  }
}
