"""Office documents and RTF that reach out, carry programs or grow."""

from . import LINE
from .archives import archive
from .markup import laughs
from .pictures import PICTURES

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = f'xmlns:r="{TYPE}"'
A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def p(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


STORY = p("The Lamp") + p("by Marn Oakley") + p("Rating: G") + p(LINE)


def docx(body="", links="", more=(), doctype="", main="word/document.xml", mode=""):
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{kind}" Target="{target}"{mode}/>' for n, (kind, target) in enumerate(links)
    )
    return archive([
        ("[Content_Types].xml", XML + f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml"'
         ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
        ("_rels/.rels", XML + f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" '
         f'Type="{TYPE}/officeDocument" Target="{main}"/></Relationships>'),
        ("word/_rels/document.xml.rels", XML + f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'),
        ("word/document.xml", XML + doctype + f"<w:document {W} {R}><w:body>{STORY}{body}</w:body></w:document>"),
        *more,
    ])


def picture(number):
    return (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f'<wp:docPr id="{number}" name="x" descr="a picture"/><a:blip xmlns:a="{A}" r:link="r{number}" r:embed="r{number}"/>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )


OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def odt(body, doctype="", more=(), manifest=""):
    content = (
        f'{XML}{doctype}<office:document-content xmlns:office="{OFFICE}:office:1.0" xmlns:text="{OFFICE}:text:1.0" '
        f'xmlns:draw="{OFFICE}:drawing:1.0" xmlns:table="{OFFICE}:table:1.0" xmlns:script="{OFFICE}:script:1.0" '
        'xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:text>'
        f"<text:h text:outline-level=\"1\">The Lamp</text:h><text:p>by Marn Oakley</text:p><text:p>{LINE}</text:p>"
        f"{body}</office:text></office:body></office:document-content>"
    )
    return archive([
        ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content),
        ("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{OFFICE}:manifest:1.0">'
         f'<manifest:file-entry manifest:full-path="/" manifest:media-type="text"/>{manifest}</manifest:manifest>'),
        *more,
    ])


def rtf(body):
    return b"{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}\\f0 The Lamp\\par by Marn Oakley\\par\n" + body + b"}"


TEXT = LINE.encode() + b"\\par\n"


def word():
    external = ' TargetMode="External"'
    yield (
        "docx-remote.docx", "stripped", "pictures at http, file and UNC addresses",
        "open none, name them", docx("".join(map(picture, range(4))), [
            (f"{TYPE}/image", target) for target in (
                "http://www.example.org/a.png", "file:///etc/passwd", "\\\\server\\share\\a.png", "mhtml:http://www.example.org/!x")],
            mode=external),
    )
    yield (
        "docx-climbs.docx", "stripped", "pictures outside of the package", "open none, name them",
        docx("".join(map(picture, range(3))), [
            (f"{TYPE}/image", target) for target in ("../../../etc/passwd", "/../etc/passwd", "../word/document.xml")]),
    )
    yield "docx-main-outside.docx", "stripped", "a main part outside of the package", "refuse", docx(main="../../etc/passwd")
    yield (
        "docx-template.docx", "stripped", "a template elsewhere, a page pulled in (altChunk), a subdocument",
        "open none, name them",
        docx('<w:altChunk r:id="r1"/><w:subDoc r:id="r2"/>', [
            (f"{TYPE}/attachedTemplate", "http://www.example.org/a.dotm"), (f"{TYPE}/aFChunk", "http://www.example.org/a.html"),
            (f"{TYPE}/subDocument", "file:///etc/passwd")], mode=external),
    )
    yield (
        "docx-chunk.docx", "stripped", "a page with a script inside the package (altChunk)",
        "its words kept or named, nothing run",
        docx('<w:altChunk r:id="r0"/>', [(f"{TYPE}/aFChunk", "chunk.html")],
             [("word/chunk.html", "<html><script>alert(1)</script><p>A chunk.</p></html>")]),
    )
    yield (
        "docx-programs.docx", "stripped", "macros and an embedded program", "left out, named",
        docx('<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" '
             'ProgID="Package" r:id="r1"/></w:object></w:r></w:p>', [
                 ("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),
                 (f"{TYPE}/oleObject", "embeddings/oleObject1.bin")],
             [("word/vbaProject.bin", b"\xd0\xcf\x11\xe0" + bytes(60)), ("word/embeddings/oleObject1.bin", b"MZ" + bytes(60))]),
    )
    yield (
        "docx-fields.docx", "stripped", "DDE and INCLUDETEXT fields", "results kept, instructions never followed",
        docx('<w:p><w:fldSimple w:instr="DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe"><w:r><w:t>A result.</w:t></w:r></w:fldSimple>'
             '<w:fldSimple w:instr="INCLUDETEXT file:///etc/passwd"><w:r><w:t>Another.</w:t></w:r></w:fldSimple></w:p>'),
    )
    yield "docx-laughs.docx", "stripped", "laughs in the document", "never expand an entity, say so", docx(
        p("&a10;"), doctype=laughs("w:document"))
    yield "docx-deep.docx", "any", "30,000 nested tables", "stop at the depth, or cut it", docx(
        "<w:tbl><w:tr><w:tc>" * 30000 + p("x") + "</w:tc></w:tr></w:tbl>" * 30000)
    yield "docx-pictures.docx", "stripped", "the pictures of pictures.html", "good.png kept, 14 named", docx(
        "".join(map(picture, range(len(PICTURES)))), [(f"{TYPE}/image", f"media/{name}") for name in PICTURES],
        [(f"word/media/{name}", data[0]) for name, data in PICTURES.items()])
    yield "docx-cut.docx", "refused", "half a document", "say that it is damaged", docx()[:700]
    yield (
        "docx-locked.docx", "refused", "an OLE container: a document with a password, or an old .doc",
        "say which it may be", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2040),
    )


def opendocument():
    frame = '<text:p><draw:frame><draw:image xlink:href="{}"/></draw:frame></text:p>'
    yield (
        "odt-remote.odt", "stripped", "pictures and a section elsewhere", "open none, name them",
        odt("".join(map(frame.format, ("http://www.example.org/a.png", "file:///etc/passwd", "../../../etc/passwd")))
            + '<text:section text:name="s"><text:section-source xlink:href="http://www.example.org/a.odt"/></text:section>'
            + '<text:p><draw:frame><draw:object xlink:href="file:///etc/passwd"/></draw:frame></text:p>'),
    )
    yield (
        "odt-scripts.odt", "stripped", "events and a Basic library", "left out, words kept",
        odt('<office:event-listeners><script:event-listener script:event-name="dom:load" '
            'xlink:href="vnd.sun.star.script:x?language=Basic"/></office:event-listeners><text:p>A script.</text:p>'
            "<text:p><text:script script:language=\"JavaScript\">alert(1)</text:script></text:p>",
            more=[("Basic/Standard/Module1.xml", "<x/>")]),
    )
    yield "odt-spaces.odt", "read", "one element that says 2,000,000,000 spaces", "cut the number", odt(
        '<text:p>a<text:s text:c="2000000000"/>b<text:s text:c="-5"/><text:s text:c="99999999999999999999"/></text:p>')
    yield "odt-columns.odt", "read", "a table of 1,000,000,000 columns and rows", "cut the number", odt(
        '<table:table><table:table-column table:number-columns-repeated="1000000000"/>'
        '<table:table-row table:number-rows-repeated="1000000000"><table:table-cell '
        'table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>')
    yield "odt-laughs.odt", "stripped", "laughs in the content", "never expand an entity, say so", odt(
        "<text:p>&a10;</text:p>", laughs("office:document-content"))
    yield "odt-deep.odt", "any", "200,000 nested spans", "stop at the depth, or cut it", odt(
        "<text:p>" + "<text:span>" * 200000 + "x" + "</text:span>" * 200000 + "</text:p>")
    yield "odt-locked.odt", "refused", "an encrypted document", "say that a password is needed", odt(
        "", manifest='<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
        '<manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>')


def rich_text():
    yield "rtf-deep.rtf", "read", "100,000 nested groups", "no recursion by depth", rtf(
        TEXT + b"{" * 100000 + b"x" + b"}" * 100000)
    yield "rtf-open.rtf", "partial", "100,000 groups that never close", "what was read until there", rtf(TEXT + b"{\\b " * 100000)
    yield "rtf-close.rtf", "read", "closing braces before the story ends", "text behind is kept or named", rtf(
        b"}}}}}" + TEXT)
    for name, number in (("huge", b"2000000000"), ("overflow", b"99999999999999999999"), ("negative", b"-5")):
        yield f"rtf-bin-{name}.rtf", "partial", f"\\bin{number.decode()}", "never past the end, no memory by the number", rtf(
            TEXT + b"{\\pict\\bin" + number + b" abc}" + TEXT)
    yield (
        "rtf-object.rtf", "stripped", "an embedded program and a link that updates itself", "left out, named",
        rtf(TEXT + b"{\\object\\objemb\\objw1\\objh1{\\*\\objclass Package}{\\*\\objdata 01050000020000000800000050"
            b"61636b616765004d5a9000}{\\result A result.}}\\par{\\object\\objautlink\\objupdate{\\*\\objclass Word.Document.8}"
            b"{\\*\\objdata 0105000001000000}}"),
    )
    yield (
        "rtf-fields.rtf", "stripped", "fields that include files and addresses", "results kept, instructions never followed",
        rtf(TEXT + b'{\\field{\\*\\fldinst INCLUDEPICTURE "http://www.example.org/a.png" \\\\d}{\\fldrslt A picture.}}\\par '
            b'{\\field{\\*\\fldinst INCLUDETEXT "/etc/passwd"}{\\fldrslt A text.}}{\\*\\template http://www.example.org/a.dot}'
            b'{\\field{\\*\\fldinst HYPERLINK "javascript:alert(1)"}{\\fldrslt A link.}}'),
    )
    yield "rtf-cut.rtf", "partial", "a file that ends within an escape", "what was read until there", rtf(TEXT)[:-1] + b"\\'9"
    yield "rtf-escapes.rtf", "read", "broken escapes", "no crash, the text stays", rtf(
        TEXT + b"\\'zz \\' \\u \\u99999999? \\u-99999? \\uc1000000 \\u65? \\uc-3 \\u66? \\ud83d \\u-10179?\\u-8704? \\\x00 \\ \\" + b"a" * 5000 + b" " + TEXT)
    yield "rtf-fonts.rtf", "read", "a table of 100,000 fonts and a font that is in none", "in linear time", rtf(
        b"{\\fonttbl" + b"".join(b"{\\f%d\\fcharset%d x;}" % (n, n % 256) for n in range(100000)) + b"}\\f2000000 " + TEXT)
    yield "rtf-long-word.rtf", "read", "a control word of 5 MB", "in linear time", rtf(b"\\" + b"a" * 5000000 + b" " + TEXT)
    yield "rtf-empty.rtf", "refused", "a document without text", "say that there is no story", b"{\\rtf1}"


def files():
    yield from word()
    yield from opendocument()
    yield from rich_text()
