import StoryModel

/// What a person said of a story, as far as it can be read.
///
/// Fields that have a grammar go through it like the author's own: each value becomes a header
/// field with the evidence `override`. Names and titles are taken as they stand.
struct Corrections {
  /// The values of the fields that are corrected; empty for "there is none".
  private(set) var values: [Overrides.Field: [String]] = [:]
  /// What could not be read.
  private(set) var problems: [Diagnostic]
  private let origins: [Overrides.Field: String]

  init(_ overrides: Overrides, vocabulary: Vocabulary) {
    problems = overrides.problems
    var origins: [Overrides.Field: String] = [:]
    for field in Overrides.Field.allCases {
      guard let correction = overrides[field] else { continue }
      origins[field] = correction.origin
      let said = correction.values.map { trimmed($0) }.filter { !$0.isEmpty }
      values[field] = Self.meansNothing(said, field, vocabulary) ? [] : said
    }
    self.origins = origins
    for (field, said) in values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      if [.title, .language].contains(field), said.isEmpty {
        drop(field, "a story cannot be without a \(field.rawValue).")
      } else if let bad = said.first(where: { !Self.isReadable($0, field, vocabulary) }) {
        drop(field, "“\(bad)” is no \(Self.noun(field)).")
      }
    }
  }

  /// Whether the person's word stands for `field`.
  func has(_ field: Overrides.Field) -> Bool { values[field] != nil }

  /// Takes back what was said of `field`, and says why where there is a reason to tell.
  mutating func drop(_ field: Overrides.Field, _ reason: String? = nil) {
    values[field] = nil
    if let reason { report(reason, of: field) }
  }

  /// Adds that something of `field` cannot be used.
  mutating func report(_ reason: String, of field: Overrides.Field) {
    let origin = origins[field] ?? field.rawValue
    problems.append(Diagnostic(.unusableCorrection, "\(origin): \(reason)"))
  }

  /// The header fields that stand in for the author's.
  func fields(besides draft: StoryDraft) -> [HeaderKey: [HeaderField]] {
    var fields: [HeaderKey: [HeaderField]] = [:]
    for (field, said) in values {
      guard let key = Self.grammars[field] else { continue }
      let place = draft.fields.first { $0.key == key }?.place ?? SourceRange(line: 1)
      fields[key] = said.map { value in
        HeaderField(
          key: key, label: Text(field.rawValue), value: Text(value), place: place,
          evidence: .override)
      }
    }
    return fields
  }

  /// The fields whose values run through the grammar of their header field.
  private static let grammars: [Overrides.Field: HeaderKey] = [
    .fandom: .fandom, .rating: .rating, .pairing: .pairing, .warnings: .warnings,
    .series: .series, .part: .part, .status: .status, .date: .date,
  ]

  private static func meansNothing(
    _ said: [String], _ field: Overrides.Field, _ vocabulary: Vocabulary
  ) -> Bool {
    guard said.count == 1 else { return said.isEmpty }
    return switch field {
    case .status: Tokens.key(said[0]) == "unknown"
    case .series: SeriesPhrase.read(said[0]) == nil
    default: false
    }
  }

  /// Whether `value` can be one of `field`. Pairings are tried when the fandom is known.
  private static func isReadable(
    _ value: String, _ field: Overrides.Field, _ vocabulary: Vocabulary
  ) -> Bool {
    switch field {
    case .rating: vocabulary.ratings.rating(of: value) != nil
    case .part: PartMarker(Interpretation.partText(value))?.part != nil
    case .status: !vocabulary.statuses.isComplete.matches(in: Tokens(value).words).isEmpty
    case .date: DatePhrase(months: vocabulary.months).read(value) != nil
    case .language: isLanguageTag(value)
    default: true
    }
  }

  /// Whether `tag` has the form of a language tag (BCP 47): `en`, `pt-BR`.
  private static func isLanguageTag(_ tag: String) -> Bool {
    let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isASCII = tag.utf8.allSatisfy {
      $0 == 0x2D || $0 < 0x80 && Character(.init($0)).isLetter
        || (0x30...0x39).contains($0)
    }
    return isASCII && (2...3).contains(subtags[0].utf8.count)
      && subtags[0].allSatisfy(\.isLetter) && subtags.allSatisfy { (1...8).contains($0.utf8.count) }
  }

  private static func noun(_ field: Overrides.Field) -> String {
    switch field {
    case .language: "language tag such as en or pt-BR"
    case .part: "part such as 2 of 4"
    case .status: "status such as complete or in progress"
    default: field.rawValue
    }
  }
}
