/// What a line of a header is about. `Resources/HeaderLabels.toml` says which labels mean which key.
public enum HeaderKey: String, Sendable, Hashable, CaseIterable {
  case title, author, email, url, feedback, archive
  case rating, pairing, characters, fandom, category, keywords
  case spoilers, timeline, warnings, summary, disclaimer, notes, beta
  case dedication, acknowledgements, series, part, status, date, words
  case challenge, pointOfView
  /// A line in header position whose label nobody knows; kept as the author wrote it.
  case other
}

/// One field of a story's header, as the author wrote it.
public struct HeaderField: Sendable, Hashable {
  public let key: HeaderKey
  /// Other keys that the label named as well: `Notes/Spoilers/Warnings:`.
  public let alsoKeys: [HeaderKey]
  /// The label without its separator (`PAIRING`); nil for a line without one.
  public let label: Text?
  /// The value, its lines joined by single spaces. A value inside the label is part of it:
  /// `Rating PG: too blue to be G` gives `PG: too blue to be G`.
  public let value: Text
  /// The lines on which label and value stand.
  public let place: SourceRange
  /// `header` for a labelled field, `byline` for a title or by-line beside the block,
  /// `text` for an unlabelled line.
  public let evidence: Evidence
  /// Whether the field stands after the story rather than before it.
  public let isAfterStory: Bool

  public init(
    key: HeaderKey, alsoKeys: [HeaderKey] = [], label: Text?, value: Text, place: SourceRange,
    evidence: Evidence, isAfterStory: Bool = false
  ) {
    self.key = key
    self.alsoKeys = alsoKeys
    self.label = label
    self.value = value
    self.place = place
    self.evidence = evidence
    self.isAfterStory = isAfterStory
  }

  /// Value and place together.
  public var written: Written { Written(value, at: place) }
}
