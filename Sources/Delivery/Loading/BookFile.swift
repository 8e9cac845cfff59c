/// A finished book that is to go onto a device.
package struct BookFile: Sendable, Hashable {
  /// Where the `.epub` lies now.
  package let path: String
  /// The folders that it is to lie in, below that of the books; their names are made fit.
  package let folders: [String]
  /// What it is to be called: any title; the file name is made from it.
  package let title: String
  /// What makes it the same book when its content has changed: such as its `dc:identifier`.
  package let identifier: String

  /// - Parameter identifier: the title, where none is given.
  package init(
    path: String, folders: [String] = [], title: String, identifier: String? = nil
  ) {
    self.path = path
    self.folders = folders
    self.title = title
    // Tabs and line ends would break the record's lines.
    self.identifier = String((identifier ?? title).map { $0.isWhitespace ? " " : $0 })
  }

  /// The form that it has on a device that is to get `wanted`: a KEPUB is an EPUB already.
  func format(_ wanted: BookFormat) -> BookFormat {
    let own = BookFormat(ofFile: path)
    return wanted == .epub ? own : wanted
  }

  /// Whether it has to be converted for that.
  func needsConversion(to wanted: BookFormat) -> Bool {
    BookFormat(ofFile: path) != format(wanted)
  }
}
