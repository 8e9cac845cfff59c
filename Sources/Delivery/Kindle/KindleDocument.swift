import Markup

/// What Send to Kindle did not get along with on a page, and the book does without now.
struct KindleLoss: Hashable {
  enum Kind: Hashable {
    case script
    /// A picture without a file: none named, one that is not in the book, or bytes in the page.
    case picture
    /// A link that led nowhere.
    case link
  }

  let kind: Kind
  let path: String
}

/// One page on its way to a Kindle. What need not change stays byte for byte.
struct KindleDocument {
  private(set) var losses: [KindleLoss] = []
  private let path: String
  private let links: KindleLinks
  private let isNavigation: Bool

  /// - Parameter isNavigation: whether it is the navigation document, whose entries all lead somewhere.
  init(_ path: String, _ links: KindleLinks, isNavigation: Bool) {
    self.path = path
    self.links = links
    self.isNavigation = isNavigation
  }

  /// The page with the changes.
  ///
  /// - Parameter page: well-formed, in UTF-8.
  mutating func apply(to page: [UInt8]) throws(MarkupError) -> [UInt8] {
    let page = try KepubDocument.isMarked(page) ? KepubDocument.original(of: page) : page
    let (links, path, isNavigation) = (links, path, isNavigation)
    let result = try page.withUnsafeBufferPointer { (bytes) throws(MarkupError) in
      let entries =
        isNavigation ? try KindleEntries.leading(toRemovedIn: bytes, .navigation, links, path) : []
      var pass = Pass(path, links, bytes, entries)
      pass.keepsLinks = isNavigation
      let edited = try pass.run()
      return (edited, pass.losses)
    }
    losses += result.1
    return result.0
  }

  private struct Pass {
    var losses: [KindleLoss] = []
    /// Whether a link that leads nowhere is left for whoever checks the book.
    var keepsLinks = false
    private let path: String
    private let links: KindleLinks
    private let bytes: UnsafeBufferPointer<UInt8>
    private let entries: [Range<Int>]
    private var tokenizer: MarkupTokenizer
    private var edited: EditedMarkup
    private var depth = 0
    /// Where an element that goes begins, and how deep it lies.
    private var going: (start: Int, depth: Int)?

    init(
      _ path: String, _ links: KindleLinks, _ bytes: UnsafeBufferPointer<UInt8>,
      _ entries: [Range<Int>]
    ) {
      self.path = path
      self.links = links
      self.bytes = bytes
      self.entries = entries
      tokenizer = MarkupTokenizer(bytes)
      edited = EditedMarkup(bytes, capacity: bytes.count)
    }

    mutating func run() throws(MarkupError) -> [UInt8] {
      var place = entries.startIndex
      while let token = try tokenizer.next() {
        while place < entries.endIndex, entries[place].upperBound <= token.range.lowerBound {
          edited.remove(entries[place])
          place += 1
        }
        let isGone = place < entries.endIndex && entries[place].contains(token.range.lowerBound)
        switch token.kind {
        case .startTag, .emptyTag: if !isGone { start(token) }
        case .endTag: if !isGone { end(token) }
        default: break
        }
      }
      return edited.finish()
    }

    private mutating func start(_ token: MarkupToken) {
      if going == nil {
        let attributes = MarkupAttributes(of: token, in: bytes)
        if let loss = loss(token, attributes) {
          losses.append(KindleLoss(kind: loss, path: path))
          if token.kind == .emptyTag { edited.remove(token.range) }
          if token.kind == .startTag { going = (token.range.lowerBound, depth) }
        } else {
          change(token, attributes)
        }
      }
      if token.kind == .startTag { depth += 1 }
    }

    private mutating func end(_ token: MarkupToken) {
      depth -= 1
      guard let begun = going, begun.depth == depth else { return }
      edited.remove(begun.start..<token.range.upperBound)
      going = nil
    }

    /// Why an element goes; nil where it stays.
    private func loss(_ token: MarkupToken, _ attributes: MarkupAttributes) -> KindleLoss.Kind? {
      switch name(token) {
      case "script": return .script
      case "img":
        let source = attributes["src"].map(text) ?? ""
        return links.pictureChange(source, from: path) == .drop ? .picture : nil
      default: return nil
      }
    }

    private mutating func change(_ token: MarkupToken, _ attributes: MarkupAttributes) {
      let name = name(token)
      for (key, value) in attributes.places {
        switch (name, text(bytes[key])) {
        case (_, let key) where key.lowercased().hasPrefix("on"):
          losses.append(KindleLoss(kind: .script, path: path))
          remove(value, of: token)
        case ("a", "href"), ("area", "href"): changeLink(value, of: token)
        case ("img", "src"):
          if case .to(let new) = links.pictureChange(text(bytes[value]), from: path) {
            replace(value, new)
          }
        default: break
        }
      }
    }

    private mutating func changeLink(_ value: Range<Int>, of token: MarkupToken) {
      switch links.change(text(bytes[value]), from: path) {
      case .none: break
      case .to(let new): replace(value, new)
      case .drop:
        if keepsLinks { return }
        losses.append(KindleLoss(kind: .link, path: path))
        remove(value, of: token)
      }
    }

    private mutating func replace(_ value: Range<Int>, _ new: String) {
      edited.remove(value)
      edited.insert(new.utf8, at: value.upperBound)
    }

    /// Takes an attribute out, from the white space before its name to its quotation mark.
    private mutating func remove(_ value: Range<Int>, of token: MarkupToken) {
      var start = value.lowerBound - 1
      while start > token.name.upperBound, bytes[start - 1] != UInt8(ascii: "=") { start -= 1 }
      start -= 1
      while start > token.name.upperBound, bytes[start - 1].isXMLSpace { start -= 1 }
      while start > token.name.upperBound, !bytes[start - 1].isXMLSpace { start -= 1 }
      while start > token.name.upperBound, bytes[start - 1].isXMLSpace { start -= 1 }
      edited.remove(start..<value.upperBound + 1)
    }

    private func name(_ token: MarkupToken) -> Substring {
      text(bytes[token.name]).drop(prefixTo: ":")
    }

    private func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
      String(decoding: bytes, as: UTF8.self)
    }
  }
}
