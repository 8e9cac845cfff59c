import StoryModel

/// What a document holds that is no text of the story, counted while it is left out.
struct LeftOut {
  enum Kind: String, CaseIterable {
    case comment = "comments"
    case deleted = "deleted passages"
    case hidden = "hidden passages"
    case object = "embedded objects"
    case script = "scripts"
  }

  private var counts: [Kind: Int] = [:]

  mutating func count(_ kind: Kind) { counts[kind, default: 0] += 1 }

  /// One sentence on all of it.
  var diagnostics: [Diagnostic] {
    let found = Kind.allCases.compactMap { kind in
      counts[kind].map { "\($0) \(kind.rawValue)" }
    }
    return found.isEmpty
      ? [] : [Diagnostic(.leftOut, "Left out: \(found.joined(separator: ", ")).")]
  }
}
