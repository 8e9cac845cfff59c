import Markup
import StoryModel

/// Checks that every link leads somewhere, and that the book asks for nothing outside itself.
struct LinkCheck {
  let targets: LinkTargets
  let documents: [ContentDocument]

  func run(_ findings: inout Findings) {
    for document in documents {
      for link in document.links { check(link, in: document.path, &findings) }
    }
    for element in targets.package.links {
      // Nobody has to fetch a record to read the book.
      let link = ContentDocument.Link(
        reference: element["href"] ?? "",
        kind: element.name == "link" ? .record : .resource, line: element.line)
      check(link, in: targets.package.path, &findings)
    }
  }

  private func check(
    _ link: ContentDocument.Link, in document: String, _ findings: inout Findings
  ) {
    switch Reference(to: link.reference, from: document) {
    case .inside(let path, let fragment):
      if let fault = targets.fault(path: path, fragment: fragment) {
        findings.add(.deadLink, "\(path) \(fault).", in: document, line: link.line)
      } else if link.kind.isFetched {
        checkResource(path, isPicture: link.kind == .picture, in: document, link.line, &findings)
      } else if link.kind == .hyperlink, targets.isPage(path), targets.spinePlace(of: path) == nil {
        findings.add(
          .linkOutsideSpine, "\(path) is not in the spine, but a link leads there.", in: document,
          line: link.line)
      }
    case .remote(let address):
      if link.kind.isFetched {
        findings.add(
          .remoteResource, "The page asks for \(address).", in: document, line: link.line)
      }
    case .invalid(let text):
      findings.add(
        .deadLink, "“\(text)” leads out of the book.", in: document, line: link.line)
    case .inert: break
    }
  }

  /// EPUB 3.3, sections 3.3 and 5.6: what a page shows is listed, and of a type that is shown.
  private func checkResource(
    _ path: String, isPicture: Bool, in document: String, _ line: Int?,
    _ findings: inout Findings
  ) {
    guard let item = targets.item(path) else {
      findings.add(
        .manifest, "The page needs \(path), which is not in the manifest.", in: document,
        line: line)
      return
    }
    if isPicture, !item.isPicture, !item.hasFallback {
      findings.add(
        .mediaType, "The page shows \(path) as a picture; it is \(item.mediaType).",
        in: document, line: line)
    }
  }
}
