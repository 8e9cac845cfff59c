import CatalogModel
import EPUBModel
import Markup
import Storage

/// A package document, looked at for what a catalogue wants to know.
struct PackageRecord {
  private let root: XMLNode
  private let metadata: XMLNode
  /// In the container.
  private let path: String
  private let kinds: SubjectKinds
  /// The metadata that say something of other metadata, or of an item: by the ID that they refine.
  private let refinements: [String: [XMLNode]]

  init(root: XMLNode, metadata: XMLNode, path: String, kinds: SubjectKinds) {
    self.root = root
    self.path = path
    self.kinds = kinds
    // OPF 1 kept the elements of Dublin Core in an element of their own.
    self.metadata = metadata.child(named: "dc-metadata") ?? metadata
    refinements = Dictionary(
      grouping: metadata.children(named: "meta").filter { $0["refines"] != nil },
      by: { String($0["refines"]!.drop { $0 == "#" }) })
  }

  func book(name: String, size: Int, added: Int) -> CatalogBook {
    let identity = BookIdentity(uniqueIdentifier, path: name)
    let title = text("title") ?? Path.name(of: name)
    return CatalogBook(
      id: identity.key, identifier: identity.urn, path: name, size: size, added: added,
      title: title, titleSort: titleSort ?? title, authors: authors,
      languages: texts("language"), description: text("description").map(PlainText.of),
      subjects: subjects, series: series, published: texts("date").first { !$0.isEmpty },
      modified: Timestamp.normal(property("dcterms:modified")) ?? Timestamp.of(seconds: added),
      publisher: text("publisher"), rights: text("rights"), cover: cover, stories: stories)
  }

  // MARK: Metadata

  private func texts(_ name: String) -> [String] {
    metadata.children(named: name).map(\.text).filter { !$0.isEmpty }
  }

  private func text(_ name: String) -> String? { texts(name).first }

  /// The value of a property of the whole book.
  private func property(_ name: String) -> String? {
    metadata.children(named: "meta").first { $0["property"] == name && $0["refines"] == nil }?.text
  }

  /// The value of a property of the element `node`.
  private func refinement(_ name: String, of node: XMLNode) -> String? {
    node["id"].flatMap { refinements[$0] }?.first { $0["property"] == name }?.text
  }

  /// The value of a `meta` of EPUB 2.
  private func named(_ name: String) -> String? {
    metadata.children(named: "meta").first { $0["name"] == name }?["content"]
  }

  private var uniqueIdentifier: String? {
    let identifiers = metadata.children(named: "identifier")
    let unique = identifiers.first { $0["id"] != nil && $0["id"] == root["unique-identifier"] }
    return (unique ?? identifiers.first).map(\.text).flatMap { $0.isEmpty ? nil : $0 }
  }

  private var titleSort: String? {
    metadata.child(named: "title").flatMap { refinement("file-as", of: $0) }
      ?? named("calibre:title_sort")
  }

  private var authors: [CatalogBook.Author] {
    var authors: [CatalogBook.Author] = []
    for creator in metadata.children(named: "creator") where !creator.text.isEmpty {
      let role = refinement("role", of: creator) ?? creator["opf:role"] ?? "aut"
      guard role == "aut", !authors.contains(where: { $0.name == creator.text }) else { continue }
      let fileAs = refinement("file-as", of: creator) ?? creator["opf:file-as"]
      authors.append(.init(name: creator.text, fileAs: fileAs ?? creator.text))
    }
    return authors
  }

  private var subjects: [CatalogBook.Subject] {
    var subjects: [CatalogBook.Subject] = []
    for subject in metadata.children(named: "subject") where !subject.text.isEmpty {
      let kind =
        refinement("dcterms:type", of: subject).flatMap(CatalogBook.Subject.Kind.init)
        ?? kinds.kind(of: subject.text)
      let found = CatalogBook.Subject(subject.text, kind)
      if !subjects.contains(found) { subjects.append(found) }
    }
    return subjects
  }

  private var series: CatalogBook.Series? {
    let collections = metadata.children(named: "meta").filter {
      $0["property"] == "belongs-to-collection" && $0["refines"] == nil && !$0.text.isEmpty
    }
    if let collection = collections.first {
      return CatalogBook.Series(
        name: collection.text, position: refinement("group-position", of: collection))
    }
    return named("calibre:series").map {
      CatalogBook.Series(name: $0, position: named("calibre:series_index"))
    }
  }

  // MARK: Manifest

  private var items: [XMLNode] { root.child(named: "manifest")?.children(named: "item") ?? [] }

  private var cover: CatalogBook.Cover? {
    let id = named("cover")
    let item =
      items.first { ($0["properties"] ?? "").split(separator: " ").contains("cover-image") }
      ?? items.first { $0["id"] != nil && $0["id"] == id }
    guard let href = item?["href"], let mediaType = item?["media-type"],
      ["image/jpeg", "image/png", "image/gif"].contains(mediaType),
      let path = ContainerPath.resolve(href, from: path)
    else { return nil }
    return CatalogBook.Cover(path: path, mediaType: mediaType)
  }

  /// The stories of an anthology, each said of the document with which it begins.
  private var stories: [CatalogBook.Story] {
    items.compactMap { item in
      guard let said = item["id"].flatMap({ refinements[$0] }),
        let title = said.first(where: { $0["property"] == "dcterms:title" })?.text
      else { return nil }
      return CatalogBook.Story(
        title: title, authors: said.filter { $0["property"] == "dcterms:creator" }.map(\.text))
    }
  }
}
