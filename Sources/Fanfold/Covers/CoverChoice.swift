import CoverArt
import EPUBModel
import Storage
import StoryReading

/// Which picture stands for a book.
public enum CoverChoice: Sendable, Hashable {
  /// One that is drawn for the book, in the design of that name; nil lets the book decide.
  case drawn(design: String?)
  /// This one, for every book.
  case picture(CoverImage)
  /// None: the cover is a page of type.
  case none

  /// The names of the designs.
  public static var designs: [String] { CoverArtist.designs }

  /// How covers are drawn, where they are.
  var artistOptions: CoverArtist.Options {
    if case .drawn(let design) = self { .init(design: design) } else { .init() }
  }

  /// The JPEG or PNG file at `path`, for every book.
  ///
  /// - Throws: `BinderyError` where it cannot be read or is no such picture.
  public init(pictureAt path: String) throws(BinderyError) {
    let limits = ReadingLimits()
    let bytes = try translatingErrors(about: path) {
      try StoredFile.read(path, limit: limits.imageBytes).bytes
    }
    guard let picture = StoryImage(file: bytes, within: limits), picture.mediaType != "image/gif"
    else {
      throw BinderyError(
        path, .unreadable,
        explanation: "is no JPEG or PNG picture of at most "
          + "\(limits.imagePixels / 1_000_000) million pixels. Covers are one of these.")
    }
    self = .picture(
      CoverImage(
        mediaType: picture.mediaType, width: picture.width, height: picture.height,
        bytes: Array(picture.bytes)))
  }
}
