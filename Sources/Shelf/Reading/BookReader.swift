import CatalogModel
import Markup
import Storage
import ZIPArchive

/// Reads what a book says of itself: the package document of an EPUB, its own or another program's
/// (EPUB 3.3, section 5; OPF 2.0.1).
struct BookReader {
  /// Enough for the package document of an anthology of ten thousand stories.
  private static let limits: ZIPLimits = {
    var limits = ZIPLimits()
    limits.entrySize = 64 << 20
    return limits
  }()

  let kinds: SubjectKinds

  /// The record of the book at `path`.
  ///
  /// - Parameters:
  ///   - name: the path below the shelf's folder.
  ///   - added: seconds since 1970.
  func read(
    _ path: String, name: String, size: Int, added: Int
  ) throws(BookProblem) -> CatalogBook {
    let archive: ZIPReader
    do throws(ZIPError) {
      archive = try ZIPReader(file: path, limits: Self.limits)
    } catch {
      throw .unreadable(reason: error.explanation)
    }
    let packagePath = try packagePath(in: archive)
    let root = try document(packagePath, in: archive)
    guard let metadata = root.child(named: "metadata") else {
      throw .noPackage(reason: "\(packagePath) has no metadata")
    }
    let package = PackageRecord(root: root, metadata: metadata, path: packagePath, kinds: kinds)
    return package.book(name: name, size: size, added: added)
  }

  private func packagePath(in archive: ZIPReader) throws(BookProblem) -> String {
    let container = try document("META-INF/container.xml", in: archive)
    let paths = container.descendants(named: "rootfile").compactMap { $0["full-path"] }
    guard let path = paths.first else { throw .noPackage(reason: "its container names no package") }
    return path
  }

  private func document(_ name: String, in archive: ZIPReader) throws(BookProblem) -> XMLNode {
    let bytes: ContiguousArray<UInt8>
    do throws(ZIPError) {
      bytes = try archive.bytes(of: name)
    } catch {
      throw .noPackage(reason: error.explanation)
    }
    do throws(MarkupError) {
      return try XMLNode.parse(bytes)
    } catch {
      throw .noPackage(reason: "\(name) is not well-formed")
    }
  }
}
