import BookComposition
import EPUBModel
import EPUBRendering
import FandomCanon
import Markup
import StoryModel

/// The book that a draft makes has well-formed documents.
enum BookCheck {
  private static let canon = Canon()
  private static let composer = BookComposer(options: .init())
  private static let renderer = PublicationRenderer()

  static func check(_ draft: StoryDraft) {
    for book in composer.compose([canon.interpret(draft)]) {
      do {
        let publication = try renderer.render(book, loading: { $0 })
        publication.head.forEach(check)
        for section in publication.sections { try section.render().forEach(check) }
      } catch {
        fatalError("broken: a book is rendered; \(error)")
      }
    }
  }

  private static func check(_ resource: Publication.Resource) {
    guard [".xhtml", ".opf", ".ncx", ".xml"].contains(where: resource.path.hasSuffix) else {
      return
    }
    do {
      try XMLEventParser.parse(resource.bytes) { _ in }
    } catch {
      fatalError("broken: \(resource.path) is well-formed; \(error)")
    }
  }
}
