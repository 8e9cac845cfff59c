/// What a book and the sources that it was made of have in common, and in what they differ.
public struct BookComparison: Sendable, Hashable {
  /// The sources that are in the book, in the order in which they were named.
  public let stories: [StoryComparison]
  /// What concerns the book as a whole: documents that cannot be read, stories that no source has.
  public let findings: [Diagnostic]

  public init(stories: [StoryComparison], findings: [Diagnostic]) {
    self.stories = stories
    self.findings = findings
  }

  /// Whether nothing differs.
  public var isEqual: Bool { findings.isEmpty && stories.allSatisfy(\.differences.isEmpty) }
}

/// What a book has of one source.
public struct StoryComparison: Sendable, Hashable {
  /// The files that hold the story, in the order of its parts.
  public let sources: [SourceFile]
  /// The story's title.
  public let title: String
  /// What differs, in the order of the source.
  public let differences: [Difference]
  /// How many more differences there are, which are not listed.
  public let omitted: Int
  /// How many words of the story's text the book has.
  public let words: Share
  /// How many breaks between scenes it has at their places.
  public let sceneBreaks: Share
  /// How many runs of emphasised words are emphasised in the same way.
  public let emphasis: Share

  /// So many of so many.
  public struct Share: Sendable, Hashable {
    public var found: Int
    public var total: Int

    public init(_ found: Int, of total: Int) {
      self.found = found
      self.total = total
    }

    public static func + (left: Share, right: Share) -> Share {
      Share(left.found + right.found, of: left.total + right.total)
    }
  }

  /// Something that is not the same in the book.
  public struct Difference: Sendable, Hashable {
    /// The file of the source whose lines the diagnostic's place counts; nil where the place is one
    /// in the book.
    public let source: String?
    public let diagnostic: Diagnostic

    public init(source: String?, _ diagnostic: Diagnostic) {
      self.source = source
      self.diagnostic = diagnostic
    }
  }

  public init(
    sources: [SourceFile], title: String, differences: [Difference], omitted: Int, words: Share,
    sceneBreaks: Share, emphasis: Share
  ) {
    self.sources = sources
    self.title = title
    self.differences = differences
    self.omitted = omitted
    self.words = words
    self.sceneBreaks = sceneBreaks
    self.emphasis = emphasis
  }
}
