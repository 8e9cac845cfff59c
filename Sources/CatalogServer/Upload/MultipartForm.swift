import NIOCore

/// What a form with a file in it sends: `multipart/form-data` (RFC 7578).
struct MultipartForm {
  private(set) var fields: [Field] = []

  struct Field {
    let name: String
    /// Nil for a field that is no file.
    let fileName: String?
    let content: ArraySlice<UInt8>
  }

  private static let mostFields = 32

  /// Nil where `body` is no form with the boundary that `contentType` names.
  init?(contentType: String, body: [UInt8]) {
    guard let boundary = Self.boundary(of: contentType) else { return nil }
    let delimiter = Array("\r\n--\(boundary)".utf8)
    // The first delimiter need not follow an end of line.
    guard var position = Self.find(delimiter.dropFirst(2), in: body[...])?.upperBound else {
      return nil
    }
    while fields.count < Self.mostFields {
      let rest = body[position...]
      if rest.starts(with: Array("--".utf8)) { return }
      guard let head = Self.find(Array("\r\n\r\n".utf8)[...], in: rest),
        let end = Self.find(delimiter[...], in: body[head.upperBound...]),
        let field = Self.field(
          head: rest[rest.startIndex..<head.lowerBound],
          content: body[head.upperBound..<end.lowerBound])
      else { return nil }
      fields.append(field)
      position = end.upperBound
    }
    return nil
  }

  subscript(name: String) -> Field? { fields.first { $0.name == name } }

  private static func boundary(of contentType: String) -> String? {
    guard contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
    let boundary = HeaderParameters(contentType)["boundary"] ?? ""
    return (1...70).contains(boundary.utf8.count) ? boundary : nil
  }

  private static func field(head: ArraySlice<UInt8>, content: ArraySlice<UInt8>) -> Field? {
    guard let text = String(validating: head, as: UTF8.self) else { return nil }
    for line in text.split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "content-disposition" else { continue }
      let parameters = HeaderParameters(String(parts[1]))
      return parameters["name"].map {
        Field(name: $0, fileName: parameters["filename"], content: content)
      }
    }
    return nil
  }

  /// Where `needle` first stands in `bytes`.
  private static func find(_ needle: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> Range<Int>?
  {
    guard let first = needle.first else { return nil }
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: first) {
      if bytes.endIndex - found < needle.count { return nil }
      if bytes[found..<(found + needle.count)].elementsEqual(needle) {
        return found..<(found + needle.count)
      }
      start = found + 1
    }
    return nil
  }
}

/// The parameters of a header field: `form-data; name="story"; filename="a.txt"`.
struct HeaderParameters {
  private var values: [String: String] = [:]

  init(_ field: String) {
    var rest = Array(field.unicodeScalars)[...]
    while let semicolon = rest.firstIndex(of: ";") {
      rest = rest[(semicolon + 1)...].drop { $0 == " " || $0 == "\t" }
      guard let equals = rest.firstIndex(of: "=") else { return }
      let name = text(rest[..<equals]).lowercased()
      rest = rest[(equals + 1)...]
      if values[name] == nil { values[name] = value(&rest) }
    }
  }

  subscript(name: String) -> String? { values[name] }

  /// A token, or what stands between quotation marks. Browsers write a quotation mark in a name as
  /// `%22`, others put a backslash before it.
  private func value(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
    guard rest.first == "\"" else {
      let end = rest.firstIndex(of: ";") ?? rest.endIndex
      defer { rest = rest[end...] }
      return text(rest[..<end])
    }
    rest = rest.dropFirst()
    var value: [Unicode.Scalar] = []
    while let scalar = rest.popFirst(), scalar != "\"" {
      value.append(scalar == "\\" ? rest.popFirst() ?? scalar : scalar)
    }
    return text(value[...])
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text).trimmed
  }
}

extension String {
  fileprivate var trimmed: String { self[...].trimmed }
}
