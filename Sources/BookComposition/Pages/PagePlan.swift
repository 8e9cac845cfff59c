import StoryModel

/// The pages of a book in reading order.
enum PagePlan {
  /// A story on its own.
  static func single(_ story: Story, notes: NotesPlacement = .keep) -> [Page] {
    var pages: [Page] = [.cover, .titlePage, .warnings(story: 0)]
    pages += chapters(of: story, number: 0, notes)
    if story.hasWordsAfter(notes) { pages.append(.endNotes(story: 0)) }
    return pages + [.colophon]
  }

  /// Several stories. Each has a page of notes behind it: its header as written stands there.
  static func anthology(
    _ entries: [Book.Entry], _ sections: [Book.Section] = [], notes: NotesPlacement = .keep
  ) -> [Page] {
    var pages: [Page] = [.cover, .titlePage, .contents, .warningsAtAGlance]
    var section = 0
    for (number, entry) in entries.enumerated() {
      if section < sections.count, sections[section].stories.lowerBound == number {
        pages.append(.section(section))
        section += 1
      }
      pages += [.storyTitle(story: number), .warnings(story: number)]
      pages += chapters(of: entry.story, number: number, notes)
      pages.append(.endNotes(story: number))
    }
    return pages + Page.IndexKind.allCases.map(Page.index) + [.colophon]
  }

  private static func chapters(
    of story: Story, number: Int, _ notes: NotesPlacement
  ) -> [Page] {
    story.shownChapters(notes).map { .chapter(story: number, chapter: $0) }
  }
}
