import StoryModel

/// The stories of one anthology, in the order in which they were given.
struct Group {
  let selection: Book.Selection
  var members: [Member] = []
  var seeAlso: [SeeAlso] = []

  struct Member {
    let story: Story
    /// Whether the pairing that brought the story here was inferred.
    let isInferred: Bool
  }

  struct SeeAlso {
    let story: Story
    let pairing: Pairing
  }
}
