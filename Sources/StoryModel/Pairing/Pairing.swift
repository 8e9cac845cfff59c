/// Two or more characters and what is between them (AO3: "relationship").
public struct Pairing: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// `Buffy/Spike`
    case romantic
    /// `Buffy & Spike`
    case platonic
  }

  /// How much of the story the pairing is.
  public enum Qualifier: String, Sendable, Hashable, CaseIterable {
    /// No qualifier: the pairing is what the story is about.
    case main
    /// `minor`, `background`, `on the side`.
    case minor
    case past, unrequited
    /// `implied S/B`: there, but not on the page.
    case implied
    /// `mention of S/B`: spoken of.
    case mention
    /// `sort of S/B`, `kind of`, `hints of`, `if you squint`: a pairing with a hedge.
    case hedged
    /// `pre-slash`: about to be.
    case pre

    /// Whether a story with this qualifier stands in the pairing's own anthology.
    public var makesAnthology: Bool {
      switch self {
      case .main, .hedged, .pre: true
      case .minor, .past, .unrequited, .implied, .mention: false
      }
    }
  }

  /// The members in the author's order. At least two; three or more are a pairing of their own.
  public let members: [StoryCharacter]
  public let kind: Kind
  public let qualifier: Qualifier
  /// The author's words for it, qualifier and all; nil where the pairing was inferred.
  public let written: Written?
  /// `header`, `text`, `inferred`, or `override`.
  public let evidence: Evidence
  /// Why an ambiguous name was resolved as it was; nil where nothing was ambiguous.
  public let reason: String?

  public init(
    members: [StoryCharacter], kind: Kind, qualifier: Qualifier, written: Written?,
    evidence: Evidence, reason: String? = nil
  ) {
    self.members = members
    self.kind = kind
    self.qualifier = qualifier
    self.written = written
    self.evidence = evidence
    self.reason = reason
  }

  /// The canonical names sorted by code point: the same for `Xander/Spike` and `Spike/Xander`.
  public var canonicalMembers: [String] {
    members.map(\.name).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  /// The pairing's canonical name: `Spike/Xander Harris`, `Buffy Summers & Dawn Summers`.
  public var canonicalName: String {
    canonicalMembers.joined(separator: kind == .romantic ? "/" : " & ")
  }

  /// The canonical names in the author's order: `Xander Harris/Spike`.
  public var displayName: String {
    members.map(\.name).joined(separator: kind == .romantic ? "/" : " & ")
  }
}
