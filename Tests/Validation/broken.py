"""Writes a book with one fault for each kind of check, and prints what has to be found in it.

usage: broken.py BOOK

A check that finds nothing in good books must find something here: else it does not look.
"""

import sys
import zipfile

CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="package.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>
"""

PACKAGE = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="uid">urn:uuid:72bc65ac-df29-5e8e-b81c-b48934b83bf2</dc:identifier>
<dc:title>A broken book</dc:title>
<dc:language>en</dc:language>
<meta property="dcterms:modified">2001-09-09T01:46:40Z</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilityHazard">flashing</meta>
<meta property="schema:accessibilityFeature">everything</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>
</manifest>
<spine><itemref idref="one"/><itemref idref="two"/></spine>
</package>
"""

PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en"
  xml:lang="en">
<head><meta charset="utf-8"/><title>{0}</title></head>
<body>{1}</body>
</html>
"""

NAVIGATION = """<nav epub:type="toc" role="doc-toc" aria-label="Contents"><ol>
<li><a href="two.xhtml">Two</a></li>
<li><a href="one.xhtml">One</a></li>
</ol></nav>"""

ONE = """<section epub:type="chapter"><h1>One</h1><h4>Four levels down</h4>
<p style="color: #ccc; background: #fff">Hardly to be seen.</p>
<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="/></p>
<span epub:type="pagebreak" role="doc-pagebreak" id="p1"></span>
<ul type="a"><li>One point</li></ul></section>"""

EXPECTED = """axe: color-contrast
axe: heading-order
axe: image-alt
nu: An “img” element must have an “alt” attribute
nu: The “type” attribute on the “ul” element is obsolete
ace: epub-lang
ace: epub-type-has-matching-role: chapter without doc-chapter
ace: pagebreak-label
ace: metadata-accessmode: not stated
ace: metadata-accessibilityfeature-invalid: ‘everything’
ace: metadata-accessibilityhazard-invalid: none or unknown beside another
ace: epub-toc-order: one.xhtml stands behind
ace: epub-pagelist-missing-pagebreak: one.xhtml#p1
"""


def main(path):
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", CONTAINER)
        book.writestr("package.opf", PACKAGE)
        book.writestr("nav.xhtml", PAGE.format("Contents", NAVIGATION))
        book.writestr("one.xhtml", PAGE.format("One", ONE))
        book.writestr("two.xhtml", PAGE.format("Two", "<section><h1>Two</h1><p>.</p></section>"))
    print(EXPECTED, end="")


if __name__ == "__main__":
    main(*sys.argv[1:])
