import EPUBModel

/// A finished book that is to go onto a device.
package struct BookFile: Sendable, Hashable {
  /// Where the `.epub` lies now.
  package let path: String
  /// What it is to be called: any title; the file name is made from it.
  package let title: String
  /// What makes it the same book when its content has changed: such as its `dc:identifier`.
  package let identifier: String

  /// - Parameter identifier: the title, where none is given.
  package init(path: String, title: String, identifier: String? = nil) {
    self.path = path
    self.title = title
    self.identifier = identifier ?? title
  }

  /// How its name ends on the device: a Kobo tells a KEPUB by nothing else.
  var suffix: String {
    let kepub = PublicationProfile.kepub.suffix
    return path.lowercased().hasSuffix(kepub) ? kepub : PublicationProfile.epub3.suffix
  }
}
