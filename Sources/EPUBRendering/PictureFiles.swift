import EPUBModel
import StoryModel

/// The picture files of a story, as they came: a reading system scales them to its page.
enum PictureFiles {
  /// A resource for each of `pictures` that `story` has; it has all that were planned from its
  /// outline.
  static func resources(
    of pictures: [PicturePlan.Picture], from story: Story?
  ) -> [Publication.Resource] {
    if pictures.isEmpty { return [] }
    let images = Dictionary(
      (story?.chapters ?? []).flatMap(\.images).map { ($0.sha256, $0) },
      uniquingKeysWith: { first, _ in first })
    return pictures.compactMap { picture in
      images[picture.sha256].map {
        Publication.Resource(
          path: Layout.path(picture.href), bytes: Array($0.bytes), isCompressed: true)
      }
    }
  }
}
