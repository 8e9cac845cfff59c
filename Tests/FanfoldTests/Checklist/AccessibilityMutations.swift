extension Mutation {
  private static func opf(
    _ property: String, of book: String = "plain", _ old: String, _ new: String
  ) -> Mutation {
    Mutation(property, of: book, "package.opf", old, new)
  }

  static let accessibility = [
    opf("a01", "schema:accessibilityHazard", "schema:accessibilityHazards"),
    opf("a02", "accessibilityFeature\">ARIA", "accessibilityFeature\">aria"),
    opf(
      "a02", "accessibilityHazard\">none",
      "accessibilityHazard\">flashing</meta><meta property=\"schema:accessibilityHazard\">none"),
    opf(
      "a03", "accessMode\">textual",
      "accessMode\">visual</meta><meta property=\"schema:accessMode\">textual"),
    opf(
      "a03", of: "pictures", "accessibilityFeature\">alternativeText",
      "accessibilityFeature\">index"),
    opf("a04", "schema:accessibilitySummary", "schema:accessibilitysummary"),
    opf(
      "a05", "</metadata>",
      "<meta property=\"dcterms:conformsTo\">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta></metadata>"
    ),
    chapter("a06", "epub:type=\"chapter\"", "epub:type=\"warning\""),
    chapter("a07", "role=\"doc-chapter\"", "role=\"doc-part\""),
    chapter("a08", "<body", "<body role=\"doc-chapter\""),
    chapter("a09", "aria-labelledby=\"", "aria-describedby=\""),
    page("a16", "</body>", "<p><a href=\"nav.xhtml\">here</a></p></body>"),
    page("a10", "alt=\"", "alt=\"\" title=\""),
    Mutation("a11", "nav.xhtml", "<ol>\n", "<ol>\n<li><a href=\"colophon.xhtml\">End</a></li>\n"),
    page("a14", of: "french", "<p lang=\"fr\"", "<p lang=\"en\""),
    page(
      "a15", "</body>",
      "<p><a epub:type=\"noteref\" role=\"doc-noteref\" href=\"nav.xhtml\">1</a></p></body>"),
    page("a17", "</body>", "<table><tr><td>1</td></tr></table></body>"),
  ]
}
