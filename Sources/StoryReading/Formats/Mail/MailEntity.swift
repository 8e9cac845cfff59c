import CMIME

/// A parsed mail and its entities: the only place that touches GMime's memory.
final class ParsedMail {
  private let message: OpaquePointer

  /// The mail that `bytes` spell; nil where GMime finds none.
  init?(_ bytes: ContiguousArray<UInt8>) {
    guard let message = bytes.withUnsafeBytes({ mime_open($0.baseAddress, $0.count) }) else {
      return nil
    }
    self.message = message
  }

  deinit { mime_close(message) }

  /// Calls `body` with the outermost entity, which must not be kept.
  func withRoot<Result>(_ body: (MailEntity) -> Result) -> Result? {
    withExtendedLifetime(self) { mime_root(message).map { body(MailEntity(pointer: $0)) } }
  }
}

/// A part of a mail, a list of parts, or a mail inside the mail.
struct MailEntity {
  fileprivate let pointer: OpaquePointer

  enum Kind { case leaf, multipart, message }

  var kind: Kind {
    switch mime_kind_of(pointer) {
    case mime_multipart: .multipart
    case mime_message_inside: .message
    default: .leaf
    }
  }

  /// How many children there are; a mail inside has one, its root.
  var count: Int { Int(mime_child_count(pointer)) }

  /// Child `number`; nil where a damaged mail lacks it.
  func child(_ number: Int) -> MailEntity? {
    mime_child(pointer, CInt(number)).map { MailEntity(pointer: $0) }
  }

  /// `text`, in lower case.
  var type: String { string(mime_type(pointer))?.lowercased() ?? "text" }
  /// `plain`, in lower case.
  var subtype: String { string(mime_subtype(pointer))?.lowercased() ?? "plain" }
  /// `text/plain`
  var mediaType: String { "\(type)/\(subtype)" }

  /// The parameter `name` of the content type.
  func parameter(_ name: String) -> String? { string(mime_parameter(pointer, name)) }

  var isAttachment: Bool { string(mime_disposition(pointer))?.lowercased() == "attachment" }
  var fileName: String? { string(mime_file_name(pointer)) }
  /// The `cid:` that HTML names the part by.
  var contentID: String? {
    string(mime_content_id(pointer)).map { $0.trimming("<", ">") }
  }
  var contentLocation: String? { string(mime_content_location(pointer)) }

  /// The bytes of a leaf without their transfer encoding.
  var content: ContiguousArray<UInt8> {
    var count = 0
    return Self.taken(mime_content(pointer, &count), count)
  }

  /// How many signs of a base64 leaf belong to no base64, and how many signs there are.
  var base64Damage: (wrong: Int, all: Int)? {
    var (wrong, all) = (0, 0)
    return mime_base64_damage(pointer, &wrong, &all) ? (wrong, all) : nil
  }

  /// The bytes of a leaf as they stand in the mail.
  var rawContent: ContiguousArray<UInt8> {
    var count = 0
    return Self.taken(mime_raw_content(pointer, &count), count)
  }

  /// The mail inside the mail, whole.
  var innerMail: ContiguousArray<UInt8> {
    var count = 0
    return Self.taken(mime_inner_message(pointer, &count), count)
  }

  /// The head of a mail inside the mail.
  var head: MailHead? {
    guard let text = mime_head(pointer) else { return nil }
    defer { mime_free(text) }
    return MailHead(UnsafeRawBufferPointer(start: text, count: Self.length(text)))
  }

  private static func length(_ text: UnsafePointer<CChar>) -> Int {
    var end = text
    while end.pointee != 0 { end += 1 }
    return end - text
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String? {
    text.map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The `count` bytes at `pointer` as an array; their memory is given back.
  static func taken(_ pointer: UnsafeMutablePointer<CChar>?, _ count: Int) -> ContiguousArray<UInt8>
  {
    guard let pointer else { return [] }
    defer { mime_free(pointer) }
    return ContiguousArray(UnsafeRawBufferPointer(start: pointer, count: count))
  }
}

extension String {
  fileprivate func trimming(_ first: Character, _ last: Character) -> String {
    var text = Substring(self)
    if text.first == first { text = text.dropFirst() }
    if text.last == last { text = text.dropLast() }
    return String(text)
  }
}
