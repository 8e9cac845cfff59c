/// A piece of an XML document as it stands there: where it begins and ends in the bytes.
package struct MarkupToken: Sendable {
  package let kind: Kind
  /// All of it, with its angle brackets.
  package let range: Range<Int>
  /// The name in a tag, with its prefix; empty for everything else.
  package let name: Range<Int>

  package enum Kind: Sendable, Hashable {
    case text
    case startTag
    /// A start tag that is its own end: `<hr/>`.
    case emptyTag
    case endTag
    case comment
    /// A processing instruction, or the XML declaration.
    case instruction
    /// `<!DOCTYPE …>`, with all that is declared in it.
    case doctype
    /// `<![CDATA[…]]>`
    case cdata
  }
}
