import Storage

/// What tells a book from all others, whatever edition of it.
struct BookIdentity {
  let urn: String
  /// The UUID without its dashes.
  let key: String

  /// - Parameters:
  ///   - identifier: what the book calls itself; a book without one is known by its path.
  ///   - path: below the shelf's folder.
  init(_ identifier: String?, path: String) {
    let written = identifier?.lowercased() ?? ""
    let bare = written.hasPrefix("urn:uuid:") ? String(written.dropFirst(9)) : written
    let uuid =
      Self.isUUID(bare)
      ? bare
      : Digest.uuid(
        namespace: "catalogue.fanfold", name: identifier.map { "id:\($0)" } ?? "path:\(path)")
    urn = "urn:uuid:\(uuid)"
    key = uuid.filter { $0 != "-" }
  }

  private static func isUUID(_ text: String) -> Bool {
    let lengths = text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
    return lengths == [8, 4, 4, 4, 12]
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
