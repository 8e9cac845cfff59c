"""Collects what a fuzz target begins with into a folder for each target.

    python3 scripts/fuzz-seeds.py OUTDIR

The files are the fixtures, the sample stories, the hostile files, and the real stories where they
are beside the project; none longer than 64 kB. Of containers that are archives the main part is
taken out, for the targets whose input is that part.
"""

import hashlib
import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

LIMIT = 64 << 10
PROJECT = Path(__file__).resolve().parent.parent

# The targets that begin with files of a suffix.
TARGETS = {
    ".txt": ["text", "header", "body"],
    ".html": ["html"],
    ".htm": ["html"],
    ".eml": ["mail"],
    ".mbox": ["mail", "mailbox"],
    ".md": ["markdown"],
    ".rtf": ["rtf"],
    ".fb2": ["fb2"],
    ".docx": ["zip"],
    ".odt": ["zip"],
    ".epub": ["zip"],
    ".zip": ["zip"],
    ".png": ["image"],
    ".jpg": ["image"],
    ".gif": ["image"],
}

# The parts of archives that make an input, parted by NUL; the first has to be there.
PARTS = {
    "docx": [
        "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml",
        "word/_rels/document.xml.rels",
    ],
    "odt": ["content.xml", "styles.xml", "meta.xml"],
    "epub": [".xhtml .html", ".opf", "nav.xhtml", ".ncx"],
}


# What long inputs begin with, repeated by the harness; the last of `PLAIN` were findings.
PLAIN = ["a\n\n", "*a* ", "> a\n", "Title: a\n", "&amp;", "((a ", "[b]", "* * *\n", "a - b, ",
         "?m\n", "t(!\n"]
TAGS = ["<b>", "<p>", "<td>a", "<a href=x>", "<div class=notes>", "<!--", "</b>", "<p>Title: a"]
UNITS = {
    "text": PLAIN,
    "mail": PLAIN + ["Subject: a\n", "\n--a\n", "X-A: b\n", "=?utf-8?q?a?= ", "=20"],
    "markdown": PLAIN + ["# a\n", "- ", "[a](b)", "`", "[^1]", "_", "![", "|a|b|\n", "a: b\n"],
    "html": TAGS,
    "epub": TAGS,
    "rtf": ["{", "{\\b ", "\\par ", "\\'e9", "\\u8217?", "{\\field{\\*\\fldinst x}", "\\bin9 "],
    "docx": ["<w:p><w:r><w:t>a</w:t></w:r></w:p>", "<w:p>", "<w:r><w:br/>", "<w:tbl><w:tr><w:tc>"],
    "odt": ["<text:p>a</text:p>", "<text:span>", "<text:s/>", "<text:list><text:list-item>"],
    "fb2": ["<section>", "<p>a</p>", "<strong>", "<empty-line/>", "<poem><stanza><v>a</v>"],
}


def sources(hostile):
    yield from (PROJECT / "Tests" / "Fixtures").rglob("*")
    yield from (PROJECT / "seeds").iterdir()
    yield from hostile.rglob("*")
    shared = PROJECT.parent / "shared" / "corpus" / "dev"
    if shared.is_dir():
        yield from shared.iterdir()


def parts(data):
    """The inputs that the parts of an archive make, with their targets: all, and the main alone."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            small = {name for name in names if archive.getinfo(name).file_size <= LIMIT}
            for target, wanted in PARTS.items():
                found = [
                    next((name for name in names if name in small
                          and name.endswith(tuple(suffixes.split()))), None)
                    for suffixes in wanted
                ]
                if found[0]:
                    contents = [archive.read(name) if name else b"" for name in found]
                    yield target, contents[0]
                    yield target, b"\0".join(contents)
    except Exception:  # hostile archives cannot be read: that is what they are for
        return


def main(folder):
    def keep(target, data):
        if len(data) <= LIMIT:
            path = folder / target / hashlib.sha1(data).hexdigest()
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)

    with tempfile.TemporaryDirectory() as hostile:
        subprocess.run(
            [sys.executable, PROJECT / "scripts" / "hostile.py", hostile],
            check=True, stdout=subprocess.DEVNULL)
        for path in sorted(sources(Path(hostile))):
            targets = TARGETS.get(path.suffix.lower())
            if not targets or not path.is_file():
                continue
            data = path.read_bytes()
            for target in targets:
                keep(target, data)
            # The target `file` takes the suffix from the first byte.
            keep("file", b"\0" + data)
            for target, part in parts(data):
                keep(target, part)
    for rule in ("div.notes > p", "#preface", "a[href^=/u/]", "td[style*=width:1].x"):
        keep("selector", rule.encode())
    for reference in ("images/a.png", "../b/c.jpg", "a%2Fb", "http://example.org/", "./x?y#z"):
        keep("path", reference.encode())
    for target, units in UNITS.items():
        for unit in units:
            keep(target + "-long", b"\0" + unit.encode())


main(Path(sys.argv[1]))
