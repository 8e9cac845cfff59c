"""EPUBs that point outside, lack parts, are locked or grow."""

from .archives import archive
from .markup import P, SECTION, fictionbook, laughs
from .pictures import PICTURES

CONTAINER = (
    '<?xml version="1.0"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="{}" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
PAGE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n{}<html xmlns="http://www.w3.org/1999/xhtml"><head>'
    "<title>The Lamp</title></head><body><h2>Chapter 1</h2>{}</body></html>\n"
)
OPF = (
    '<?xml version="1.0" encoding="UTF-8"?>\n{doctype}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"'
    ' unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
    '<dc:identifier id="id">urn:uuid:7c1d3c5e-0000-4a55-9f0b-0d4e7a1c2b90</dc:identifier>'
    "<dc:title>{title}</dc:title><dc:creator>Marn Oakley</dc:creator><dc:language>en</dc:language></metadata>"
    '<manifest><item id="p" href="page.xhtml" media-type="application/xhtml+xml"/>{items}</manifest>'
    '<spine><itemref idref="p"/>{spine}</spine></package>\n'
)
XHTML = "application/xhtml+xml"


def opf(items="", spine="", title="The Lamp", doctype=""):
    return OPF.format(items=items, spine=spine, title=title, doctype=doctype)


def epub(package=None, body=P, full_path="OEBPS/content.opf", without=(), doctype="", more=()):
    entries = [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", CONTAINER.format(full_path)),
        ("OEBPS/content.opf", opf() if package is None else package),
        ("OEBPS/page.xhtml", PAGE.format(doctype, body)),
    ]
    return archive([entry for entry in entries if entry[0] not in without] + list(more))


def item(number, href, kind=XHTML):
    return f'<item id="i{number}" href="{href}" media-type="{kind}"/>', f'<itemref idref="i{number}"/>'


def locked(algorithm, *names):
    data = "".join(
        '<enc:EncryptedData xmlns:enc="http://www.w3.org/2001/04/xmlenc#">'
        f'<enc:EncryptionMethod Algorithm="{algorithm}"/><enc:CipherData>'
        f'<enc:CipherReference URI="{name}"/></enc:CipherData></enc:EncryptedData>'
        for name in names
    )
    return (
        "META-INF/encryption.xml",
        f'<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container">{data}</encryption>',
    )


def files():
    for name, path in (("climbs", "../../etc/passwd"), ("absolute", "/etc/passwd"),
                       ("remote", "http://www.example.org/a.opf"), ("missing", "OEBPS/none.opf")):
        yield (
            f"epub-opf-{name}.epub", "any", f"a package document at {path}",
            "refuse, or read the one .opf that is there and say so", epub(full_path=path),
        )
    hrefs = ["../../../etc/passwd", "file:///etc/passwd", "http://www.example.org/a.xhtml", "/etc/passwd",
             "..%2F..%2F..%2Fetc%2Fpasswd", "%2e%2e/%2e%2e/%2e%2e/etc/passwd", "..\\..\\boot.ini",
             "page.xhtml%00.png", "data:text/html,x", "page.xhtml?x#y"]
    parts = [item(number, href) for number, href in enumerate(hrefs)]
    yield (
        "epub-outside.epub", "stripped", "manifest items outside of the book, ten ways",
        "open none of them, name them, read page.xhtml", epub(opf("".join(a for a, _ in parts), "".join(b for _, b in parts))),
    )
    parts = [item(number, f"none{number}.xhtml") for number in range(3)]
    yield (
        "epub-missing.epub", "partial", "a spine with files and an id that are not there",
        "read what is there, name what is not",
        epub(opf("".join(a for a, _ in parts), "".join(b for _, b in parts) + '<itemref idref="nowhere"/>')),
    )
    yield (
        "epub-drm.epub", "refused", "a locked book: encryption.xml and rights.xml",
        "say that the book is locked; never read noise",
        epub(body="", without=("OEBPS/page.xhtml",), more=[
            locked("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/page.xhtml"),
            ("META-INF/rights.xml", '<rights xmlns="http://ns.adobe.com/adept"/>'),
            ("OEBPS/page.xhtml", bytes((n * 167 + 13) % 256 for n in range(2048)))]),
    )
    yield (
        "epub-fonts.epub", "read", "encryption.xml that names a font only",
        "no lock: read the story",
        epub(opf('<item id="f" href="a.otf" media-type="font/otf"/>'), more=[
            locked("http://www.idpf.org/2008/embedding", "OEBPS/a.otf"), ("OEBPS/a.otf", bytes(64))]),
    )
    yield "epub-opf-broken.epub", "any", "a package document that is broken XML", "refuse, or read the pages found", epub(
        opf().replace("</manifest>", "<manifest>"))
    yield "epub-opf-laughs.epub", "stripped", "laughs in the package document", "never expand an entity, say so", epub(
        opf(title="&a10;", doctype=laughs("package")))
    yield "epub-page-laughs.epub", "stripped", "laughs in a page", "never expand an entity, say so", epub(
        body=P + "<p>&a10;</p>", doctype=laughs("html"))
    yield (
        "epub-page-external.epub", "stripped", "a page with an external entity",
        "never loaded, the story is read",
        epub(body=P + "<p>&e;</p>", doctype='<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n'),
    )
    yield "epub-page-broken.epub", "read", "a page that is HTML and no XML", "read as HTML", epub(
        body=P + "<p>One<br>two &nbsp; & <b>three</p><hr>")
    yield "epub-scripts.epub", "stripped", "a page with script, event, frame and form", "words kept", epub(
        body=P + '<script>alert(1)</script><p onclick="x()">A click.</p><iframe src="http://www.example.org/"/>')
    yield (
        "epub-spine-many.epub", "read", "a spine that names one page 100,000 times",
        "read the page once", epub(opf(spine='<itemref idref="p"/>' * 100000)),
    )
    yield "epub-same-ids.epub", "read", "two manifest items of one id", "the first holds", epub(
        opf('<item id="p" href="other.xhtml" media-type="application/xhtml+xml"/>'),
        more=[("OEBPS/other.xhtml", PAGE.format("", "<p>Another page.</p>"))])
    yield (
        "epub-fallback-loop.epub", "partial", "spine items whose fallbacks go in a circle", "stop, read page.xhtml",
        epub(opf('<item id="a" href="a.pdf" media-type="application/pdf" fallback="b"/>'
                 '<item id="b" href="b.pdf" media-type="application/pdf" fallback="a"/>', '<itemref idref="a"/>'),
             more=[("OEBPS/a.pdf", "%PDF"), ("OEBPS/b.pdf", "%PDF")]),
    )
    deep = '<navPoint id="n"><navLabel><text>x</text></navLabel><content src="page.xhtml"/>'
    yield "epub-toc-deep.epub", "read", "an NCX of 50,000 levels", "read the spine, leave the contents", epub(
        opf('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'),
        more=[("OEBPS/toc.ncx", '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>' + deep * 50000
               + "</navPoint>" * 50000 + "</navMap></ncx>")])
    yield "epub-no-container.epub", "any", "no META-INF/container.xml", "refuse, or find the .opf", epub(
        without=("META-INF/container.xml",))
    yield "epub-no-mimetype.epub", "read", "no mimetype entry", "read", epub(without=("mimetype",))
    yield "epub-no-pages.epub", "refused", "a book whose only page is missing", "say so", epub(without=("OEBPS/page.xhtml",))
    yield "epub-bomb.epub", "stripped", "a book beside 64 MB of spaces in a page", "read page.xhtml, name the bomb", epub(
        opf(*item(1, "bomb.xhtml")), more=[("OEBPS/bomb.xhtml", PAGE.format("", " " * (64 << 20)))])
    pictures = [item(number, f"pictures/{name}", "image/png")[0] for number, name in enumerate(PICTURES)]
    shown = "".join(f'<p><img src="pictures/{name}" alt="{name}"/></p>' for name in PICTURES)
    yield (
        "epub-pictures.epub", "stripped", "a book with the pictures of pictures.html",
        "story and good.png kept, 14 named",
        epub(opf("".join(pictures)), P + shown, more=[(f"OEBPS/pictures/{n}", p[0]) for n, p in PICTURES.items()]),
    )
    yield (
        "zip-of-everything.zip", "stripped", "a FictionBook, a book and a page in one archive, and a bomb",
        "three stories, the bomb named",
        archive([("a.fb2", fictionbook(SECTION % "")), ("b.epub", epub()), ("c.html", PAGE.format("", P)),
                 ("d.fb2", fictionbook(SECTION % "&a10;", laughs("FictionBook")))]),
    )
