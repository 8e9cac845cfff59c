import StoryModel

/// The mentions of stories that stand elsewhere, by title.
enum Mentions {
  static func mentions(of seeAlso: [Group.SeeAlso]) -> [Book.Mention] {
    seeAlso.map {
      (mention: $0, place: StoryPlace($0.story, in: .title, list: nil, given: 0))
    }
    .sorted { $0.place < $1.place }
    .map { mention, _ in
      Book.Mention(
        title: mention.story.title.value.string, byline: Byline.of(mention.story),
        pairing: mention.pairing)
    }
  }
}
