import StoryModel

/// Goes over the tags of a page before it is parsed, for what a parser does not tell: comments,
/// scripts and tags that never end and take the rest of the page with them, and tags with so many
/// attributes that comparing each with each takes minutes.
struct PageTags {
  private let page: UnsafeBufferPointer<UInt8>
  private var place = 0
  /// What is cut out of the page.
  private var floods: [Range<Int>] = []
  private var unclosed: String?

  /// As many attributes as any honest tag has, and more.
  private static let mostAttributes = 1000

  /// The page `text` without floods of attributes, and what has to be said of its tags.
  static func checked(
    _ text: ContiguousArray<UInt8>
  ) -> (text: ContiguousArray<UInt8>, diagnostics: [Diagnostic]) {
    text.withUnsafeBufferPointer { page in
      var tags = PageTags(page)
      tags.scan()
      guard !tags.floods.isEmpty else { return (text, tags.diagnostics) }
      var rest = ContiguousArray<UInt8>()
      var start = 0
      for flood in tags.floods {
        rest += page[start..<flood.lowerBound]
        start = flood.upperBound
      }
      return (rest + page[start...], tags.diagnostics)
    }
  }

  private init(_ page: UnsafeBufferPointer<UInt8>) { self.page = page }

  private var diagnostics: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if let unclosed {
      diagnostics.append(
        Diagnostic(
          .damagedPart, "\(unclosed) never ends; what stands behind its beginning was not read."))
    }
    if !floods.isEmpty {
      diagnostics.append(
        Diagnostic(
          .strippedActiveContent,
          "Left out: what a tag has beyond its first \(Self.mostAttributes) attributes."))
    }
    return diagnostics
  }

  private mutating func scan() {
    while place < page.count, let found = firstPlace(of: [UInt8(ascii: "<")]) {
      place = found + 1
      if begins(with: Self.commentStart) {
        skip(to: Self.commentEnd, orSay: "A comment")
      } else if place < page.count, 0x61...0x7A ~= page[place] | 0x20 {
        tag()
      }
    }
  }

  private mutating func tag() {
    let name = Self.rawElements.first { begins(with: $0.name) }
    let isEmpty = skipTag()
    guard let name, !isEmpty, unclosed == nil else { return }
    skip(to: Array("</".utf8) + name.name, orSay: name.words)
  }

  /// Goes to the end of a tag. Returns whether it says that it has no content.
  private mutating func skipTag() -> Bool {
    let start = place
    var attributes = 0
    var floodStart: Int?
    while place < page.count {
      let byte = page[place]
      switch byte {
      case UInt8(ascii: ">"):
        if let floodStart { floods.append(floodStart..<place) }
        place += 1
        return page[place - 2] == UInt8(ascii: "/")
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // Elsewhere a quotation mark begins nothing (HTML, section 13.2.5.33).
        if page[place - 1] == UInt8(ascii: "="), !skipQuoted(byte) { return tagNeverEnds(start) }
      case 0x09...0x0D, 0x20:
        attributes += 1
        if attributes == Self.mostAttributes { floodStart = place }
      default: break
      }
      place += 1
    }
    return tagNeverEnds(start)
  }

  /// Goes to the quotation mark that ends a value; false where there is none.
  private mutating func skipQuoted(_ quote: UInt8) -> Bool {
    place += 1
    guard let end = firstPlace(of: [quote]) else { return false }
    place = end
    return true
  }

  private mutating func tagNeverEnds(_ start: Int) -> Bool {
    // A tag that the last bytes of a page break off takes nothing with it.
    if page.count - start > 60 { unclosed = unclosed ?? "An attribute or a tag" }
    place = page.count
    return true
  }

  private mutating func skip(to mark: [UInt8], orSay words: String) {
    while let found = firstPlace(of: [mark[0]]) {
      place = found
      if begins(with: mark) {
        place += mark.count
        return
      }
      place += 1
    }
    unclosed = unclosed ?? words
    place = page.count
  }

  private func firstPlace(of mark: [UInt8]) -> Int? {
    UnsafeBufferPointer(rebasing: page[min(place, page.count)...]).firstPlace(of: mark)
      .map { $0 + place }
  }

  /// Whether the page goes on with `mark`, which is in lower case.
  private func begins(with mark: [UInt8]) -> Bool {
    guard page.count - place >= mark.count else { return false }
    for offset in mark.indices {
      let byte = page[place + offset]
      let lower = 0x41...0x5A ~= byte ? byte | 0x20 : byte
      if lower != mark[offset] { return false }
    }
    return true
  }

  private static let commentStart = Array("!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  /// Elements whose content is no markup (HTML, section 13.1.2).
  private static let rawElements = [
    (name: Array("script".utf8), words: "A script"), (name: Array("style".utf8), words: "A style"),
  ]
}
