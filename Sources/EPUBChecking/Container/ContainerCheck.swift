import Markup
import StoryModel
import ZIPArchive

/// Checks the container: `mimetype`, the entries, and the way to the package document.
struct ContainerCheck {
  let archive: ZIPReader

  func run(_ findings: inout Findings) -> Container {
    checkMimetype(&findings)
    checkEntries(&findings)
    let open = Container(archive: archive, packagePath: nil, protected: [])
    let protected = protectedFiles(open, &findings)
    return Container(
      archive: archive, packagePath: packagePath(open, &findings), protected: protected)
  }

  /// EPUB 3.3, section 4.3.3: devices and `file` look at the first 58 bytes.
  private func checkMimetype(_ findings: inout Findings) {
    guard let first = archive.firstHeader, first.name == "mimetype" else {
      let name = archive.firstHeader?.name
      let found =
        name.map { "The first entry is \($0)." } ?? "The file does not begin with an entry."
      findings.add(.mimetype, found + " It has to be mimetype.", in: "mimetype")
      return
    }
    if first.method != 0 {
      findings.add(.mimetype, "mimetype is compressed; it has to be stored.", in: "mimetype")
    }
    if first.extraLength != 0 {
      findings.add(.mimetype, "mimetype has an extra field in its header.", in: "mimetype")
    }
    guard let bytes = try? archive.bytes(of: "mimetype") else { return }
    if !bytes.elementsEqual("application/epub+zip".utf8) {
      let text = String(decoding: bytes.prefix(60), as: UTF8.self)
      findings.add(
        .mimetype, "mimetype says “\(text)”; it has to say “application/epub+zip” and no more.",
        in: "mimetype")
    }
  }

  private func checkEntries(_ findings: inout Findings) {
    var seen: [String: String] = [:]
    for entry in archive.entries {
      if !ZIPName.isSafe(entry.name) {
        findings.add(.container, ZIPError.unsafeName(entry.name).explanation, in: entry.name)
      } else if let fault = ContainerName.fault(in: entry.name) {
        findings.add(.fileName, "\(entry.name): the name \(fault).", in: entry.name)
      }
      if entry.isEncrypted {
        findings.add(.container, "The entry is encrypted.", in: entry.name)
      } else if entry.method != 0, entry.method != 8 {
        findings.add(
          .container, "The entry is compressed by method \(entry.method); only deflate is allowed.",
          in: entry.name)
      }
      // Names have to differ after case folding (EPUB 3.3, section 4.2.3).
      let key = entry.name.uppercased().lowercased()
      if let other = seen[key] {
        let isSame = other == entry.name
        findings.add(
          isSame ? .container : .fileName,
          isSame
            ? "The container holds \(other) twice."
            : "\(other) and \(entry.name) differ in case only.",
          in: entry.name)
      }
      seen[key] = entry.name
    }
  }

  /// EPUB 3.3, section 4.2.6.3.1. The first rootfile is the book; others are other renditions.
  func packagePath(_ container: Container, _ findings: inout Findings) -> String? {
    let path = "META-INF/container.xml"
    guard container.has(path) else {
      findings.add(.container, "The container has no \(path).")
      return nil
    }
    guard let bytes = container.bytes(of: path, &findings),
      let root = XMLNode.parse(bytes, path: path, &findings)
    else { return nil }
    let rootfiles = root.descendants(named: "rootfile").filter {
      $0["media-type"] == "application/oebps-package+xml"
    }
    guard let rootfile = rootfiles.first, let target = rootfile["full-path"] else {
      findings.add(.container, "No rootfile names a package document.", in: path, line: root.line)
      return nil
    }
    guard container.has(target) else {
      findings.add(
        .container, "The rootfile names \(target), which is not in the container.", in: path,
        line: rootfile.line)
      return nil
    }
    return target
  }

  /// EPUB 3.3, section 4.2.6.3.2: obfuscated fonts, mostly.
  private func protectedFiles(_ container: Container, _ findings: inout Findings) -> Set<String> {
    let path = "META-INF/encryption.xml"
    guard container.has(path), let bytes = container.bytes(of: path, &findings),
      let root = XMLNode.parse(bytes, path: path, &findings)
    else { return [] }
    let references = root.descendants(named: "CipherReference").compactMap { $0["URI"] }
    return Set(references.compactMap { Reference(to: $0, from: "").path })
  }
}
