import CMIME

/// A mail with books.
package struct MailMessage: Sendable {
  package let from: MailAddress
  package let to: [MailAddress]
  package let subject: String
  package let attachments: [MailAttachment]

  /// - Parameter subject: any text; line ends in it become spaces.
  package init(
    from: MailAddress, to: [MailAddress], subject: String, attachments: [MailAttachment]
  ) {
    self.from = from
    self.to = to
    self.subject = String(
      String.UnicodeScalarView(
        subject.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    self.attachments = attachments
  }

  /// The mail as it goes over the wire: RFC 5322, RFC 2045 to 2047, RFC 2231, line ends CRLF.
  ///
  /// - Parameter date: seconds since 1970.
  package func bytes(date: Int) -> [UInt8] {
    var words = WordMemory()
    let parts = attachments.map { attachment in
      mime_attachment(
        name: words.keep(attachment.name), ascii_name: words.keep(attachment.asciiName),
        type: words.keep("application"), subtype: words.keep("epub+zip"),
        bytes: words.keep(attachment.bytes), count: attachment.bytes.count)
    }
    let receivers = to.map { words.keep($0.text) }
    defer { words.free() }
    return parts.withUnsafeBufferPointer { parts in
      receivers.withUnsafeBufferPointer { receivers in
        var letter = mime_letter(
          from: words.keep(from.text), to: receivers.baseAddress, to_count: receivers.count,
          subject: words.keep(subject), text: words.keep(text), date: Int64(date),
          domain: words.keep(from.domain), attachments: parts.baseAddress,
          attachment_count: parts.count)
        var count = 0
        guard let composed = mime_compose(&letter, &count) else { return [] }
        defer { mime_free(composed) }
        return Array(UnsafeRawBufferPointer(start: composed, count: count))
      }
    }
  }

  /// The words of the mail itself: Send to Kindle takes no empty one.
  private var text: String {
    let heading = attachments.count == 1 ? "A book:" : "\(attachments.count) books:"
    return ([heading, ""] + attachments.map { "- \($0.name)" }).joined(separator: "\n") + "\n"
  }
}

/// Strings and bytes for C, which has to find them until it has done its work.
private struct WordMemory {
  private var kept: [UnsafeMutableRawPointer] = []

  mutating func keep(_ text: String) -> UnsafePointer<CChar>? {
    UnsafePointer(keep(Array(text.utf8CString), as: CChar.self))
  }

  mutating func keep(_ bytes: [UInt8]) -> UnsafeRawPointer? {
    UnsafeRawPointer(keep(bytes, as: UInt8.self))
  }

  func free() {
    for pointer in kept { pointer.deallocate() }
  }

  private mutating func keep<Element>(
    _ elements: [Element], as type: Element.Type
  ) -> UnsafeMutablePointer<Element> {
    let pointer = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    pointer.initialize(from: elements, count: elements.count)
    kept.append(UnsafeMutableRawPointer(pointer))
    return pointer
  }
}
