import EPUBModel
import StoryModel

/// What the package document of a book says.
enum PackagePlan {
  static func package(of book: Book, _ plan: DocumentPlan, _ wording: Wording) -> PackageDocument {
    var manifest: [ManifestItem] = []
    if plan.profile.hasNavigationDocument {
      manifest.append(
        ManifestItem(
          id: "nav", href: Layout.navigation, mediaType: "application/xhtml+xml",
          properties: ["nav"]))
    }
    manifest += [
      ManifestItem(id: "ncx", href: Layout.ncx, mediaType: "application/x-dtbncx+xml"),
      ManifestItem(id: "css", href: Layout.styleSheet, mediaType: "text/css"),
      ManifestItem(id: "css-modern", href: Layout.modernSheet, mediaType: "text/css"),
    ]
    manifest += [plan.cover?.item].compactMap { $0 }
    manifest += plan.documents.map {
      ManifestItem(id: $0.id, href: $0.href, mediaType: "application/xhtml+xml")
    }
    manifest += plan.pictures.stories.joined().map {
      ManifestItem(id: $0.id, href: $0.href, mediaType: $0.mediaType)
    }
    return PackageDocument(
      metadata: MetadataPlan.metadata(of: book, plan, wording),
      language: book.languages.first ?? wording.language, manifest: manifest,
      spine: spine(of: book, plan), works: works(of: book, plan))
  }

  /// An anthology has a page of contents to read; in a book of one story the navigation document
  /// stands in for it, outside the reading order.
  private static func spine(of book: Book, _ plan: DocumentPlan) -> [SpineItem] {
    let documents = plan.documents.map { SpineItem(idref: $0.id) }
    return book.isSingle && plan.profile.hasNavigationDocument
      ? documents + [SpineItem(idref: "nav", isLinear: false)] : documents
  }

  /// In a book of one story the book's metadata are the story's.
  private static func works(of book: Book, _ plan: DocumentPlan) -> [PackageDocument.Work] {
    if book.isSingle { return [] }
    return zip(book.stories, plan.storyStarts).map { entry, start in
      let story = entry.story
      return PackageDocument.Work(
        idref: start.id, title: Label.words(entry.title),
        creators: Label.names(story.authors.map(\.value.string)), language: entry.language,
        source: CatalogueWords.builtIn.address(of: story)?.text,
        date: story.date.flatMap { Timestamp.date($0.value) },
        record: [entry.id, entry.edition, entry.news?.rawValue].compactMap { $0 }
          .joined(separator: " "))
    }
  }
}

extension Book {
  /// Whether the book is one story.
  var isSingle: Bool { if case .single = kind { true } else { false } }
}
