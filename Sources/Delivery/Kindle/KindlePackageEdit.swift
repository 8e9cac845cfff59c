import Markup
import Resources

/// What changes in the package document of a book for a Kindle: the cover page and scripts are no
/// longer part of it, the cover picture is named, and its languages are some that Amazon takes.
struct KindlePackageEdit {
  private let package: BookPackage
  private let links: KindleLinks
  /// The IDs of the items that go.
  private let gone: Set<String>
  /// Pages that hold no script any more.
  private let scriptless: Set<String>
  private let picture: BookPackage.Item?

  init(
    _ package: BookPackage, without page: String?, picture: BookPackage.Item?, links: KindleLinks,
    scriptless: Set<String>
  ) {
    self.package = package
    self.links = links
    self.scriptless = scriptless
    self.picture = picture
    gone = Set(
      package.items.filter { $0.isScript || page != nil && $0.path == page }.map(\.id))
  }

  /// The package document with the changes, the rest byte for byte.
  func apply(to opf: [UInt8]) throws(MarkupError) -> [UInt8] {
    try opf.withUnsafeBufferPointer { (bytes) throws(MarkupError) in
      var pass = Pass(self, bytes)
      return try pass.run()
    }
  }

  private struct Pass {
    private let edit: KindlePackageEdit
    private let bytes: UnsafeBufferPointer<UInt8>
    private let languages: [String]
    private var tokenizer: MarkupTokenizer
    private var edited: EditedMarkup
    private var depth = 0
    /// Where an element that goes begins, with the white space before it, and how deep it lies.
    private var going: (start: Int, depth: Int)?
    /// Where the white space before the current piece begins.
    private var space: Int?
    /// Where the content of a `dc:language` begins.
    private var language: Int?
    private var languageCount = 0

    init(_ edit: KindlePackageEdit, _ bytes: UnsafeBufferPointer<UInt8>) {
      self.edit = edit
      self.bytes = bytes
      languages = KindleLanguages.builtIn.stated(for: edit.package.languages)
      tokenizer = MarkupTokenizer(bytes)
      edited = EditedMarkup(bytes, capacity: bytes.count + 256)
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

    private mutating func start(_ token: MarkupToken) {
      let start = space ?? token.range.lowerBound
      if going == nil {
        let attributes = MarkupAttributes(of: token, in: bytes)
        if goes(token, attributes) {
          if token.kind == .emptyTag { edited.remove(start..<token.range.upperBound) }
          if token.kind == .startTag { going = (start, depth) }
        } else {
          change(token, attributes)
        }
      }
      if token.kind == .startTag { depth += 1 }
    }

    private mutating func end(_ token: MarkupToken) {
      depth -= 1
      if let begun = going {
        if begun.depth != depth { return }
        edited.remove(begun.start..<token.range.upperBound)
        going = nil
      } else if name(token) == "language", let start = language {
        restate(start..<token.range.lowerBound)
      } else if name(token) == "metadata" {
        complete(before: token)
      }
    }

    private func goes(_ token: MarkupToken, _ attributes: MarkupAttributes) -> Bool {
      switch name(token) {
      case "item": return attributes["id"].map { edit.gone.contains(text($0)) } ?? false
      case "itemref": return attributes["idref"].map { edit.gone.contains(text($0)) } ?? false
      case "meta":
        return attributes["refines"].map { edit.gone.contains(String(text($0).dropFirst())) }
          ?? false
      case "reference": return isGone(attributes["href"])
      // One that says nothing: the metadata gets another.
      case "language": return token.kind == .emptyTag
      // A guide that would be empty: it needs a reference at least.
      case "guide":
        return edit.links.removed != nil && edit.package.guide.allSatisfy { isGone($0) }
      default: return false
      }
    }

    private func isGone(_ reference: Slice<UnsafeBufferPointer<UInt8>>?) -> Bool {
      reference.map { isGone(text($0)) } ?? false
    }

    private func isGone(_ reference: String) -> Bool {
      edit.links.leadsToRemoved(reference, from: edit.package.path)
    }

    private mutating func change(_ token: MarkupToken, _ attributes: MarkupAttributes) {
      switch name(token) {
      case "item": changeItem(token, attributes)
      case "language" where token.kind == .startTag: language = token.range.upperBound
      case "reference":
        guard let href = attributes["href"],
          case .to(let new) = edit.links.change(text(href), from: edit.package.path)
        else { return }
        replace(href.startIndex..<href.endIndex, new)
      default: break
      }
    }

    private mutating func changeItem(_ token: MarkupToken, _ attributes: MarkupAttributes) {
      let item = edit.package.items.first { $0.id == attributes["id"].map(text) }
      guard let item else { return }
      var properties = item.properties
      if let path = item.path, edit.scriptless.contains(path) {
        properties.removeAll { $0 == "scripted" }
      }
      if item.id == edit.picture?.id, !edit.package.isOld, !properties.contains("cover-image") {
        properties.append("cover-image")
      }
      if properties == item.properties { return }
      let words = properties.joined(separator: " ")
      if let old = attributes["properties"] {
        // An attribute without words says nothing, and is allowed to.
        replace(old.startIndex..<old.endIndex, words)
      } else {
        edited.insert(" properties=\"\(words)\"".utf8, at: token.name.upperBound)
      }
    }

    /// Puts in place of a language the one that stands for it. There may be fewer of these: then the
    /// last one is said again.
    private mutating func restate(_ content: Range<Int>) {
      language = nil
      let new = languages[min(languageCount, languages.count - 1)]
      languageCount += 1
      if !bytes[content].elementsEqual(new.utf8) { replace(content, new) }
    }

    /// What the metadata lacks.
    private mutating func complete(before token: MarkupToken) {
      var missing = ""
      if languageCount == 0 {
        missing +=
          "<dc:language xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\(languages[0])"
          + "</dc:language>\n"
      }
      if let picture = edit.picture, edit.package.coverID == nil {
        missing += "<\(prefix(of: token))meta name=\"cover\" content=\"\(picture.id)\"/>\n"
      }
      edited.insert(missing.utf8, at: token.range.lowerBound)
    }

    private mutating func replace(_ range: Range<Int>, _ new: String) {
      edited.remove(range)
      edited.insert(new.utf8, at: range.upperBound)
    }

    private func name(_ token: MarkupToken) -> String {
      text(bytes[token.name]).drop(prefixTo: ":").lowercased()
    }

    /// What stands before the name of an element, with its colon.
    private func prefix(of token: MarkupToken) -> String {
      let name = text(bytes[token.name])
      return name.contains(":") ? name.prefix { $0 != ":" } + ":" : ""
    }

    private func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
      String(decoding: bytes, as: UTF8.self)
    }
  }
}
