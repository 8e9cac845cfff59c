import ZIPArchive

extension EPUBChecker {
  /// The identifier by which a book calls itself, such as `urn:uuid:…`: equal for all editions of a
  /// book. Nil for a file that is no EPUB, or has none.
  package func identifier(of path: String) -> String? {
    var ignored = Findings()
    guard let archive = try? ZIPReader(path: path) else { return nil }
    let container = Container(archive: archive, packagePath: nil, protected: [])
    guard
      let package = ContainerCheck(archive: archive).packagePath(container, &ignored),
      let bytes = container.bytes(of: package, &ignored),
      let root = XMLNode.parse(bytes, path: package, &ignored)
    else { return nil }
    let identifier = PackageCheck(container: container, path: package)
      .uniqueIdentifier(root, &ignored)
    return identifier.flatMap { $0.isEmpty ? nil : $0 }
  }
}
