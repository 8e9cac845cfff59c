import StoryModel

/// The title of an anthology: what its stories share, which volume it is, and how many they are.
enum AnthologyTitle {
  /// `Buffy Summers/Spike: 3 stories`, `Buffy Summers/Spike, volume 2 of 3: 40 stories`; a title
  /// that a person gave stands without the number of stories.
  static func title(
    of anthology: Anthology, count: Int, volume: Int, of volumes: Int
  ) -> String {
    var title = anthology.name
    if volumes > 1 { title += ", " + Wording.volume(volume, of: volumes) }
    return anthology.title == nil ? "\(title): \(Wording.stories(count))" : title
  }
}
