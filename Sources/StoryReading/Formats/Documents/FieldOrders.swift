import StoryModel

/// What a document orders a word processor to load or run while it is opened: never done, only told.
enum FieldOrders {
  /// Field instructions that fetch or start something (ECMA-376 part 1, section 17.16.5), RTF's
  /// embedded objects and its template (RTF 1.9.1, "Objects", "Document Formatting Properties").
  private static let marks: [(mark: String, words: String)] = [
    ("INCLUDETEXT ", "texts of other files"), ("INCLUDEPICTURE ", "pictures of other files"),
    ("DDEAUTO ", "calls of other programs"), ("DDE ", "calls of other programs"),
    ("\\objdata", "embedded objects"), ("\\objautlink", "links that update themselves"),
    ("{\\*\\template ", "a template that lies elsewhere"),
  ]

  /// What has to be said of the document, or the main part of one, in `bytes`.
  static func diagnostics(in bytes: some Sequence<UInt8>) -> [Diagnostic] {
    let text = ContiguousArray(bytes)
    var found: [String] = []
    text.withUnsafeBufferPointer { text in
      for (mark, words) in marks where text.firstPlace(of: Array(mark.utf8)) != nil {
        if !found.contains(words) { found.append(words) }
      }
    }
    if found.isEmpty { return [] }
    return [
      Diagnostic(
        .strippedActiveContent,
        "Left out: \(found.joined(separator: ", ")); the words that stand for them are read.")
    ]
  }
}
