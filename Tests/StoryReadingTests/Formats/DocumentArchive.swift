import Storage
import StoryModel
import TestSupport
import ZIPArchive

@testable import StoryReading

/// A document that a test spells as its XML parts.
struct DocumentArchive {
  var parts: [(name: String, bytes: [UInt8])] = []

  func adding(_ name: String, _ text: String) -> DocumentArchive {
    adding(name, Array(text.utf8))
  }

  func adding(_ name: String, _ bytes: [UInt8]) -> DocumentArchive {
    var archive = self
    archive.parts.removeAll { $0.name == name }
    archive.parts.append((name, bytes))
    return archive
  }

  func removing(_ name: String) -> DocumentArchive {
    var archive = self
    archive.parts.removeAll { $0.name == name }
    return archive
  }

  func bytes() throws -> [UInt8] {
    let folder = try ScratchFolder()
    let deflater = Deflater()
    let file = try AtomicFile(folder.path("document"))
    try ZIPWriter.write(
      parts.map { part in
        part.name == "mimetype"
          ? ZIPEntry.stored(name: part.name, bytes: part.bytes)
          : deflater.entry(name: part.name, bytes: part.bytes)
      }, to: file)
    try file.commit()
    return try folder.bytes("document")
  }

  func draft(_ name: String = "story.docx") throws -> StoryDraft {
    try read(bytes: bytes(), name: name)
  }
}

// MARK: Word

extension DocumentArchive {
  /// A document of Word with these elements in its body.
  static func word(_ body: String, styles: String = "") -> DocumentArchive {
    let main = """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:document \(wordNamespaces)><w:body>\(body)<w:sectPr/></w:body></w:document>
      """
    let relationships = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="s" Target="styles.xml" Type="\(types)/styles"/>
      <Relationship Id="f" Target="footnotes.xml" Type="\(types)/footnotes"/>
      <Relationship Id="e" Target="/word/endnotes.xml" Type="\(types)/endnotes"/>
      <Relationship Id="n" Target="numbering.xml" Type="\(types)/numbering"/>
      <Relationship Id="h" Target="header1.xml" Type="\(types)/header"/>
      <Relationship Id="p" Target="media/image1.png" Type="\(types)/image"/>
      <Relationship Id="x" Target="http://example.org/a.png" TargetMode="External" Type="\(types)/image"/>
      <Relationship Id="c" Target="../../etc/passwd" Type="\(types)/image"/>
      <Relationship Id="m" Target="media/image2.emf" Type="\(types)/image"/>
      </Relationships>
      """
    return DocumentArchive()
      .adding("[Content_Types].xml", "<Types/>")
      .adding(
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="a" Target="word/document.xml" Type="\(types)/officeDocument"/>
        <Relationship Id="b" Target="docProps/core.xml" Type="\(types)/metadata/core-properties"/>
        </Relationships>
        """
      )
      .adding("word/document.xml", main)
      .adding("word/_rels/document.xml.rels", relationships)
      .adding("word/styles.xml", "<w:styles \(wordNamespaces)>\(wordStyles)\(styles)</w:styles>")
  }

  static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static let wordNamespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
    """

  private static let wordStyles = """
    <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>
    </w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>
    <w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>
    </w:style>
    <w:style w:type="paragraph" w:styleId="Slanted"><w:name w:val="My Slanted"/><w:rPr><w:i/></w:rPr>
    </w:style>
    <w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr>
    </w:style>
    <w:style w:type="character" w:styleId="Hervorhebung"><w:name w:val="Emphasis"/>
    <w:rPr><w:i/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Softer"><w:name w:val="Softer"/>
    <w:basedOn w:val="Hervorhebung"/></w:style>
    <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>
    <w:rPr><w:u w:val="single"/></w:rPr></w:style>
    """
}

/// A paragraph of Word with one run.
func p(_ text: String, _ style: String? = nil) -> String {
  let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
  return "<w:p>\(properties)\(r(text))</w:p>"
}

/// A run of Word with these properties.
func r(_ text: String, _ properties: String = "") -> String {
  "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

// MARK: OpenDocument

extension DocumentArchive {
  /// An OpenDocument text with these elements in its body.
  static func openDocument(
    _ body: String, automatic: String = "", styles: String = ""
  ) -> DocumentArchive {
    DocumentArchive()
      .adding("mimetype", "application/vnd.oasis.opendocument.text")
      .adding(
        "content.xml",
        """
        <office:document-content \(openNamespaces)><office:automatic-styles>\(automatic)
        </office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>
        </office:document-content>
        """
      )
      .adding(
        "styles.xml",
        """
        <office:document-styles \(openNamespaces)><office:styles>\(openStyles)\(styles)
        </office:styles></office:document-styles>
        """)
  }

  static let openNamespaces =
    ["office", "text", "table", "style", "meta"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ")
      + """
       xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
      xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
      xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
      xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"
      """

  private static let openStyles = """
    <style:default-style style:family="paragraph"><style:text-properties fo:language="en"
      fo:country="US"/></style:default-style>
    <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
      style:default-outline-level="1"><style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="Quotations" style:family="paragraph"/>
    <style:style style:name="Slanted" style:family="paragraph"><style:text-properties
      fo:font-style="italic"/></style:style>
    <style:style style:name="Emphasis" style:family="text"><style:text-properties
      fo:font-style="italic"/></style:style>
    """
}
