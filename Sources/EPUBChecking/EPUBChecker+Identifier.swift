import Markup
import ZIPArchive

extension EPUBChecker {
  /// The identifier by which a book calls itself, such as `urn:uuid:…`: equal for all editions of a
  /// book. Nil for a file that is no EPUB, or has none.
  package func identifier(of path: String) -> String? {
    guard let (root, check) = packageDocument(of: path) else { return nil }
    var ignored = Findings()
    let identifier = check.uniqueIdentifier(root, &ignored)
    return identifier.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The package document of the EPUB at `path`, and what checks it; nil where there is none.
  func packageDocument(of path: String) -> (root: XMLNode, check: PackageCheck)? {
    var ignored = Findings()
    guard let archive = try? ZIPReader(path: path) else { return nil }
    let container = Container(archive: archive, packagePath: nil, protected: [])
    guard
      let package = ContainerCheck(archive: archive).packagePath(container, &ignored),
      let bytes = container.bytes(of: package, &ignored),
      let root = XMLNode.parse(bytes, path: package, &ignored)
    else { return nil }
    return (root, PackageCheck(container: container, path: package))
  }
}
