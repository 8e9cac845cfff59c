import Markup

/// The NCX of a book for a Kindle: its links lead somewhere, and the numbers of its entries go on
/// without a gap where one is gone.
struct KindleNCX {
  private let path: String
  private let links: KindleLinks

  init(_ path: String, _ links: KindleLinks) {
    self.path = path
    self.links = links
  }

  /// The table with the changes, the rest byte for byte.
  func apply(to ncx: [UInt8]) throws(MarkupError) -> [UInt8] {
    try ncx.withUnsafeBufferPointer { (bytes) throws(MarkupError) in
      let gone = try KindleEntries.leading(toRemovedIn: bytes, .ncx, links, path)
      let numbers = try numbers(in: bytes, gone)
      var tokenizer = MarkupTokenizer(bytes)
      var edited = EditedMarkup(bytes, capacity: bytes.count)
      var rest = gone[...]
      while let token = try tokenizer.next() {
        if let entry = rest.first, entry.upperBound <= token.range.lowerBound {
          edited.remove(entry)
          rest.removeFirst()
        }
        let isGone = rest.first?.contains(token.range.lowerBound) ?? false
        guard !isGone, token.kind == .startTag || token.kind == .emptyTag else { continue }
        for (key, value) in MarkupAttributes(of: token, in: bytes).places {
          let text = String(decoding: bytes[value], as: UTF8.self)
          if let new = replacement(for: text, of: bytes[key], numbers) {
            edited.remove(value)
            edited.insert(new.utf8, at: value.upperBound)
          }
        }
      }
      return edited.finish()
    }
  }

  private func replacement(
    for text: String, of key: Slice<UnsafeBufferPointer<UInt8>>, _ numbers: [Int]
  ) -> String? {
    if key.elementsEqual("src".utf8), case .to(let new) = links.change(text, from: path) {
      return new
    }
    guard key.elementsEqual("playOrder".utf8), let number = Int(text) else { return nil }
    let before = numbers.count { $0 < number }
    return before > 0 ? "\(number - before)" : nil
  }

  /// The numbers that go with the entries.
  private func numbers(
    in bytes: UnsafeBufferPointer<UInt8>, _ gone: [Range<Int>]
  ) throws(MarkupError) -> [Int] {
    var (lost, kept): (Set<Int>, Set<Int>) = ([], [])
    var tokenizer = MarkupTokenizer(bytes)
    while !gone.isEmpty, let token = try tokenizer.next() {
      guard token.kind == .startTag || token.kind == .emptyTag,
        let value = MarkupAttributes(of: token, in: bytes)["playOrder"],
        let number = Int(String(decoding: value, as: UTF8.self))
      else { continue }
      if gone.contains(where: { $0.contains(token.range.lowerBound) }) {
        lost.insert(number)
      } else {
        kept.insert(number)
      }
    }
    return lost.subtracting(kept).sorted()
  }
}
