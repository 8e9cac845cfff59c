import EPUBModel
import StoryModel

/// Renders a book as the resources of a publication, in the dialect of its options.
package struct PublicationRenderer: Sendable {
  package typealias Options = PublicationOptions

  private let options: Options
  private let wording = Wording.english
  /// The style sheets, which all publications share.
  private let theme: Result<Theme, RenderingError>

  /// The names that `Options.theme` can have.
  package static var themes: [String] { Theme.names }

  /// A renderer that works as `options` say, with the styles that travel inside the program.
  package init(_ options: Options = Options()) {
    self.options = options
    theme = Result { () throws(RenderingError) in try Theme(named: options.theme) }
  }

  /// The publication that `book` makes.
  ///
  /// - Parameters:
  ///   - book: the stories may be outlines.
  ///   - cover: the picture that stands for the book; nil for a cover of type.
  ///   - loading: gives the full story for an outline of the book; the identity where the book
  ///     holds full stories. Called once for each story, when its section is rendered.
  /// - Throws: where the options name a theme that there is not.
  /// - Returns: the head is ready; a section renders the documents of one story with the pictures
  ///   that no story before it has, or the documents before or after all stories.
  package func render(
    _ book: Book, cover: CoverImage? = nil,
    loading: @escaping @Sendable (Story) throws -> Story
  ) throws(RenderingError) -> Publication {
    let theme = try theme.get()
    let titles = SetTitles(typography: options.typography)
    let shown = titles.titles(of: book)
    let plan = DocumentPlan(
      shown, cover: cover.map(CoverFile.init), profile: options.profile, wording: wording)
    let pages = PageRendering(
      book: shown, plan: plan, wording: wording, typography: options.typography,
      opening: options.opening)
    return Publication(
      packagePath: Layout.package, head: head(of: book, shown: shown, plan, theme),
      sections: plan.sections.map { section in
        let pictures = section.story.map { plan.pictures.stories[$0] } ?? []
        let hrefs = section.documents.map(\.href) + pictures.map(\.href)
        return Publication.Section(paths: hrefs.map(Layout.path)) {
          let story = try section.story.map { number in
            let entry = book.stories[number]
            return titles.titles(of: try loading(entry.story), language: entry.language)
          }
          return section.documents.map { pages.resource(of: $0, story: story) }
            + PictureFiles.resources(of: pictures, from: story)
        }
      })
  }

  /// - Parameters:
  ///   - book: as catalogues are told of it.
  ///   - shown: the same book with its titles as they are set.
  private func head(
    of book: Book, shown: Book, _ plan: DocumentPlan, _ theme: Theme
  ) -> [Publication.Resource] {
    let navigation = NavigationPlan.tree(of: shown, plan, wording)
    let package = PackagePlan.package(of: book, plan, wording)
    let document = NavigationDocument(navigation, wording, bookDirection: book.direction)
    let head = [
      ContainerDocument.resource(),
      PackageDocumentWriter(package, navigation, plan.profile, wording).resource(),
      plan.profile.hasNavigationDocument ? document.resource() : nil,
      NCXDocument(navigation, package).resource(),
      Publication.Resource(path: Layout.path(Layout.styleSheet), bytes: theme.styleSheet),
      Publication.Resource(path: Layout.path(Layout.modernSheet), bytes: theme.modernSheet),
      plan.cover?.resource,
    ]
    return head.compactMap { $0 }
  }
}
