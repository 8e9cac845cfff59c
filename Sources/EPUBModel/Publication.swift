/// A publication: everything that is to be zipped into an EPUB, in the order of the container.
///
/// What rendering hands to packaging. The resources come in sections. A section is made when
/// packaging asks for it, so that the documents of a large anthology are never all in memory.
public struct Publication: Sendable {
  /// Where the package document lies in the container: `EPUB/package.opf`.
  public let packagePath: String
  /// The package document, the navigation document, the NCX, the style sheet, the cover picture: known
  /// from the start.
  public let head: [Resource]
  /// The documents of the spine, in its order, and the pictures of each story behind its
  /// documents, made on demand.
  public let sections: [Section]

  /// A file of the container.
  public struct Resource: Sendable, Hashable {
    /// The path in the container: `EPUB/s001.xhtml`.
    public let path: String
    public let bytes: [UInt8]
    /// Whether the file is compressed in itself, as pictures are: deflating it again gains nothing.
    public let isCompressed: Bool

    public init(path: String, bytes: [UInt8], isCompressed: Bool = false) {
      self.path = path
      self.bytes = bytes
      self.isCompressed = isCompressed
    }
  }

  /// Resources that are made together: the pages and pictures of one story.
  public struct Section: Sendable {
    /// The paths of the resources that `render` will give, in order.
    public let paths: [String]
    /// Makes the resources. Fails where the story can no longer be read.
    public let render: @Sendable () throws -> [Resource]

    public init(paths: [String], render: @escaping @Sendable () throws -> [Resource]) {
      self.paths = paths
      self.render = render
    }
  }

  public init(packagePath: String, head: [Resource], sections: [Section]) {
    self.packagePath = packagePath
    self.head = head
    self.sections = sections
  }
}
