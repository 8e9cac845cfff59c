extension Book {
  /// A story in its book.
  public struct Entry: Sendable, Hashable {
    public let story: Story
    /// The story's title, made unlike the other titles of the book where two are the same.
    public let title: String
    /// `Kelly`, `Kelly and Sue`; nil where nobody knows.
    public let byline: String?
    /// What the story's files in the book are called by: lower-case ASCII that begins with a letter,
    /// no other entry of the book has it. It hangs on title and authors alone, so that a story keeps
    /// its files, and a reader the place in them, when others come to the book.
    public let id: String
    /// What changes when the story's text does: hexadecimal digits.
    public let edition: String
    /// Whether the last edition of the book had the story; nil where it had, or there was none.
    public let news: News?

    /// What is new of a story since the last edition of its book.
    public enum News: String, Sendable, Hashable, CaseIterable {
      case new
      /// It was there with another text.
      case changed
    }

    public init(
      story: Story, title: String, byline: String?, id: String = "story", edition: String = "",
      news: News? = nil
    ) {
      self.story = story
      self.title = title
      self.byline = byline
      self.id = id
      self.edition = edition
      self.news = news
    }

    /// The same entry for `story`, which is the same one, under another title.
    package func titled(_ title: String, story: Story) -> Entry {
      Entry(story: story, title: title, byline: byline, id: id, edition: edition, news: news)
    }

    /// The same entry with `news`.
    package func marked(_ news: News?) -> Entry {
      Entry(story: story, title: title, byline: byline, id: id, edition: edition, news: news)
    }
  }

  /// What a book says of the stories that it has, for the next edition to compare.
  public struct WorkRecord: Sendable, Hashable {
    /// `Entry.id`.
    public let id: String
    /// `Entry.edition`.
    public let edition: String
    public let news: Entry.News?

    public init(id: String, edition: String, news: Entry.News?) {
      self.id = id
      self.edition = edition
      self.news = news
    }
  }
}
