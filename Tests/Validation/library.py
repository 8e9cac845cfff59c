"""Writes a folder of small books that no program of ours made, all valid and all different.

usage: library.py FOLDER NUMBER

Most are EPUB 3, some EPUB 2; most have a picture, a series, pairings, some have none; the first few
have the titles and names that catalogues stumble over.
"""

import sys
import uuid
import zipfile
import zlib
from pathlib import Path
from xml.sax.saxutils import escape

FANDOMS = {
    "The Lighthouse Watch": ("Imogen Vale", "Corporal Finch", "Dr. Aster", "Pell"),
    "Station Nine": ("Captain Oduya", "Lt. Marek", "Sparrow", "The Archivist"),
    "Harrow Street": ("Bea", "Constable Wick", "Mrs. Tamsin", "Jory"),
    "Winter Court": ("Ysolde", "Ash", "The Huntsman", "Rook"),
}
RATINGS = ("General Audiences", "Teen And Up Audiences", "Mature", "Explicit", "Not Rated")
WARNINGS = ("No Archive Warnings Apply", "Major Character Death",
            "Choose Not To Use Archive Warnings")
TAGS = ("Hurt/Comfort", "Fluff", "Slow Burn", "Alternate Universe - Bakery", "Crack", "Letters",
        "Found Family", "Canon Divergence", "Fix-It", "Epilogue? What Epilogue?")
FIRST = ("Salt", "Paper", "Winter", "Second", "Borrowed", "Quiet", "Copper", "Late", "Crooked",
         "Open", "Seven", "Hollow", "Small", "Bright", "Last")
LAST = ("Harbours", "Maps", "Letters", "Lanterns", "Bells", "Mornings", "Doors", "Winters",
        "Promises", "Kettles", "Stairs", "Rivers", "Apples", "Ghosts", "Trains")
PEOPLE = ("marigold", "Tern", "J. Hollis", "quietbees", "Åsa Öberg", "Nadir_K", "The Cartographer",
          "ffolkes", "Ó Dálaigh", "lamplighter", "Wren", "zephyrine", "村上", "Mx. Thistle")
# Title and author, as somebody has really called a book, or might.
ODD = (
    ('<script>alert("1")</script> & Co.', 'Bobby "Tables" O\'Neil'),
    ("../../../etc/passwd", "..\\..\\windows"),
    ("Tom & Jerry <3 100%", "A/B"),
    ("שלום", "نجيب"),
    ("雨の日", "紫陽花"),
    ("Emoji \U0001F4DA\U0001F3F3\ufe0f\u200d\U0001F308", "❤"),
    ("A Title Without an End " * 12 + "But One", "Somebody"),
    ("?", "!"),
    ("con.txt", "NUL"),
    ("Same Title", "Same Author"), ("Same Title", "Same Author"), ("Same Title", "Another Author"),
    ("Nobody's Child", None),
    ("50% off; all=1?&page=2#end", "a+b c"),
)
CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
"""
PAGE = """<?xml version="1.0" encoding="utf-8"?>
{doctype}<html xmlns="http://www.w3.org/1999/xhtml"{more} xml:lang="{language}"><head>
<title>{title}</title></head><body>{body}</body></html>
"""
XHTML = ('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" '
         '"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">\n')
NCX = """<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head>
<meta name="dtb:uid" content="{identifier}"/></head><docTitle><text>{title}</text></docTitle>
<navMap><navPoint id="n1" playOrder="1"><navLabel><text>{title}</text></navLabel>
<content src="text.xhtml"/></navPoint></navMap></ncx>
"""
STARTED = (2001, 9, 9, 0, 0, 0)


def picked(values, number, step=1):
    return values[number * step % len(values)]


def picture(number, width=120, height=180):
    """A PNG of two colours that only this number has."""
    first = bytes((number * 37 % 256, number * 61 % 256, number // 256 % 256))
    second = bytes(255 - each for each in first)
    rows = b"".join(b"\0" + (first if row % 20 < 10 else second) * width for row in range(height))

    def chunk(name, data):
        return (len(data).to_bytes(4, "big") + name + data
                + zlib.crc32(name + data).to_bytes(4, "big"))
    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size + b"\x08\x02\0\0\0")
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class Story:
    """What a book of this number is about; the same number, the same book."""

    def __init__(self, number):
        self.number = number
        self.is_epub2 = number % 8 == 7
        self.has_picture = number % 3 != 1
        fandom = picked(list(FANDOMS), number)
        people = FANDOMS[fandom]
        self.title = f"{picked(FIRST, number)} {picked(LAST, number // len(FIRST))}"
        round_number = number // (len(FIRST) * len(LAST))
        if round_number:
            self.title += f", Part {round_number + 1}"
        self.authors = [picked(PEOPLE, number, 5)]
        if number % 11 == 3:
            self.authors.append(picked(PEOPLE, number + 1, 5))
        if number < len(ODD):
            self.title, author = ODD[number]
            self.authors = [author] if author else []
        self.language = "en"
        pair = sorted((people[number // 4 % 4], people[(number // 16 + number // 4 + 1) % 4]))
        self.subjects = [fandom, picked(RATINGS, number, 3), picked(WARNINGS, number)]
        if pair[0] != pair[1]:
            self.subjects.append("/".join(pair))
        self.subjects += [picked(TAGS, number), picked(TAGS, number, 3)][:1 + number % 2]
        self.subjects = list(dict.fromkeys(self.subjects))
        self.series = f"{picked(LAST, number, 7)} of {fandom}" if number % 5 == 0 else None
        self.description = f"In which {pair[0]} and {pair[1]} find number {number}."
        if number % 7 == 2:
            self.description = f"<p>{self.description}</p><p><i>Really</i> &amp; truly.</p>"
        # One in four has the bare identifier that calibre writes.
        made = uuid.uuid5(uuid.NAMESPACE_URL, f"library-{number}")
        self.identifier = f"urn:uuid:{made}" if number % 4 else str(made)

    def package(self):
        version, lines = ("2.0" if self.is_epub2 else "3.0"), []
        for name in self.authors:
            lines.append(f"<dc:creator>{escape(name)}</dc:creator>")
        lines += [f"<dc:subject>{escape(name)}</dc:subject>" for name in self.subjects]
        if self.series:
            lines.append(f'<meta name="calibre:series" content="{escape(self.series)}"/>')
            lines.append(f'<meta name="calibre:series_index" content="{self.number // 5 + 1}"/>')
        files = ['<item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>']
        if self.has_picture:
            lines.append('<meta name="cover" content="picture"/>')
            more = "" if self.is_epub2 else ' properties="cover-image"'
            files.append(f'<item id="picture" href="cover.png" media-type="image/png"{more}/>')
        if self.is_epub2:
            files.append('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>')
        else:
            files.append('<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" '
                         'properties="nav"/>')
            day = f"20{self.number % 20 + 1:02}-0{self.number % 9 + 1}-11"
            lines.append(f'<meta property="dcterms:modified">{day}T10:00:00Z</meta>')
        spine = '<spine toc="ncx">' if self.is_epub2 else "<spine>"
        return f"""<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="{version}" unique-identifier="uid">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="uid">{self.identifier}</dc:identifier>
<dc:title>{escape(self.title)}</dc:title><dc:language>{self.language}</dc:language>
<dc:description>{escape(self.description)}</dc:description>
{"".join(lines)}</metadata>
<manifest>{"".join(files)}</manifest>
{spine}<itemref idref="text"/></spine></package>
"""

    def page(self, body):
        if self.is_epub2:
            doctype, more = XHTML, ""
        else:
            doctype = "<!DOCTYPE html>\n"
            more = f' xmlns:epub="http://www.idpf.org/2007/ops" lang="{self.language}"'
        return PAGE.format(doctype=doctype, more=more, language=self.language,
                           title=escape(self.title), body=body)

    def write(self, path):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
            def add(name, data, kind=zipfile.ZIP_DEFLATED):
                book.writestr(zipfile.ZipInfo(name, STARTED), data, kind)

            add("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
            add("META-INF/container.xml", CONTAINER)
            add("content.opf", self.package())
            sentence = f"<p>{escape(self.description)} That was all there was to tell.</p>"
            add("text.xhtml", self.page(f"<h1>{escape(self.title)}</h1>" + sentence * 12))
            if self.has_picture:
                add("cover.png", picture(self.number))
            if self.is_epub2:
                add("toc.ncx", NCX.format(identifier=self.identifier, title=escape(self.title)))
            else:
                add("nav.xhtml", self.page('<nav epub:type="toc"><ol><li><a href="text.xhtml">'
                                           f"{escape(self.title)}</a></li></ol></nav>"))


def main(folder, number):
    for each in range(int(number)):
        below = Path(folder, f"shelf {each // 500:02}")
        below.mkdir(parents=True, exist_ok=True)
        Story(each).write(below / f"book-{each:05}.epub")


if __name__ == "__main__":
    main(*sys.argv[1:])
