import EPUBModel

/// What EPUB Accessibility 1.1, section 2, asks of every publication. No conformance is claimed: that
/// takes a person who vouches for it.
struct AccessibilityMetadata {
  /// The property that is a sentence.
  static let summary = "schema:accessibilitySummary"

  /// The properties of `schema:` in order, with their values.
  let properties: [(name: String, value: String)]

  /// - Parameter features: what the dialect can hold, besides the words for pictures.
  init(_ pictures: Metadata.Pictures, features: [String], _ wording: Wording) {
    let modes = pictures == .none ? ["textual"] : ["textual", "visual"]
    let words = pictures == .described ? ["alternativeText"] : []
    properties =
      modes.map { ("schema:accessMode", $0) }
      + [("schema:accessModeSufficient", pictures == .undescribed ? "textual,visual" : "textual")]
      + (features + words).map { ("schema:accessibilityFeature", $0) }
      + [
        ("schema:accessibilityHazard", "none"),
        (Self.summary, wording.accessibilitySummary(pictures)),
      ]
  }
}
