extension Mutation {
  private static func opf(
    _ property: String, of book: String = "plain", _ old: String, _ new: String
  ) -> Mutation {
    Mutation(property, of: book, "package.opf", old, new)
  }

  /// A line more in the metadata.
  private static func adding(_ property: String, _ line: String) -> Mutation {
    opf(property, "</metadata>", line + "</metadata>")
  }

  static let package = [
    opf("p01", "version=\"3.0\"", "version=\"3.1\""),
    opf("p02", "urn:uuid:", "urn:uuid:x"),
    adding("p03", "<meta property=\"dcterms:modified\">2020-01-01T00:00:00Z</meta>"),
    opf("p04", "property=\"dcterms:modified\">1", "property=\"dcterms:modified\">2"),
    opf("p05", "</dc:title>", " and more</dc:title>"),
    opf("p06", "<dc:language>en", "<dc:language>und"),
    opf("p07", ">aut</meta>", ">author</meta>"),
    adding("p08", "<meta refines=\"#creator-1\" property=\"display-seq\">1</meta>"),
    adding("p09", "<meta refines=\"#nobody\" property=\"file-as\">x</meta>"),
    opf("p10", "property=\"group-position\">2", "property=\"group-position\">two"),
    opf("p11", "property=\"collection-type\">series", "property=\"collection-type\">anthology"),
    opf(
      "p12", "name=\"calibre:series_index\" content=\"2\"",
      "name=\"calibre:series_index\" content=\"3\""),
    adding("p13", "<meta name=\"cover\" content=\"nav\"/>"),
    opf("p14", "<item id=\"ncx\"", "<item id=\"nav\""),
    opf("p15", "properties=\"nav\"", "properties=\"nav scripted\""),
    page("p16", "</body>", "<p><img src=\"http://example.org/a.png\" alt=\"\"/></p></body>"),
    opf("p17", "</spine>", "<itemref idref=\"nav\"/></spine>"),
    opf("p18", "toc=\"ncx\"", "toc=\"nav\""),
    Mutation("p19", of: "pictures", "package.opf", "image/png", "image/jpeg"),
    adding("p20", "<dc:date>next year</dc:date>"),
    adding("p21", "<dc:subject> </dc:subject>"),
    opf("p22", "<reference type=\"text\"", "<reference type=\"other\""),
    adding("p23", "<dc:source>stories/lamp.txt</dc:source>"),
    adding("p24", "<meta property=\"calibre:rating\">5</meta>"),
  ]
}
