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
}
