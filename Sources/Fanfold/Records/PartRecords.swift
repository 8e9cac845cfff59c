/// A pairing in JSON.
struct RelationshipRecord: Encodable, Sendable {
  let characters: [String]
  let kind: String
  @OrNull var qualifier: String?
  @OrNull var asWritten: String?
  @OrNull var line: Int?
  @OrNull var reason: String?

  init(_ pairing: Pairing) {
    characters = pairing.canonicalMembers
    kind = pairing.kind.rawValue
    qualifier = pairing.qualifier.recordName
    asWritten = pairing.written?.text.string
    line = pairing.written?.place?.lines.lowerBound
    reason = pairing.reason
  }
}

extension Pairing.Qualifier {
  /// The contract's word: a hedge is an implication there, and no qualifier is null.
  fileprivate var recordName: String? {
    switch self {
    case .main: nil
    case .minor: "minor"
    case .past: "past"
    case .unrequited: "unrequited"
    case .pre: "pre"
    case .implied, .hedged, .mention: "implied"
    }
  }
}

struct SeriesRecord: Encodable, Sendable {
  let name: String
  @OrNull var position: Int?

  init(_ series: Story.Series) {
    name = series.name
    position = series.position
  }
}

struct PartRecord: Encodable, Sendable {
  let number: Int
  @OrNull var of: Int?

  init(_ part: Story.Part) {
    number = part.number
    of = part.total
  }
}

struct FieldRecord: Encodable, Sendable {
  let key: String
  @OrNull var label: String?
  let value: String
  let evidence: String
  let firstLine: Int
  let lastLine: Int

  init(_ field: HeaderField) {
    key = field.key.rawValue
    label = field.label?.string
    value = field.value.string
    evidence = field.evidence.rawValue
    firstLine = field.place.lines.lowerBound
    lastLine = field.place.lines.upperBound
  }
}

struct RemainderRecord: Encodable, Sendable {
  let kind: String
  let text: String
  @OrNull var line: Int?

  init(_ remainder: Remainder) {
    kind = remainder.kind.rawValue
    text = remainder.written.text.string
    line = remainder.written.place?.lines.lowerBound
  }
}

struct DiagnosticRecord: Encodable, Sendable {
  let id: String
  let severity: String
  let message: String
  @OrNull var line: Int?

  init(_ diagnostic: Diagnostic) {
    id = diagnostic.id.rawValue
    severity = diagnostic.severity.rawValue
    message = diagnostic.message
    line =
      if case .lines(let range) = diagnostic.place { range.lines.lowerBound } else { nil }
  }
}
