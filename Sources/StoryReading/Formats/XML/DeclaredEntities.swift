import StoryModel

/// Entities that a document declares itself, and what it asks for from elsewhere: never expanded,
/// never fetched.
enum DeclaredEntities {
  /// What has to be said of the document `text`; it is declared at its beginning.
  static func diagnostics(in text: some Sequence<UInt8>) -> [Diagnostic] {
    let start = Array(text.prefix(longest))
    return start.withUnsafeBufferPointer { start in
      func has(_ mark: String) -> Bool { start.firstPlace(of: Array(mark.utf8)) != nil }
      var found: [String] = []
      if let place = start.firstPlace(of: Array("<!DOCTYPE".utf8)) {
        if has("<!ENTITY") { found.append("entities that the file declares itself") }
        let declaration = start[place...].prefix { $0 != 0x3E && $0 != 0x5B }
        if refersElsewhere(declaration) { found.append("a document type that lies elsewhere") }
      }
      if has("http://www.w3.org/2001/XInclude") {
        found.append("the text of other files that the file asks for")
      }
      if found.isEmpty { return [] }
      let words = found.joined(separator: ", ")
      return [Diagnostic(.strippedActiveContent, "Left out: \(words); they are never loaded.")]
    }
  }

  /// Whether a declaration names a file of its own (XML 1.0, section 4.2.2).
  private static func refersElsewhere(_ declaration: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = UnsafeBufferPointer(rebasing: declaration)
    return text.firstPlace(of: Array("SYSTEM".utf8)) != nil
      && text.firstPlace(of: Array("about:legacy-compat".utf8)) == nil
  }

  /// How much of a document is looked at, in bytes.
  private static let longest = 1 << 16
}
