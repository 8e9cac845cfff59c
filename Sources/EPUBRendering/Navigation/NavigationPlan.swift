import EPUBModel
import StoryModel

/// The one tree that the navigation document and the NCX are two writings of.
///
/// Two levels, since Kindle shows no more: stories, and below each its chapters where it has several.
/// Sections, where a book has them, are a level above.
enum NavigationPlan {
  static func tree(of book: Book, _ plan: DocumentPlan, _ wording: Wording) -> NavigationTree {
    NavigationTree(
      points: points(of: book, plan, wording), landmarks: landmarks(of: book, plan, wording))
  }

  private static func points(
    of book: Book, _ plan: DocumentPlan, _ wording: Wording
  ) -> [NavigationPoint] {
    var points: [NavigationPoint] = []
    // The section whose stories are being listed, and these.
    var open: (heading: NavigationPoint, stories: [NavigationPoint])?
    for part in plan.sections {
      if part.story == nil, let section = open {
        points.append(section.heading.holding(section.stories))
        open = nil
      }
      for point in self.points(of: part, in: book, wording) {
        if open != nil { open?.stories.append(point) } else { points.append(point) }
      }
      if case .section = part.documents.last?.page, let heading = points.popLast() {
        open = (heading, [])
      }
    }
    return points
  }

  /// The points of the documents that are rendered together.
  private static func points(
    of section: DocumentPlan.Section, in book: Book, _ wording: Wording
  ) -> [NavigationPoint] {
    let documents = section.documents.filter { !$0.isContinuation && $0.page != .cover }
    guard section.story != nil, !book.isSingle, let start = documents.first
    else { return documents.map { point($0, in: book, wording) } }
    let chapters = documents.filter { if case .chapter = $0.page { true } else { false } }
    let story = point(start, in: book, wording)
    return [
      story.holding(chapters.count > 1 ? chapters.map { point($0, in: book, wording) } : [])
    ]
  }

  private static func point(
    _ document: Document, in book: Book, _ wording: Wording
  ) -> NavigationPoint {
    let label = label(of: document.page, in: book, wording)
    return NavigationPoint(
      label: label, href: document.href,
      foreign: foreign(in: label, of: document.page, in: book, wording))
  }

  /// The title of a story, or that of a chapter.
  private static func foreign(
    in label: String, of page: Page, in book: Book, _ wording: Wording
  ) -> NavigationPoint.Foreign? {
    switch page {
    case .storyTitle(let number):
      let entry = book.stories[number]
      return entry.titleLanguage(on: wording.language).map {
        NavigationPoint.Foreign(
          language: $0, length: min(Label.words(entry.title).count, label.count))
      }
    case .chapter(let number, let chapter):
      let entry = book.stories[number]
      guard entry.story.chapters[chapter].heading != nil || label != wording.opening else {
        return nil
      }
      return TitleLanguage.language(of: label, over: entry.language, on: wording.language).map {
        NavigationPoint.Foreign(language: $0, length: label.count)
      }
    default: return nil
    }
  }

  private static func label(of page: Page, in book: Book, _ wording: Wording) -> String {
    switch page {
    case .cover: wording.cover
    case .titlePage: wording.titlePage
    case .contents: wording.contents
    case .warningsAtAGlance: wording.warningsAtAGlance
    case .index(let kind): wording.index(kind)
    case .colophon: wording.colophon
    case .section(let section): Label.label(book.sections[section].title)
    case .storyTitle(let story): Label.label(wording.titleAndByline(book.stories[story]))
    case .warnings: wording.beforeYouRead
    case .endNotes: wording.afterTheStory
    case .chapter(let number, let chapter):
      label(of: chapter, in: book.stories[number], wording)
    }
  }

  private static func label(
    of chapter: Int, in entry: Book.Entry, _ wording: Wording
  ) -> String {
    let chapters = entry.story.chapters
    if let heading = chapters[chapter].heading { return Label.label(heading) }
    return chapters.count == 1 ? Label.label(entry.title) : wording.opening
  }

  private static func landmarks(
    of book: Book, _ plan: DocumentPlan, _ wording: Wording
  ) -> [Landmark] {
    let contents = plan.first { $0 == .contents }?.href
    let titlePage = plan.first { $0 == .titlePage }?.href
    let body = plan.first(where: \.isBody)?.href
    return [
      plan.first { $0 == .cover }.map {
        Landmark(type: "cover", label: wording.cover, href: $0.href)
      },
      titlePage.map { Landmark(type: "titlepage", label: wording.titlePage, href: $0) },
      (contents ?? plan.profile.navigationDocument).map {
        Landmark(type: "toc", label: wording.contents, href: $0)
      },
      body.map { Landmark(type: "bodymatter", label: wording.beginning, href: $0) },
    ].compactMap { $0 }
  }
}

extension Page {
  /// Whether the page is one of a story, or the title of a section of them.
  fileprivate var isBody: Bool {
    if case .section = self { true } else { story != nil }
  }
}
