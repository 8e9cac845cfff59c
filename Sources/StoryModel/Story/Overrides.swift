/// What a person said of a story, field by field, as text. It wins over what the file says.
public struct Overrides: Sendable, Hashable {
  /// The fields that a person can correct.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case title, author, fandom, rating, pairing, characters, warnings, summary, series, part
    case status, date, language
  }

  /// What a person said of one field.
  public struct Correction: Sendable, Hashable {
    /// The values, each in the form in which an author would write it; empty for "there is none".
    public let values: [String]
    /// Where the person said it, for messages: `review.csv, line 12`.
    public let origin: String

    public init(_ values: [String], origin: String) {
      self.values = values
      self.origin = origin
    }
  }

  /// No corrections.
  public static let none = Overrides()

  private var corrections: [Field: Correction] = [:]
  /// What could not be read where the person said it.
  public var problems: [Diagnostic] = []

  public init() {}

  /// What the person said of `field`; nil where the person did not speak of it.
  public subscript(field: Field) -> Correction? {
    get { corrections[field] }
    set { corrections[field] = newValue }
  }

  /// Whether there is nothing to correct and nothing to report.
  public var isEmpty: Bool { corrections.isEmpty && problems.isEmpty }

  /// These corrections, and for the fields that they do not speak of those of `others`.
  public func over(_ others: Overrides) -> Overrides {
    var all = others
    all.corrections.merge(corrections) { _, own in own }
    all.problems += problems
    return all
  }
}
