import StoryModel

extension [Inline] {
  /// The first words without any styles, at most `limit` bytes of them: enough to tell how a
  /// paragraph begins.
  func beginning(_ limit: Int) -> String {
    var bytes: [UInt8] = []
    append(to: &bytes, limit)
    // A character that the limit cut in two.
    while let last = bytes.last, last >= 0x80, String(validating: bytes, as: UTF8.self) == nil {
      bytes.removeLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the words are a short line without a sentence's end: `Pemberley, 9th January`.
  var isNoSentence: Bool {
    let words = beginning(Self.shortLine)
    guard words.utf8.count < Self.shortLine else { return false }
    let last = words.unicodeScalars.last { !$0.properties.isWhitespace }
    return last.map { !".!?…:\"'”’»“—".unicodeScalars.contains($0) } ?? true
  }

  private static let shortLine = 60

  private func append(to bytes: inout [UInt8], _ limit: Int) {
    for inline in self where bytes.count < limit {
      switch inline {
      case .text(let text):
        text.withBytes { bytes += $0.prefix(limit - bytes.count) }
      case .emphasis(let inlines), .strong(let inlines), .struck(let inlines),
        .thought(let inlines):
        inlines.append(to: &bytes, limit)
      case .lineBreak: bytes.append(0x0A)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar opens a quotation, in any language, or turns a question round.
  var opensQuotation: Bool { "\"'“”„‟‘’‚‛«»‹›¿¡".unicodeScalars.contains(self) }

  /// Whether the scalar is a letter of a script that has capitals.
  var isCasedLetter: Bool { properties.isAlphabetic && properties.isCased }
}
