import EPUBModel
import Markup
import ZIPArchive

/// Makes KEPUBs, the EPUBs of Kobo, out of EPUBs: publications that are about to be packaged, and
/// books of any program on the disk. Their names have to end in `.kepub.epub`.
package enum KepubConverter {
  /// What became of a book.
  package struct Outcome: Sendable, Hashable {
    /// How many content documents were converted.
    package let converted: Int
    /// The content documents that stayed as they were: not well-formed, not in UTF-8, too long. A
    /// Kobo shows them, but keeps no highlights in them.
    package let unconverted: [String]
  }

  /// The publication with all its content documents converted, the navigation document too. The
  /// sections stay on demand.
  ///
  /// - Throws: where a document of the head is not well-formed; a section throws when it is made.
  package static func convert(_ publication: Publication) throws(MarkupError) -> Publication {
    var head: [Publication.Resource] = []
    for resource in publication.head {
      head.append(
        resource.path == publication.packagePath
          ? try package(resource) : try document(resource))
    }
    return Publication(
      packagePath: publication.packagePath, head: head,
      sections: publication.sections.map { section in
        Publication.Section(paths: section.paths) { try section.render().map(document) }
      })
  }

  /// Converts the EPUB at `path`, of any program, and writes it to `target`, whole or not at all.
  /// What does not change is copied as it lies in the archive.
  ///
  /// - Parameter limits: how much the archive may unpack to.
  @discardableResult
  package static func convert(
    bookAt path: String, to target: String, limits: ZIPLimits = ZIPLimits()
  ) throws(DeliveryError) -> Outcome {
    let (entries, outcome) = try entries(ofBookAt: path, limits: limits)
    try SourceBook.write(entries, madeOf: path, to: target)
    return outcome
  }

  /// What the KEPUB of the book at `path` consists of, `mimetype` first.
  package static func entries(
    ofBookAt path: String, limits: ZIPLimits = ZIPLimits()
  ) throws(DeliveryError) -> (entries: [ZIPEntry], outcome: Outcome) {
    try SourceBook.converting(path) { () throws(EPUBFault) in
      var conversion = try KepubConversion(path, limits: limits)
      try conversion.run()
      return (conversion.entries, conversion.outcome)
    }
  }

  // MARK: Resources

  private static func document(
    _ resource: Publication.Resource
  ) throws(MarkupError) -> Publication.Resource {
    guard isDocument(resource.path) else { return resource }
    return Publication.Resource(
      path: resource.path, bytes: try KepubDocument.convert(resource.bytes),
      isCompressed: resource.isCompressed)
  }

  private static func package(
    _ resource: Publication.Resource
  ) throws(MarkupError) -> Publication.Resource {
    let package = try BookPackage(resource.bytes, path: resource.path)
    return Publication.Resource(
      path: resource.path, bytes: try KepubPackageEdit(package).apply(to: resource.bytes))
  }

  /// Whether a file is a content document by its name.
  static func isDocument(_ path: String) -> Bool {
    let name = ContainerPath.fileName(of: path)
    return [".xhtml", ".html", ".htm"].contains(where: name.hasSuffix)
  }
}
