import EPUBModel
import Markup
import StoryModel

/// A chapter of a story, or one part of a very long chapter.
struct ChapterPage {
  private let story: Story
  private let chapter: Chapter
  private let isLast: Bool
  private let isContinuation: Bool
  private let blocks: ArraySlice<Block>
  private let text: StoryText
  private let opening: PublicationOptions.Opening

  /// Chapter `number` of `story`; of its parts the one in `portion`.
  ///
  /// - Parameter notes: where the author's notes stand; here only where they are kept.
  init(
    story: Story, number: Int, portion: Range<Int>?, notes: NotesPlacement, text: StoryText,
    opening: PublicationOptions.Opening
  ) {
    self.story = story
    self.text = text
    self.opening = opening
    chapter = story.chapters[number]
    let part = portion?.lowerBound ?? 0
    isContinuation = part > 0
    isLast = number == story.shownChapters(notes).last && part >= chapter.cuts.count
    let blocks = Self.blocks(of: chapter, in: portion)
    self.blocks = notes == .keep ? blocks : blocks.filter { !$0.isNote }[...]
  }

  /// The blocks of `chapter` that stand in its part `portion`.
  static func blocks(of chapter: Chapter, in portion: Range<Int>?) -> ArraySlice<Block> {
    let (part, parts) = (portion?.lowerBound ?? 0, chapter.parts)
    guard parts.indices.contains(part) else { return [] }
    return chapter.blocks[parts[part].clamped(to: chapter.blocks.indices)]
  }

  func write(into writer: inout MarkupWriter) {
    let heading = chapter.heading ?? story.title.value
    let kind = ChapterKind(heading: chapter.heading).rawValue
    writer.raw("<section")
    writer.attribute("epub:type", kind)
    writer.attribute("role", "doc-" + kind)
    if isContinuation {
      writer.attribute("aria-label", heading)
      writer.raw(">\n")
    } else {
      writer.raw(" aria-labelledby=\"heading\">\n<h1 id=\"heading\">")
      writer.text(heading)
      writer.raw("</h1>\n")
    }
    text.write(isContinuation ? blocks : writeBeginning(into: &writer), into: &writer)
    if isLast, let endMark = story.endMark ?? story.continuation {
      text.line("<p class=\"end\">", [.text(endMark.text)], "</p>\n", into: &writer)
    }
    writer.raw("</section>\n")
  }

  /// The chapter as far as its first paragraph.
  ///
  /// - Returns: what comes after it.
  private func writeBeginning(into writer: inout MarkupWriter) -> ArraySlice<Block> {
    var rest = blocks
    func write(while isBefore: (Block) -> Bool, into writer: inout MarkupWriter) {
      let before = rest.prefix(while: isBefore)
      text.write(before, into: &writer)
      rest = rest[before.endIndex...]
    }
    write(while: \.mayStandBeforeEpigraph, into: &writer)
    if let epigraph = Epigraph(in: rest, at: rest.startIndex) {
      text.write(epigraph, into: &writer)
      rest = rest[epigraph.range.upperBound...]
    }
    write(while: \.mayStandBeforeText, into: &writer)
    guard case .paragraph(let paragraph)? = rest.first else { return rest }
    rest = rest.dropFirst()
    text.write(
      paragraph, openingWith: opening, next: rest.first, language: story.language.value,
      into: &writer)
    return rest
  }
}

extension Block {
  fileprivate var mayStandBeforeEpigraph: Bool {
    switch self {
    case .note, .image, .heading: true
    case .paragraph(let inlines): inlines.isBlank
    default: false
    }
  }

  /// Whether the text of a chapter begins only behind the block: a date, a place, a sign, the first
  /// line of a letter.
  fileprivate var mayStandBeforeText: Bool {
    switch self {
    case .aligned, .sceneBreak: true
    case .paragraph(let inlines): inlines.isNoSentence
    default: mayStandBeforeEpigraph
    }
  }
}

extension Chapter {
  /// The words of the chapter's heading; nil where it has none.
  var heading: Text? { title.flatMap { $0.text.isBlank ? nil : $0.text } }
}
