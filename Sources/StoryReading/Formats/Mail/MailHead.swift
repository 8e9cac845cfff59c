/// The head of a mail: the header fields that matter, found without parsing the rest (RFC 5322, 2.2).
struct MailHead {
  struct Field {
    /// As in `names`.
    let name: String
    /// Decoded, its lines joined.
    let value: String
  }

  /// In the order of the mail.
  let fields: [Field]
  /// Where the body begins.
  let end: Int
  /// Whether the blank line behind the head, or a line that is no header, was reached.
  let isComplete: Bool

  /// Reads the head that `bytes` begin with; lines end with LF or CRLF.
  ///
  /// An envelope line of a mailbox (`From thea@…`) may come first. Where the first line is no header
  /// field there is no head.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scan = Scan(bytes: bytes)
    scan.run()
    (end, isComplete) = (scan.place, scan.isComplete)
    let values = MailCharset.decodeHead(scan.fields.map(\.value), charset: scan.charset)
    fields = zip(scan.fields, values).map {
      let name = Self.names[$0.name]!
      // What says how the body is made has encoded words only by mistake.
      return Field(name: name, value: name.hasPrefix("Content-") ? $1 : MailWords.decode($1))
    }
  }

  init(_ bytes: some Collection<UInt8>) {
    self = ContiguousArray(bytes).withUnsafeBufferPointer { MailHead($0) }
  }

  /// The first value of the field `name`; nil where there is none, or an empty one.
  subscript(name: String) -> String? {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// Whether the mail says how its body is made (RFC 2045).
  var isMIME: Bool { self["Content-Type"] != nil || self["Content-Transfer-Encoding"] != nil }

  /// The lines that say how the body is made, and the blank line behind them.
  var contentFields: String {
    let own = fields.filter { $0.name.hasPrefix("Content-") }
    return own.map { "\($0.name): \($0.value)\n" }.joined() + "\n"
  }

  /// The names of the fields that matter, by their form in lower case.
  static let names: [String: String] = [
    "from": "From", "to": "To", "newsgroups": "Newsgroups", "subject": "Subject", "date": "Date",
    "list-id": "List-Id", "message-id": "Message-ID", "in-reply-to": "In-Reply-To",
    "references": "References", "content-type": "Content-Type",
    "content-transfer-encoding": "Content-Transfer-Encoding",
  ]
}

/// One pass over a head, line by line.
private struct Scan {
  let bytes: UnsafeBufferPointer<UInt8>
  var place = 0
  var isComplete = false
  var fields: [(name: String, value: ContiguousArray<UInt8>)] = []

  /// How many bytes of a value are kept: nobody writes more.
  private static let limit = 1 << 16

  /// The character set that the mail names for its body.
  var charset: String? {
    guard let type = fields.first(where: { $0.name == "content-type" })?.value else { return nil }
    return MailCharset.declared(in: String(decoding: type, as: UTF8.self).lowercased())
  }

  mutating func run() {
    var isKept = false
    while place < bytes.count {
      let lineEnd = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      let next = min(lineEnd + 1, bytes.count)
      let end = lineEnd > place && bytes[lineEnd - 1] == 0x0D ? lineEnd - 1 : lineEnd
      let line = UnsafeBufferPointer(rebasing: bytes[place..<max(end, place)])
      if line.isEmpty {
        (place, isComplete) = (next, true)
        return
      }
      if line[0] == 0x20 || line[0] == 0x09, place > 0 {
        if isKept, fields[fields.count - 1].value.count < Self.limit {
          fields[fields.count - 1].value.append(contentsOf: unfolded(line))
        }
      } else if let colon = colon(line) {
        isKept = keep(line, colon)
      } else if place > 0 || !line.starts(with: Array("From ".utf8)) {
        isComplete = true
        return
      }
      place = next
    }
  }

  /// A line that goes on with a field, its white space made one space.
  private func unfolded(_ line: UnsafeBufferPointer<UInt8>) -> ContiguousArray<UInt8> {
    [0x20] + ContiguousArray(line.drop { $0 == 0x20 || $0 == 0x09 })
  }

  /// Where the name of the field on `line` ends; nil where it is no field.
  private func colon(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")), colon > 0,
      line[..<colon].allSatisfy({ 0x21...0x7E ~= $0 || $0 == 0x20 }), line[0] != 0x20
    else { return nil }
    let name = line[..<colon].reversed().drop { $0 == 0x20 }
    return name.contains(0x20) ? nil : colon
  }

  private mutating func keep(_ line: UnsafeBufferPointer<UInt8>, _ colon: Int) -> Bool {
    guard colon <= 26 else { return false }
    let name = String(decoding: line[..<colon].filter { $0 != 0x20 }, as: UTF8.self).lowercased()
    guard MailHead.names[name] != nil, fields.count < 100 else { return false }
    fields.append(
      (
        name,
        ContiguousArray(line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }.prefix(Self.limit))
      ))
    return true
  }
}
