"""The programs of others that read books: what each reads, and what each complains of."""

import json
import posixpath
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from book import DC, OPF
from stories import Entry, Reading
from texts import seen

LIMIT = 300


class Failure(Exception):
    """What a program says instead of reading the book."""


def run(*command):
    """Standard output and error of a program that has to end well."""
    done = subprocess.run(command, capture_output=True, timeout=LIMIT)
    errors = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode:
        raise Failure(f"{command[0]} ends with {done.returncode}: {errors[-500:]}")
    return done.stdout.decode("utf-8", "replace"), errors


# EbookLib

def ebooklib(path):
    from ebooklib import ITEM_DOCUMENT, epub
    from lxml import etree

    book = epub.read_epub(path)
    documents = {}
    for name, _ in book.spine:
        item = book.get_item_with_id(name)
        if item is None or item.get_type() != ITEM_DOCUMENT:
            raise Failure(f"EbookLib finds no document {name}")
        body = etree.fromstring(item.content).find("{http://www.w3.org/1999/xhtml}body")
        documents[posixpath.basename(item.file_name)] = seen(body)
    values = {name: [value for value, _ in book.get_metadata("DC", name)]
              for name in ("title", "creator", "language")}
    return Reading(values["title"][0], values["creator"], values["language"],
                   list(entries(book.toc, 0)), documents)


def entries(contents, depth):
    for entry in contents:
        link, below = entry if isinstance(entry, tuple) else (entry, [])
        document = posixpath.basename(link.href.split("#")[0])
        yield Entry(depth, link.title, document)
        yield from entries(below, depth + 1)


# pandoc

def pandoc(path, contents):
    """Pandoc keeps no table of contents: it is taken from elsewhere."""
    output, errors = run("pandoc", "-f", "epub", "-t", "json", path)
    if errors:
        raise Failure(f"pandoc: {errors}")
    book = json.loads(output)
    documents, name = {}, None
    for block in book["blocks"]:
        opened = document_that_opens(block)
        if opened:
            name = opened
            documents[name] = ""
        elif name:
            documents[name] += spoken(block) + "\n"
    said = {key: value if isinstance(value, list) else [value]
            for key, value in ((key, plain(value)) for key, value in book["meta"].items())}
    # The last author comes first there, in every book.
    authors = (said.get("creator") or said.get("author") or [])[::-1]
    return Reading(said["title"][0], authors, said.get("language"), contents, documents)


def document_that_opens(block):
    """Pandoc puts an empty span with the name of the file before each document."""
    if block["t"] != "Para" or len(block["c"]) != 1 or block["c"][0]["t"] != "Span":
        return None
    (identifier, _, _), content = block["c"][0]["c"]
    return identifier if not content and "#" not in identifier else None


def plain(value):
    if value["t"] == "MetaList":
        return [spoken(each).strip() for each in value["c"]]
    return spoken(value).strip()


def spoken(node):
    """The text of a piece of pandoc's document; what ends a block ends a line."""
    if isinstance(node, list):
        return "".join(map(spoken, node))
    if not isinstance(node, dict):
        return ""
    kind, content = node["t"], node.get("c")
    if kind in ("Str", "MetaString"):
        return content
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind in ("Code", "CodeBlock"):
        return content[1] + ("\n" if kind == "CodeBlock" else "")
    if kind in ("Image", "RawInline", "RawBlock", "HorizontalRule"):
        return ""
    return spoken(content) + ("\n" if kind in ("Para", "Plain", "Header", "Div") else "")


# mutool

# Debian 12's MuPDF reads EPUB 3 and says that it knows of EPUB 2 alone; and it is built without
# colour management, for any document.
KNOWN = re.compile(r"^warning: (ICC support is not available|unknown epub version: 3\.\d)$")


def mutool(path):
    """The text of all pages, each of which is drawn."""
    _, errors = run("mutool", "draw", "-q", "-a", "-r", "40", "-F", "pgm", "-o", "/dev/null", path)
    complaints = [line for line in errors.splitlines() if line and not KNOWN.match(line)]
    if complaints:
        raise Failure(f"mutool: {'; '.join(complaints[:5])}")
    output, _ = run("mutool", "draw", "-q", "-a", "-F", "txt", path)
    return output


# calibre and libmobi

class Metadata:
    def __init__(self, title, authors, languages, series=None, position=None):
        self.title, self.authors, self.languages = title, authors, languages
        self.series, self.position = series, position


def ebook_meta(path, folder):
    """What calibre reads, and the cover's bytes where it finds one."""
    opf, cover = Path(folder, "meta.opf"), Path(folder, "cover")
    run("ebook-meta", path, f"--to-opf={opf}", f"--get-cover={cover}")
    root = ElementTree.parse(opf).getroot()
    texts = {name: [each.text for each in root.iter(f"{DC}{name}")]
             for name in ("title", "creator", "language")}
    metas = {each.get("name"): each.get("content") for each in root.iter(f"{OPF}meta")}
    found = Metadata(texts["title"][0], texts["creator"], texts["language"],
                     metas.get("calibre:series"), metas.get("calibre:series_index"))
    return found, cover.read_bytes() if cover.exists() else None


def kindle(path, folder):
    """What libmobi reads of the AZW3 that calibre makes."""
    made = Path(folder, "book.azw3")
    run("ebook-convert", path, str(made))
    output, errors = run("mobitool", str(made))
    if errors:
        raise Failure(f"mobitool: {errors}")
    said = dict(line.split(": ", 1) for line in output.splitlines() if ": " in line)
    return Metadata(said.get("Title"), said.get("Author", "").split("; "),
                    [said.get("Language", "").split(" ")[0]])
