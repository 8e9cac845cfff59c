import Markup

/// What a package document says, right or wrong (EPUB 3.3, section 5; OPF 2.0.1).
struct BookPackage {
  /// The package document's path in the container.
  let path: String
  /// 2 or 3; the rules differ.
  let majorVersion: Int
  /// The text of the identifier that `unique-identifier` names.
  let uniqueIdentifier: String?
  let items: [Item]
  /// The spine, without references that lead nowhere.
  let spine: [Item]
  /// The NCX: the item that the spine's `toc` names.
  let ncx: Item?
  /// What leads elsewhere with an `href`: the references of EPUB 2's `guide`, the linked records of
  /// the metadata.
  let links: [XMLNode]

  /// An item of the manifest that has what an item needs.
  struct Item {
    let id: String
    /// In the container.
    let path: String
    let mediaType: String
    let properties: [String]
    /// Whether another item stands in for it where a reading system cannot show it.
    let hasFallback: Bool
    let line: Int

    var isXHTML: Bool { mediaType == "application/xhtml+xml" }
    /// Whether every reading system shows it as a picture (EPUB 3.3, section 3.2).
    var isPicture: Bool {
      ["image/jpeg", "image/png", "image/gif", "image/webp", "image/svg+xml"].contains(mediaType)
    }
    /// What may stand in the spine without a fallback (EPUB 3.3, section 3.3).
    var isContentDocument: Bool {
      isXHTML || ["image/svg+xml", "application/x-dtbook+xml"].contains(mediaType)
    }
  }

  /// The navigation documents; there has to be one.
  var navigationItems: [Item] { items.filter { $0.properties.contains("nav") } }
}
