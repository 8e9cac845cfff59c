/// Rewrites the tags of a document into those of another vocabulary; text is copied as it stands.
///
/// For documents that `MarkupWriter` wrote: there every `<` and every `>` belongs to a tag.
package struct TagTranslation: Sendable {
  /// What stands for a whole tag, by its name: `!DOCTYPE`.
  private let replaced: [String: String]
  /// Other names of elements.
  private let renamed: [String: String]
  /// Attributes that any element may keep.
  private let common: Set<String>
  /// Attributes that an element may keep besides, by the element's old name.
  private let special: [String: Set<String>]

  package init(
    replaced: [String: String], renamed: [String: String], keepingAttributes common: Set<String>,
    of special: [String: Set<String>]
  ) {
    self.replaced = replaced
    self.renamed = renamed
    self.common = common
    self.special = special
  }

  /// `document` with its tags rewritten, in one pass.
  package func translate(_ document: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(document.count)
    var from = 0
    while let start = document[from...].firstIndex(of: UInt8(ascii: "<")),
      let end = document[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      output += document[from..<start]
      append(document[(start + 1)..<end], to: &output)
      from = end + 1
    }
    output += document[from...]
    return output
  }

  /// Appends a tag, given without its brackets.
  private func append(_ tag: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let isEnd = tag.first == slash
    let body = isEnd ? tag.dropFirst() : tag
    let nameEnd = body.firstIndex { $0 == space || $0 == slash } ?? body.endIndex
    let name = String(decoding: body[..<nameEnd], as: UTF8.self)
    if let tag = replaced[name] {
      output += tag.utf8
      return
    }
    output += isEnd ? [UInt8(ascii: "<"), slash] : [UInt8(ascii: "<")]
    output += (renamed[name] ?? name).utf8
    if name.utf8.first == UInt8(ascii: "?") {
      output += body[nameEnd...]
    } else {
      attributes(body[nameEnd...], of: name, to: &output)
    }
    output.append(UInt8(ascii: ">"))
  }

  /// Appends those attributes that may stay, and the slash of an empty element.
  private func attributes(
    _ tail: ArraySlice<UInt8>, of name: String, to output: inout [UInt8]
  ) {
    var rest = tail
    while let start = rest.firstIndex(where: { $0 != space }), rest[start] != slash,
      let equals = rest[start...].firstIndex(of: UInt8(ascii: "=")),
      let end = rest[(equals + 2)...].firstIndex(of: UInt8(ascii: "\""))
    {
      let attribute = String(decoding: rest[start..<equals], as: UTF8.self)
      if common.contains(attribute) || special[name]?.contains(attribute) == true {
        output.append(space)
        output += rest[start...end]
      }
      rest = rest[(end + 1)...]
    }
    if rest.last == slash { output.append(slash) }
  }
}

private let space: UInt8 = 0x20
private let slash = UInt8(ascii: "/")
