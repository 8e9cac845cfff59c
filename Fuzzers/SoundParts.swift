/// Small parts of files with nothing wrong: what stands round a part that is fuzzed.
enum Sound {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let openOffice = "urn:oasis:names:tc:opendocument:xmlns"

  static let wordPackage = """
    <Relationships xmlns="\(relationships)">
    <Relationship Id="a" Type="\(office)/officeDocument" Target="word/document.xml"/>
    <Relationship Id="b" Type="\(relationships)/metadata/core-properties" \
    Target="docProps/core.xml"/></Relationships>
    """
  static let wordRelationships = """
    <Relationships xmlns="\(relationships)">
    <Relationship Id="a" Type="\(office)/styles" Target="styles.xml"/>
    <Relationship Id="b" Type="\(office)/numbering" Target="numbering.xml"/>
    <Relationship Id="c" Type="\(office)/footnotes" Target="footnotes.xml"/></Relationships>
    """
  static let wordStyles = """
    <w:styles xmlns:w="\(word)">
    <w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:i/></w:rPr></w:style>
    </w:styles>
    """
  static let wordNumbering = """
    <w:numbering xmlns:w="\(word)"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">
    <w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
    """
  static let wordNotes = """
    <w:footnotes xmlns:w="\(word)"><w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p>
    </w:footnote></w:footnotes>
    """
  static let coreProperties = """
    <p:coreProperties xmlns:p="\(relationships)/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Lamp</dc:title></p:coreProperties>
    """

  static let openStyles = """
    <o:document-styles xmlns:o="\(openOffice):office:1.0" xmlns:style="\(openOffice):style:1.0" \
    xmlns:fo="\(openOffice):xsl-fo-compatible:1.0"><o:styles>
    <style:style style:name="A" style:family="text"><style:text-properties fo:font-style="italic"/>
    </style:style></o:styles></o:document-styles>
    """
  static let openMetadata = """
    <o:document-meta xmlns:o="\(openOffice):office:1.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><o:meta><dc:title>The Lamp</dc:title></o:meta>
    </o:document-meta>
    """

  static let container = """
    <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
    <rootfile full-path="package.opf" media-type="application/oebps-package+xml"/></rootfiles>
    </container>
    """
  static let package = """
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Lamp</dc:title></metadata>
    <manifest><item id="p" href="p.xhtml" media-type="application/xhtml+xml"/>
    <item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>
    <item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="t" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>
    <spine toc="t"><itemref idref="p"/><itemref idref="a"/></spine></package>
    """
  static let page = """
    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Two</title></head><body>
    <h2>Two</h2><p>It was late.</p></body></html>
    """
  static let navigation = """
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
    <nav epub:type="toc"><ol><li><a href="p.xhtml">One</a></li><li><a href="a.xhtml">Two</a></li>
    </ol></nav></body></html>
    """
  static let ncx = """
    <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap>
    <navPoint><navLabel><text>One</text></navLabel><content src="p.xhtml"/></navPoint></navMap></ncx>
    """

  // MARK: Frames

  static let wordFrame = (
    before: "<w:document xmlns:w=\"\(word)\"><w:body>", after: "</w:body></w:document>"
  )
  static let openFrame = (
    before: """
    <o:document-content xmlns:o="\(openOffice):office:1.0" xmlns:text="\(openOffice):text:1.0" \
    xmlns:table="\(openOffice):table:1.0"><o:body><o:text>
    """, after: "</o:text></o:body></o:document-content>"
  )
  static let fictionBookFrame = (
    before: "<FictionBook xmlns=\"http://www.gribuser.ru/xml/fictionbook/2.0\"><body><section>",
    after: "</section></body></FictionBook>"
  )

  /// Above the story of the target `body`.
  static let header = ContiguousArray(
    """
    Title: The Lamp
    Author: Wren
    Rating: PG
    Pairing: Ada/Finch


    """.utf8)

  /// Below the header of the target `header`.
  static let body = ContiguousArray(
    """


    She went down to the river in the evening, as she always did, and sat on the wall.

    "It is late," he said, and lit the lamp that stood between them.

    The End

    """.utf8)
}
