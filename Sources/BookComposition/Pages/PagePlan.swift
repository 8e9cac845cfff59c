import StoryModel

/// The pages of a book in reading order.
enum PagePlan {
  /// A story on its own.
  static func single(_ story: Story) -> [Page] {
    var pages: [Page] = [.cover, .titlePage, .warnings(story: 0)]
    pages += chapters(of: story, number: 0)
    if story.hasWordsAfter { pages.append(.endNotes(story: 0)) }
    return pages + [.colophon]
  }

  /// Several stories. Each has a page of notes behind it: its header as written stands there.
  static func anthology(_ entries: [Book.Entry], _ sections: [Book.Section] = []) -> [Page] {
    var pages: [Page] = [.cover, .titlePage, .contents, .warningsAtAGlance]
    var section = 0
    for (number, entry) in entries.enumerated() {
      if section < sections.count, sections[section].stories.lowerBound == number {
        pages.append(.section(section))
        section += 1
      }
      pages += [.storyTitle(story: number), .warnings(story: number)]
      pages += chapters(of: entry.story, number: number)
      pages.append(.endNotes(story: number))
    }
    return pages + Page.IndexKind.allCases.map(Page.index) + [.colophon]
  }

  private static func chapters(of story: Story, number: Int) -> [Page] {
    story.chapters.indices.map { .chapter(story: number, chapter: $0) }
  }
}
