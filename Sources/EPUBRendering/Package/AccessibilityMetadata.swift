import EPUBModel

/// What EPUB Accessibility 1.1, section 2, asks of every publication. No conformance is claimed: that
/// takes a person who vouches for it.
struct AccessibilityMetadata {
  /// The property that is a sentence.
  static let summary = "schema:accessibilitySummary"

  /// The properties of `schema:` in order, with their values.
  let properties: [(name: String, value: String)]

  /// - Parameter hasRoles: whether the dialect has ARIA's roles.
  init(_ metadata: Metadata, hasRoles: Bool, _ wording: Wording) {
    let pictures = metadata.pictures
    let modes = pictures == .none ? ["textual"] : ["textual", "visual"]
    var features = [
      "tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability",
      "unlocked",
    ]
    if hasRoles { features.append("ARIA") }
    if metadata.hasIndex { features.append("index") }
    if pictures == .described { features.append("alternativeText") }
    properties =
      modes.map { ("schema:accessMode", $0) }
      + [("schema:accessModeSufficient", pictures == .undescribed ? "textual,visual" : "textual")]
      + features.map { ("schema:accessibilityFeature", $0) }
      + [
        ("schema:accessibilityHazard", "none"),
        (Self.summary, wording.accessibilitySummary(pictures)),
      ]
  }
}
