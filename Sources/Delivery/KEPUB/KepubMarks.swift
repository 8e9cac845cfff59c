import Markup

/// What of KEPUB a document has already.
struct KepubMarks {
  private(set) var hasSpans = false
  private(set) var hasColumns = false
  private(set) var hasStyle = false

  private init() {}

  /// Looks through the tags of a document that may be ill-formed.
  init(in bytes: UnsafeBufferPointer<UInt8>) throws(MarkupError) {
    guard bytes.holds(anyOf: Self.names) else { return }
    var tokenizer = MarkupTokenizer(bytes)
    var isBehindColumns = false
    while let token = try tokenizer.next() {
      guard token.kind == .startTag || token.kind == .emptyTag else {
        if token.kind == .endTag { isBehindColumns = false }
        continue
      }
      let tag = KepubTag(token, in: bytes)
      if tag.isSpan { hasSpans = true }
      if tag.isStyle { hasStyle = true }
      if isBehindColumns, tag.isInner { hasColumns = true }
      isBehindColumns = tag.isColumns
    }
  }

  /// In most documents they stand nowhere at all.
  private static let names: [StaticString] = ["koboSpan", "kobostylehacks", "book-columns"]
}

/// A start tag, as one of those that make a KEPUB.
struct KepubTag {
  let isSpan: Bool
  let isColumns: Bool
  let isInner: Bool
  let isStyle: Bool

  init(_ token: MarkupToken, in bytes: UnsafeBufferPointer<UInt8>) {
    func isNamed(_ name: StaticString) -> Bool {
      name.withUTF8Buffer { $0.elementsEqual(bytes[token.name]) }
    }
    let attributes = MarkupAttributes(of: token, in: bytes)
    isSpan =
      attributes["class"]?.split(whereSeparator: \.isXMLSpace)
      .contains { $0.elementsEqual("koboSpan".utf8) } ?? false
    isColumns = isNamed("div") && attributes.has("id", "book-columns")
    isInner = isNamed("div") && attributes.has("id", "book-inner")
    isStyle =
      isNamed("style")
      && (attributes.has("class", "kobostylehacks") || attributes.has("id", "kobostylehacks"))
  }
}
