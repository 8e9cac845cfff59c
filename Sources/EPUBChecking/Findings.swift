import StoryModel

/// What the checks have found so far.
struct Findings {
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - resource: the path in the container; nil where the container itself is meant.
  ///   - line: in that resource, counted from 1.
  mutating func add(
    _ id: DiagnosticID, _ message: String, in resource: String? = nil, line: Int? = nil
  ) {
    let place = resource.map { Diagnostic.Place.resource($0, line: line) }
    diagnostics.append(Diagnostic(id, message, at: place))
  }
}
