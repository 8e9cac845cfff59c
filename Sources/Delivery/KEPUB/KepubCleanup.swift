import Markup

/// Takes out of a content document what shops and word processors leave in it and no reader has use
/// for: Adobe's marks of a purchase, empty elements of Word, characters that stand for lost ones.
enum KepubCleanup {
  static func clean(_ document: [UInt8]) throws(MarkupError) -> [UInt8] {
    try document.withUnsafeBufferPointer { (bytes) throws(MarkupError) in
      guard bytes.holds(anyOf: ["Adept.", "o:p", "st1:", "\u{FFFD}"]) else { return document }
      var pass = Pass(bytes)
      return try pass.run()
    }
  }

  private struct Pass {
    let bytes: UnsafeBufferPointer<UInt8>
    var tokenizer: MarkupTokenizer
    var edited: EditedMarkup
    /// The start tag of an element of Word that has been empty so far.
    var empty: MarkupToken?

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
      tokenizer = MarkupTokenizer(bytes)
      edited = EditedMarkup(bytes, capacity: bytes.count)
    }

    mutating func run() throws(MarkupError) -> [UInt8] {
      while let token = try tokenizer.next() {
        switch token.kind {
        case .startTag, .emptyTag: start(token)
        case .endTag: end(token)
        case .text: text(token.range)
        case .comment: break
        case .cdata, .instruction, .doctype: empty = nil
        }
      }
      return edited.finish()
    }

    mutating func start(_ token: MarkupToken) {
      empty = nil
      if isWords(token) {
        if token.kind == .emptyTag { edited.remove(token.range) } else { empty = token }
      } else if isAdepts(token) {
        edited.remove(token.range)
      }
    }

    /// The tags go; white space between them stays, since it may part two words.
    mutating func end(_ token: MarkupToken) {
      if let start = empty, bytes[start.name].elementsEqual(bytes[token.name]) {
        edited.remove(start.range)
        edited.remove(token.range)
      }
      empty = nil
    }

    mutating func text(_ range: Range<Int>) {
      if empty != nil {
        if isBlank(range) { return }
        empty = nil
      }
      for place in range.dropLast(2) where bytes[place] == 0xEF {
        if bytes[place + 1] == 0xBF, bytes[place + 2] == 0xBD {
          edited.remove(place..<place + 3)
        }
      }
    }

    func isBlank(_ range: Range<Int>) -> Bool {
      var sentences = Sentences(of: range, in: bytes)
      while let sentence = sentences.next() {
        if !sentence.isBlank { return false }
      }
      return true
    }

    func isWords(_ token: MarkupToken) -> Bool {
      let name = bytes[token.name]
      return name.elementsEqual("o:p".utf8) || name.starts(with: "st1:".utf8)
    }

    func isAdepts(_ token: MarkupToken) -> Bool {
      guard bytes[token.name].elementsEqual("meta".utf8) else { return false }
      return MarkupAttributes(of: token, in: bytes)["name"]?.starts(with: "Adept.".utf8) ?? false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether one of the words stands anywhere in the bytes.
  func holds(anyOf words: [StaticString]) -> Bool {
    let firsts = words.map { $0.utf8Start[0] }
    for place in indices where firsts.contains(self[place]) {
      for word in words where word.withUTF8Buffer({ self[place...].starts(with: $0) }) {
        return true
      }
    }
    return false
  }
}
