import Markup

/// What changes in a package document: the cover says that it is one, what calibre notes for itself
/// goes, and a page comes before all others where one is needed.
struct KepubPackageEdit {
  private let package: BookPackage
  private let cover: String?
  private let titlePage: KepubTitlePage?

  init(_ package: BookPackage, titlePage: KepubTitlePage? = nil) {
    self.package = package
    self.titlePage = titlePage
    cover = package.unmarkedCover?.id
  }

  /// The package document with the changes, the rest byte for byte.
  func apply(to opf: [UInt8]) throws(MarkupError) -> [UInt8] {
    try opf.withUnsafeBufferPointer { (bytes) throws(MarkupError) in
      var pass = Pass(self, bytes)
      return try pass.run()
    }
  }

  private struct Pass {
    let edit: KepubPackageEdit
    let bytes: UnsafeBufferPointer<UInt8>
    var tokenizer: MarkupTokenizer
    var edited: EditedMarkup
    var depth = 0
    /// Where an element that goes begins, with the white space before it, and how deep it lies.
    var going: (start: Int, depth: Int)?
    /// Where the white space before the current piece begins.
    var space: Int?

    init(_ edit: KepubPackageEdit, _ bytes: UnsafeBufferPointer<UInt8>) {
      self.edit = edit
      self.bytes = bytes
      tokenizer = MarkupTokenizer(bytes)
      edited = EditedMarkup(bytes, capacity: bytes.count + 512)
    }

    mutating func run() throws(MarkupError) -> [UInt8] {
      while let token = try tokenizer.next() {
        switch token.kind {
        case .startTag, .emptyTag: start(token)
        case .endTag: end(token)
        default: break
        }
        let isSpace = token.kind == .text && bytes[token.range].allSatisfy(\.isXMLSpace)
        space = isSpace ? token.range.lowerBound : nil
      }
      return edited.finish()
    }

    mutating func start(_ token: MarkupToken) {
      let start = space ?? token.range.lowerBound
      if going == nil {
        if goes(token) {
          if token.kind == .emptyTag { edited.remove(start..<token.range.upperBound) }
          if token.kind == .startTag { going = (start, depth) }
        } else {
          change(token)
        }
      }
      if token.kind == .startTag { depth += 1 }
    }

    mutating func end(_ token: MarkupToken) {
      depth -= 1
      if let begun = going, begun.depth == depth {
        edited.remove(begun.start..<token.range.upperBound)
        going = nil
      } else if isNamed("manifest", token), let page = edit.titlePage {
        edited.insert(page.manifestItem(prefix: prefix(of: token)), at: token.range.lowerBound)
      }
    }

    func goes(_ token: MarkupToken) -> Bool {
      let isMeta = isNamed("meta", token)
      guard isMeta || isNamed("contributor", token) else { return false }
      let attributes = MarkupAttributes(of: token, in: bytes)
      if isMeta {
        let refined = attributes["refines"].map { String(decoding: $0.dropFirst(), as: UTF8.self) }
        return attributes.has("name", "calibre:timestamp")
          || refined.map(edit.package.makers.contains) ?? false
      }
      let id = attributes["id"].map { String(decoding: $0, as: UTF8.self) }
      return attributes.has("opf:role", "bkp") || id.map(edit.package.makers.contains) ?? false
    }

    mutating func change(_ token: MarkupToken) {
      if let cover = edit.cover, isNamed("item", token) {
        let attributes = MarkupAttributes(of: token, in: bytes)
        if attributes["id"].map({ $0.elementsEqual(cover.utf8) }) ?? false {
          mark(token, attributes)
        }
      }
      if token.kind == .startTag, isNamed("spine", token), let page = edit.titlePage {
        edited.insert(page.spineItem(prefix: prefix(of: token)), at: token.range.upperBound)
      }
    }

    /// Other properties stay.
    mutating func mark(_ token: MarkupToken, _ attributes: MarkupAttributes) {
      if let properties = attributes["properties"] {
        edited.insert("cover-image ", at: properties.startIndex)
      } else {
        edited.insert(" properties=\"cover-image\"", at: token.name.upperBound)
      }
    }

    func isNamed(_ name: StaticString, _ token: MarkupToken) -> Bool {
      let local = bytes[token.name].split(separator: UInt8(ascii: ":")).last
      return local.map { local in name.withUTF8Buffer { $0.elementsEqual(local) } } ?? false
    }

    /// What stands before the name of an element, with its colon.
    func prefix(of token: MarkupToken) -> String {
      let name = bytes[token.name]
      let end = name.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
      return String(decoding: name[..<end], as: UTF8.self)
    }
  }
}
