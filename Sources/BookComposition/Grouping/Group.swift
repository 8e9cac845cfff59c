import StoryModel

/// The stories of one anthology, in the order in which they were given.
struct Group {
  let selection: Book.Selection
  var members: [Story] = []
  var seeAlso: [SeeAlso] = []

  struct SeeAlso {
    let story: Story
    let pairing: Pairing
  }
}
