"""An EPUB as its files state it, by the standard library alone: nothing of Fanfold is used."""

import posixpath
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree
import zipfile

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB = "{http://www.idpf.org/2007/ops}"
NCX = "{http://www.daisy.org/z3986/2005/ncx/}"
CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"


class Item:
    """A line of the manifest, its path seen from the root of the archive."""

    def __init__(self, element, folder):
        self.id = element.get("id")
        self.type = element.get("media-type")
        self.properties = (element.get("properties") or "").split()
        self.path = resolved(folder, element.get("href"))


class Book:
    def __init__(self, path):
        self.path = str(path)
        self.archive = zipfile.ZipFile(path)
        container = ElementTree.fromstring(self.archive.read("META-INF/container.xml"))
        self.package_path = container.find(f".//{CONTAINER}rootfile").get("full-path")
        self.package = ElementTree.fromstring(self.archive.read(self.package_path))
        folder = posixpath.dirname(self.package_path)
        items = self.package.iterfind(f"{OPF}manifest/{OPF}item")
        self.manifest = {item.id: item for item in (Item(each, folder) for each in items)}
        references = self.package.iterfind(f"{OPF}spine/{OPF}itemref")
        self.spine = [self.manifest[each.get("idref")].path for each in references]

    @property
    def is_epub3(self):
        return self.package.get("version", "").startswith("3")

    @property
    def documents(self):
        """Every XHTML document, those of the spine first."""
        rest = [item.path for item in self.manifest.values() if item.path not in self.spine]
        types = {item.path: item.type for item in self.manifest.values()}
        return [each for each in self.spine + rest if types[each] == "application/xhtml+xml"]

    def text(self, path):
        return self.archive.read(path).decode("utf-8")

    def parsed(self, path):
        return ElementTree.fromstring(self.archive.read(path))

    def with_property(self, name):
        return next((i.path for i in self.manifest.values() if name in i.properties), None)

    def metas(self, name):
        """The values of a `meta`, in the form of EPUB 3 or of EPUB 2."""
        every = self.package.findall(f"{OPF}metadata/{OPF}meta")
        return [(each.text or "").strip() for each in every if each.get("property") == name] + [
            each.get("content") or "" for each in every if each.get("name") == name]


def resolved(folder, reference):
    """The path in the archive that a reference leads to, seen from a folder."""
    return posixpath.normpath(posixpath.join(folder, urllib.parse.unquote(reference)))


def tag(element):
    """The local name of an element; a comment or an instruction has none."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def paths_of_books(arguments):
    """The books named on the command line; `-` stands for paths on standard input, one a line."""
    paths = []
    for argument in arguments:
        paths += filter(None, sys.stdin.read().splitlines()) if argument == "-" else [argument]
    return paths


def features(page):
    """What makes a page unlike another: its elements with their classes, types and parents, and
    what language and direction they are in."""
    found = set()

    def visit(element, parent):
        name = tag(element)
        found.add((parent, name, *map(element.get, ("class", f"{EPUB}type", "role", "dir", "lang"))))
        for child in element:
            visit(child, name)

    visit(page, None)
    return found


def kinds_of_page(book, seen):
    """One page of every kind. A page is of a kind of its own where its name differs in more than a
    number, or where it has an element that no page before it had which has the same styles.

    `seen` keeps what pages had: books that share it share their kinds."""
    styles = frozenset(book.archive.read(item.path) for item in book.manifest.values()
                       if item.type == "text/css")
    chosen = []
    for path in book.documents:
        name = re.sub(r"\d+", "#", posixpath.basename(path))
        known = seen.setdefault((book.package.get("version"), styles, name), set())
        new = features(book.parsed(path)) - known
        if new:
            known |= new
            chosen.append(path)
    return chosen
