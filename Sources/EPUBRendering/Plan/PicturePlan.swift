import EPUBModel
import StoryModel

/// Which pictures a book has, and under which names: every one is a file of its own, however often
/// and in however many stories it stands.
struct PicturePlan: Sendable {
  /// A picture file of the publication.
  struct Picture: Sendable {
    let sha256: String
    /// The manifest ID: `s3f9a21c0-i03`.
    let id: String
    /// From the package document's folder: `images/s3f9a21c0-i03.jpg`.
    let href: String
    let mediaType: String
  }

  /// The pictures that come with each story: those that no story before it has.
  let stories: [[Picture]]
  /// Whether the book has any, and whether words stand for all of them.
  let extent: Metadata.Pictures
  private let hrefs: [String: String]

  init(_ book: Book, names: DocumentNames) {
    var hrefs: [String: String] = [:]
    var extent = Metadata.Pictures.none
    stories = book.stories.enumerated().map { number, entry in
      var pictures: [Picture] = []
      for image in entry.story.chapters.flatMap(\.images) {
        guard let suffix = Self.suffixes[image.mediaType] else { continue }
        if image.alternative.isBlank {
          extent = .undescribed
        } else if extent == .none {
          extent = .described
        }
        if hrefs[image.sha256] != nil { continue }
        let id = names.name(ofPicture: pictures.count, story: number)
        let href = "images/\(id).\(suffix)"
        hrefs[image.sha256] = href
        pictures.append(
          Picture(sha256: image.sha256, id: id, href: href, mediaType: image.mediaType))
      }
      return pictures
    }
    self.hrefs = hrefs
    self.extent = extent
  }

  /// The file of `image`; nil for one of a type that not every reading system shows.
  func href(of image: StoryImage) -> String? { hrefs[image.sha256] }

  /// The media types that both EPUB 3 and EPUB 2 have readers show (EPUB 3.3, section 3.2).
  private static let suffixes = ["image/jpeg": "jpg", "image/png": "png", "image/gif": "gif"]
}
