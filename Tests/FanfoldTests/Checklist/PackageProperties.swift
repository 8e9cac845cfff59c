import EPUBModel
import Foundation

/// P13 to P19, P22, P24 and the frame of the rest: manifest, spine, guide.
enum PackageProperties {
  static let all = [
    Property("p01VersionAndLanguageAreSaid", p01VersionAndLanguageAreSaid),
    Property("p09RefinedThingsExist", in: .epub3Family, p09RefinedThingsExist),
    Property("p13OneCoverPicture", p13OneCoverPicture),
    Property("p14IDsAndReferencesAreUnique", p14IDsAndReferencesAreUnique),
    Property("p15ItemPropertiesAreTrue", in: .epub3Family, p15ItemPropertiesAreTrue),
    Property("p16NoScriptNothingRemote", p16NoScriptNothingRemote),
    Property("p17SpineListsEveryDocumentOnce", p17SpineListsEveryDocumentOnce),
    Property("p18SpineNamesTheNCX", p18SpineNamesTheNCX),
    Property("p19MediaTypesEqualTheBytes", p19MediaTypesEqualTheBytes),
    Property("p22GuideLeadsToDocuments", p22GuideLeadsToDocuments),
    Property("p24PrefixesAreRegistered", in: .epub3Family, p24PrefixesAreRegistered),
  ]

  static func p01VersionAndLanguageAreSaid(_ book: ChecklistBook) -> [String] {
    let root = book.package?.root
    let version = book.isEPUB2 ? "2.0" : "3.0"
    return unless(root?["version"] == version, "version \(root?["version"] ?? "none")")
      + unless(book.isEPUB2 || root?["xml:lang"]?.isEmpty == false, "no xml:lang")
  }

  static func p09RefinedThingsExist(_ book: ChecklistBook) -> [String] {
    book.metadata("meta").compactMap { $0["refines"] }.filter { refined in
      !refined.hasPrefix("#") || book.package?.element(withID: String(refined.dropFirst())) == nil
    }
  }

  /// Both ways of naming it name the same picture.
  static func p13OneCoverPicture(_ book: ChecklistBook) -> [String] {
    let items = book.manifest.filter { $0.properties.contains("cover-image") }
    let named = book.metadata("meta").filter { $0["name"] == "cover" }.map { $0["content"] ?? "" }
    guard let cover = book.coverItem else { return ["no cover"] }
    return unless(book.isEPUB2 || items.count == 1, "\(items.count) cover images")
      + unless(named == [cover.id], "named are \(named)")
      + unless(cover.mediaType.hasPrefix("image/"), cover.mediaType)
  }

  static func p14IDsAndReferencesAreUnique(_ book: ChecklistBook) -> [String] {
    let ids = book.package?.elements.compactMap { $0["id"] } ?? []
    return repeated(ids) + repeated(book.manifest.map(\.href))
  }

  private static func repeated(_ values: [String]) -> [String] {
    var taken: Set<String> = []
    return values.filter { !taken.insert($0).inserted }
  }

  static func p15ItemPropertiesAreTrue(_ book: ChecklistBook) -> [String] {
    let elements = ["svg": "svg", "mathml": "math", "scripted": "script"]
    return book.manifest.flatMap { item -> [String] in
      guard let tree = book.trees[item.path], item.mediaType == "application/xhtml+xml" else {
        return unless(
          Set(item.properties).subtracting(["cover-image"]).isEmpty,
          "\(item.href): \(item.properties)")
      }
      var expected = Set(
        elements.filter { !tree.elements($0.value).isEmpty }.map(\.key))
      let isNavigation = tree.elements("nav").contains { $0["epub:type"] == "toc" }
      // A page of contents has such an element too; the package document says which of them counts.
      if isNavigation, item.properties.contains("nav") { expected.insert("nav") }
      return unless(Set(item.properties) == expected, "\(item.href): \(item.properties)")
    } + unless(book.manifest.count { $0.properties.contains("nav") } == 1, "not one nav item")
  }

  static func p16NoScriptNothingRemote(_ book: ChecklistBook) -> [String] {
    book.documents.flatMap { document in
      document.tree.elements.flatMap { element -> [String] in
        let isLoaded = element.name != "a"
        let references =
          ["src", "data", "poster", "srcset", "xlink:href"].compactMap { element[$0] }
          + (isLoaded ? [element["href"]].compactMap { $0 } : [])
        return references.filter { $0.contains(":") || $0.hasPrefix("//") }
          + unless(element.name != "script", "\(document.path): script")
          + element.attributes.map(\.name).filter { $0.hasPrefix("on") }
      }
    }
      + book.sheets.flatMap { sheet in
        sheet.declarations.map(\.value).filter { $0.contains("url(") }
          + sheet.atRules.filter { $0 == "@import" }
      }
  }

  static func p17SpineListsEveryDocumentOnce(_ book: ChecklistBook) -> [String] {
    let listed = (book.package?.elements("itemref") ?? []).map { $0["idref"] ?? "" }
    let documents = book.manifest.filter { $0.mediaType == "application/xhtml+xml" }
    // What is no part of the reading order is reached by a link, or is the table of contents.
    let linked = Set(
      book.linear.flatMap { document in
        document.tree.elements("a").compactMap { $0["href"] }
          .map { ChecklistBook.target(of: $0, from: document.path).path }
      })
    return repeated(listed)
      + documents.map(\.id).filter { id in
        !listed.contains(id) && book.item(id)?.properties.contains("nav") != true
      }
      + listed.filter { id in !documents.contains { $0.id == id } }
      + unless(!book.linear.isEmpty, "nothing to read")
      + book.spine.filter { document in
        !document.isLinear && !linked.contains(document.path)
          && document.path != book.navigation?.path
      }.map(\.path)
  }

  static func p18SpineNamesTheNCX(_ book: ChecklistBook) -> [String] {
    let item = book.item(book.package?.first("spine")?["toc"])
    return unless(item?.mediaType == "application/x-dtbncx+xml", "\(item as Any)")
  }

  static func p19MediaTypesEqualTheBytes(_ book: ChecklistBook) -> [String] {
    book.manifest.filter { item in
      let bytes = book.file(item.path)?.content ?? []
      switch item.mediaType {
      case "image/jpeg": return !bytes.starts(with: [0xFF, 0xD8, 0xFF])
      case "image/png": return !bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
      case "image/gif": return !bytes.starts(with: Array("GIF8".utf8))
      case "application/xhtml+xml": return book.trees[item.path]?.root.name != "html"
      case "application/x-dtbncx+xml": return book.trees[item.path]?.root.name != "ncx"
      case "text/css": return !item.href.hasSuffix(".css")
      default: return true
      }
    }.map { "\($0.href): \($0.mediaType)" }
  }

  static func p22GuideLeadsToDocuments(_ book: ChecklistBook) -> [String] {
    let references = book.package?.elements("reference") ?? []
    let paths = Set(book.documents.map(\.path))
    let types = Set(references.compactMap { $0["type"] })
    var expected: Set = ["text"]
    if book.spine.first?.stem == "cover" { expected.insert("cover") }
    if !book.isEPUB2 || book.spine.contains(where: { $0.stem == "contents" }) {
      expected.insert("toc")
    }
    return references.map { $0["href"] ?? "" }.filter {
      !paths.contains(ChecklistBook.target(of: $0, from: ChecklistBook.packagePath).path)
    } + unless(expected.isSubset(of: types), "only \(types.sorted())")
  }

  /// The prefixes that need no declaration, and those that are declared.
  static func p24PrefixesAreRegistered(_ book: ChecklistBook) -> [String] {
    let declared = (book.package?.root["prefix"] ?? "").split(separator: " ")
      .filter { $0.hasSuffix(":") }.map { String($0.dropLast()) }
    let known = Set(
      ["a11y", "dcterms", "marc", "media", "onix", "rendition", "schema", "xsd"] + declared)
    let names = book.metadata("meta").flatMap { [$0["property"], $0["scheme"]] }.compactMap { $0 }
    return names.filter { name in
      guard let colon = name.firstIndex(of: ":") else { return false }
      return !known.contains(String(name[..<colon]))
    }
  }
}
