import StoryModel
import ZIPArchive

/// Checks the structure of an EPUB 2 or 3: what would keep a reading system from opening it, or a
/// reader from finding a page.
package struct EPUBChecker: Sendable {
  /// A checker without settings; there is nothing to choose.
  package init() {}

  /// Checks a book. However broken it is, that is told by diagnostics, in the order in which a
  /// reading system would come across them.
  ///
  /// - Throws: where the file cannot be read at all.
  package func check(_ path: String) throws(CheckingError) -> [Diagnostic] {
    var findings = Findings()
    guard let archive = try open(path, &findings) else { return findings.diagnostics }
    let container = ContainerCheck(archive: archive).run(&findings)
    guard let packagePath = container.packagePath,
      let package = PackageCheck(container: container, path: packagePath).run(&findings)
    else { return findings.diagnostics }
    let documents = ContentCheck(container: container, package: package).run(&findings)
    let targets = LinkTargets(container: container, package: package, documents: documents)
    LinkCheck(targets: targets, documents: documents).run(&findings)
    NavigationCheck(container: container, package: package, targets: targets).run(&findings)
    return findings.diagnostics
  }

  /// Nil for a file that is no archive.
  func open(
    _ path: String, _ findings: inout Findings
  ) throws(CheckingError) -> ZIPReader? {
    do throws(ZIPError) {
      return try ZIPReader(path: path)
    } catch {
      if case .storage = error { throw .notReadable(path: path, error) }
      findings.add(.container, error.explanation)
      return nil
    }
  }
}
