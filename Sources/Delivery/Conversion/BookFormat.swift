import EPUBModel

/// The form in which a book lies on a device.
package enum BookFormat: String, Sendable, Hashable, Decodable, CaseIterable {
  case epub
  /// Kobo's EPUB.
  case kepub
  /// Kindle's, made by calibre.
  case azw3

  /// How the name of a file ends.
  var suffix: String {
    switch self {
    case .epub: PublicationProfile.epub3.suffix
    case .kepub: PublicationProfile.kepub.suffix
    case .azw3: ".azw3"
    }
  }

  /// What a file is by its name.
  init(ofFile path: String) {
    let path = path.lowercased()
    self = [.kepub, .azw3].first { path.hasSuffix($0.suffix) } ?? .epub
  }

  /// The dialect in which a story is best bound for it.
  package var dialect: PublicationProfile {
    switch self {
    case .epub: .epub3
    case .kepub: .kepub
    case .azw3: .kindle
    }
  }

  /// The size that a book of another format will have about, so that the room can be looked at
  /// before anything is made. Marked sentences make a tenth more of prose; calibre keeps pictures
  /// and packs text less tightly.
  func expectedSize(from size: Int) -> Int {
    switch self {
    case .epub: size
    case .kepub: size + size / 5 + 16_384
    case .azw3: size + size / 2 + 65_536
    }
  }
}
