import EPUBModel
import Foundation

/// D1 to D11: what Send to Kindle wants. Most of it does every other reader good too.
enum KindleProperties {
  static let all = [
    Property("d01PagesBeginWithADeclaration", d01PagesBeginWithADeclaration),
    Property("d02LanguageIsAmongAmazons", in: [.kindle], d02LanguageIsAmongAmazons),
    Property("d03NoLinkToABody", d03NoLinkToABody),
    Property("d04PicturesHaveSources", d04PicturesHaveSources),
    Property("d05ThereIsAnNCX", d05ThereIsAnNCX),
    Property("d06CoverIsLargeEnough", d06CoverIsLargeEnough),
    Property("d07NoCoverPage", in: [.kindle], d07NoCoverPage),
    Property("d08MainSheetHasNothingNew", d08MainSheetHasNothingNew),
    Property("d09FileIsSmallEnough", d09FileIsSmallEnough),
    Property("d10NamesAreLowerCase", d10NamesAreLowerCase),
    Property("d11ReferencesAreNames", d11ReferencesAreNames),
  ]

  static func d01PagesBeginWithADeclaration(_ book: ChecklistBook) -> [String] {
    book.documents.filter {
      !$0.tree.source.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
    }.map(\.path)
  }

  private static let languages = Set(
    """
    af ar br ca co cy da de en es eu fi fr frr fy ga gd gl gsw gu gv hi is it ja kw lb ml mr nb nl \
    nn oc pl pt rm sco stq sv ta zh
    """.split(separator: " ").map(String.init))

  static func d02LanguageIsAmongAmazons(_ book: ChecklistBook) -> [String] {
    let stated = book.metadata("dc:language").map(\.text)
    return unless(!stated.isEmpty, "no language")
      + stated.filter { !languages.contains(String($0.prefix { $0 != "-" })) }
  }

  static func d03NoLinkToABody(_ book: ChecklistBook) -> [String] {
    ContentProperties.links(of: book).filter { link in
      link.target.fragment.flatMap { book.trees[link.target.path]?.element(withID: $0)?.name }
        == "body"
    }.map(\.path)
  }

  static func d04PicturesHaveSources(_ book: ChecklistBook) -> [String] {
    book.documents.filter { $0.tree.elements("img").contains { ($0["src"] ?? "").isEmpty } }
      .map(\.path)
  }

  static func d05ThereIsAnNCX(_ book: ChecklistBook) -> [String] {
    unless(!book.ncxContents.isEmpty, "no NCX") + PackageProperties.p18SpineNamesTheNCX(book)
  }

  static func d06CoverIsLargeEnough(_ book: ChecklistBook) -> [String] {
    guard let cover = book.coverItem,
      let size = PictureSize(book.file(cover.path)?.content ?? [])
    else { return ["no picture"] }
    return unless(cover.mediaType == "image/jpeg", cover.mediaType)
      + unless(
        min(size.width, size.height) >= 500 && size.width * size.height <= 5_000_000, "\(size)")
  }

  static func d07NoCoverPage(_ book: ChecklistBook) -> [String] {
    let isNamed = book.package?.elements("reference").contains { $0["type"] == "cover" } ?? false
    return unless(
      isNamed
        || !book.spine.contains { document in
          document.stem.contains("cover")
            || document.tree.elements.contains { $0.words("epub:type").contains("cover") }
        }, "a page of the cover")
  }

  static func d08MainSheetHasNothingNew(_ book: ChecklistBook) -> [String] {
    book.mainSheet.atRules
      + book.mainSheet.declarations.filter { property, value in
        property.hasPrefix("--") || value.contains("var(") || property == "position"
          || value.split(separator: " ").contains {
            $0.first == "-" && $0.dropFirst().first?.isNumber == true
          }
      }.map { "\($0.property): \($0.value)" }
  }

  /// What mail takes.
  static func d09FileIsSmallEnough(_ book: ChecklistBook) -> [String] {
    let size = book.archive.entries.reduce(0) { $0 + $1.content.count }
    return unless(size < 50 << 20, "\(size) bytes")
  }

  static func d10NamesAreLowerCase(_ book: ChecklistBook) -> [String] {
    let names = book.manifest.map(\.href)
    let files = Set(book.archive.entries.map(\.name))
    return names.filter { $0.lowercased() != $0 || !$0.utf8.allSatisfy { $0 < 0x80 } }
      + book.manifest.filter { !files.contains($0.path) }.map(\.href)
  }

  static func d11ReferencesAreNames(_ book: ChecklistBook) -> [String] {
    book.documents.flatMap { document in
      document.tree.elements.flatMap { [$0["href"], $0["src"]].compactMap { $0 } }.filter {
        $0.hasPrefix("data:") || $0.hasPrefix("file:") || $0.contains("?")
      }
    }
  }
}
