import CXML2

/// The names that HTML has for characters (`&nbsp;`), which XML does not know without a document
/// type.
package enum NamedReferences {
  /// `page` with numbers in place of the names; the five names of XML itself stay, and so does what
  /// is no name.
  package static func numbered(_ page: [UInt8]) -> [UInt8] {
    page.withUnsafeBufferPointer { bytes in
      var edited = EditedMarkup(bytes, capacity: bytes.count)
      var place = 0
      while let mark = bytes[place...].firstIndex(of: UInt8(ascii: "&")) {
        place = mark + 1
        let name = bytes[place...].prefix(longest).prefix { isInName($0) }
        guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";"),
          let number = number(of: String(decoding: name, as: UTF8.self))
        else { continue }
        edited.remove(mark..<name.endIndex + 1)
        edited.insert("&#\(number);".utf8, at: name.endIndex + 1)
        place = name.endIndex + 1
      }
      return edited.finish()
    }
  }

  /// `thetasym` has eight letters.
  private static let longest = 9
  private static let ofXML: Set = ["amp", "lt", "gt", "quot", "apos"]

  private static func isInName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private static func number(of name: String) -> UInt32? {
    if name.isEmpty || ofXML.contains(name) { return nil }
    return htmlEntityLookup(name).map { $0.pointee.value }
  }
}
