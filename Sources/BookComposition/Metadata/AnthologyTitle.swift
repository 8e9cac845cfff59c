import StoryModel

/// What an anthology is called: what its stories share, and which volume it is.
enum AnthologyTitle {
  /// `Buffy Summers/Spike`, `Buffy Summers/Spike, volume 2 of 3`.
  static func name(of anthology: Anthology, volume: Int, of volumes: Int) -> String {
    volumes == 1 ? anthology.name : anthology.name + ", " + Wording.volume(volume, of: volumes)
  }
}

extension Book {
  /// How much an anthology holds: `3 stories`.
  package var extent: String { Wording.stories(stories.count) }
}
