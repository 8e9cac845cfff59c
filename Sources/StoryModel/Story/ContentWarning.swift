/// One thing that an author warns of.
public struct ContentWarning: Sendable, Hashable {
  /// The canonical name in `Resources/Warnings.toml` (`major-character-death`), or `other`.
  public let id: String
  /// What readers are shown: `Major Character Death`; the author's words where `id` is `other`.
  public let name: String
  /// Whether this is one of the four archive warnings of AO3.
  public let isArchiveWarning: Bool
  /// Whether to name it gives the story away; such warnings stand last on the warnings page.
  public let isSpoiler: Bool
  /// The author's words for it.
  public let asWritten: Text

  public init(
    id: String, name: String, isArchiveWarning: Bool, isSpoiler: Bool, asWritten: Text
  ) {
    self.id = id
    self.name = name
    self.isArchiveWarning = isArchiveWarning
    self.isSpoiler = isSpoiler
    self.asWritten = asWritten
  }
}

/// What an author says of warnings. Silence is never "none".
public enum WarningStatement: Sendable, Hashable {
  /// The author says nothing (AO3: "Creator Chose Not To Use Archive Warnings").
  case silent
  /// The author says that there is nothing to warn of.
  case noneApply(Written)
  /// The author warns; the words stand beside what they were taken for.
  case listed([ContentWarning], Written)

  /// The warnings listed; empty where the author is silent or says none.
  public var warnings: [ContentWarning] {
    if case .listed(let warnings, _) = self { warnings } else { [] }
  }

  /// The author's words; nil where there are none.
  public var written: Written? {
    switch self {
    case .silent: nil
    case .noneApply(let written), .listed(_, let written): written
    }
  }
}
