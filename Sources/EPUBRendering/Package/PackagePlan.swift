import EPUBModel
import StoryModel

/// What the package document of a book says.
enum PackagePlan {
  static func package(of book: Book, _ plan: DocumentPlan, _ wording: Wording) -> PackageDocument {
    var manifest = [
      ManifestItem(
        id: "nav", href: Layout.navigation, mediaType: "application/xhtml+xml",
        properties: ["nav"]),
      ManifestItem(id: "ncx", href: Layout.ncx, mediaType: "application/x-dtbncx+xml"),
      ManifestItem(id: "css", href: Layout.styleSheet, mediaType: "text/css"),
      ManifestItem(id: "css-modern", href: Layout.modernSheet, mediaType: "text/css"),
    ]
    manifest += plan.documents.map {
      ManifestItem(id: $0.id, href: $0.href, mediaType: "application/xhtml+xml")
    }
    manifest += plan.pictures.stories.joined().map {
      ManifestItem(id: $0.id, href: $0.href, mediaType: $0.mediaType)
    }
    return PackageDocument(
      metadata: metadata(of: book, plan, wording), manifest: manifest, spine: spine(of: book, plan),
      works: works(of: book, plan))
  }

  /// An anthology has a page of contents to read; in a book of one story the navigation document
  /// stands in for it, outside the reading order.
  private static func spine(of book: Book, _ plan: DocumentPlan) -> [SpineItem] {
    let documents = plan.documents.map { SpineItem(idref: $0.id) }
    return book.isSingle ? documents + [SpineItem(idref: "nav", isLinear: false)] : documents
  }

  /// In a book of one story the book's metadata are the story's.
  private static func works(of book: Book, _ plan: DocumentPlan) -> [PackageDocument.Work] {
    if book.isSingle { return [] }
    return zip(book.stories, plan.storyStarts).map { entry, start in
      PackageDocument.Work(
        idref: start.id, title: Label.words(entry.title),
        creators: names(entry.story.authors.map(\.value.string)),
        record: [entry.id, entry.edition, entry.news?.rawValue].compactMap { $0 }
          .joined(separator: " "))
    }
  }

  private static func metadata(
    of book: Book, _ plan: DocumentPlan, _ wording: Wording
  ) -> Metadata {
    let story = book.isSingle ? book.stories.first?.story : nil
    let language = book.languages.first ?? wording.language
    let title = Label.label(book.title)
    let authors = names(book.authors)
    return Metadata(
      identifier: book.identifier, title: title.isEmpty ? wording.untitled : title,
      titleSort: FiledName.filed(title.isEmpty ? wording.untitled : title, language: language),
      creators: creators(authors.isEmpty ? [wording.unknownAuthor] : authors),
      contributors: book.isSingle
        ? [] : [Metadata.Creator(name: wording.maker, fileAs: wording.maker, role: "com")],
      languages: book.languages.isEmpty ? [language] : book.languages,
      modified: Timestamp.text(secondsSince1970: book.modified),
      date: story?.date.flatMap { Timestamp.date($0.value) },
      description: book.description.map(Label.words),
      subjects: names(book.subjects),
      series: story?.series.flatMap { series in
        names([series.value.name]).first.map {
          Metadata.Collection(name: $0, position: series.value.position)
        }
      }, pictures: plan.pictures.extent)
  }

  /// `names`, each on one line; a validator takes an empty one for a fault.
  private static func names(_ names: [String]) -> [String] {
    names.map(Label.words).filter { !$0.isEmpty }
  }

  /// A pen name is filed as it stands: which part of it would be a surname nobody knows.
  private static func creators(_ names: [String]) -> [Metadata.Creator] {
    names.map {
      Metadata.Creator(
        name: $0, fileAs: FiledName.filed($0, language: "en"), role: "aut")
    }
  }
}

extension Book {
  /// Whether the book is one story.
  var isSingle: Bool { if case .single = kind { true } else { false } }
}
