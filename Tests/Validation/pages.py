"""Looks at the pages of a catalogue in a browser as small as an e-reader's.

usage: pages.py --axe AXE.js --nu VNU.jar [--screenshots FOLDER] URL|FOLDER

Every kind of page, in two sizes, with scripts and without: no finding of axe-core and of the Nu
checker, nothing wider than the screen, everything large enough to touch. Of a server, a search is
typed and a story is dropped, both with scripts switched off. Status 1 where something is wrong.
"""

import argparse
import re
import sys
import tempfile
import urllib.parse
import zipfile
from pathlib import Path

from book import DC, OPF, Book
from catalogue import Broken, opened
from chromium import BrowserError
from device import SIZES, Device
from findings import Findings
from nu import messages
from webpages import Site

RULES = r"""axe.run(document, {resultTypes: ['violations']}).then(results =>
  results.violations.flatMap(rule => rule.nodes.map(node =>
    rule.id + ' (' + rule.impact + '): ' + node.html.slice(0, 150))))"""
# Links in running text are as high as their line; all others are for fingers.
SMALL = r"""[...document.querySelectorAll(
    'li a, nav a, td a, button, select, summary, input:not([type=hidden])')].flatMap(element => {
  // The label of a round button is touched as well as the button.
  const box = (element.closest('label') || element).getBoundingClientRect();
  return box.width && box.height < 43.5
    ? [Math.round(box.height) + ' px: ' + element.outerHTML.slice(0, 120)] : [];
})"""
STORY = """Title: The Kettle Sings at Noon
Author: Tern
Fandom: Harrow Street
Pairing: Bea/Jory
Rating: PG

The kettle sang at noon, as it did on every day but one.

Bea poured the tea. Jory asked for sugar, and got none.
"""
SEND = "form[enctype] button, form[enctype] input[type=submit]"
TITLE = "The Kettle Sings at Noon"


class Look:
    """All pages of a site, seen through devices."""

    def __init__(self, site, findings, axe, screenshots):
        self.site, self.findings = site, findings
        self.axe, self.screenshots = axe, screenshots

    def run(self, device):
        for size in SIZES:
            for name, address in self.site.kinds().items():
                self.page(device, size, name, address)

    def page(self, device, size, name, address):
        where = f"{self.site.catalogue.shown(address)} at {size}"
        url = self.url(address)
        pictures = {}
        for scripts in (True, False):
            device.take(size, scripts)
            device.show(url)
            wide = device.overflow()
            self.findings.check(wide <= 0, where, "a page is no wider than the screen",
                                f"{wide} px")
            pictures[scripts] = device.settled()
            if scripts:
                self.measure(device, where)
        self.findings.check(pictures[True] == pictures[False], where,
                            "a page is the same with scripts and without")
        self.keep(device, f"{name} {size}")

    def keep(self, device, name):
        """For somebody to look at."""
        if self.screenshots:
            Path(self.screenshots).mkdir(parents=True, exist_ok=True)
            Path(self.screenshots, f"{name}.png").write_bytes(device.screenshot())

    def measure(self, device, where):
        small = device.evaluate(SMALL)
        self.findings.check(not small, where, "what is touched is 44 px high", small[:3])
        self.findings.check(device.evaluate("document.cookie") == "", where,
                            "a page sets no cookie")
        if self.axe:
            device.evaluate(self.axe)
            found = device.evaluate(RULES)
            self.findings.check(not found, where, "axe has nothing to say", "; ".join(found[:3]))

    def url(self, address):
        catalogue = self.site.catalogue
        if catalogue.is_live:
            return address
        path = urllib.parse.unquote(urllib.parse.urlsplit(address).path).lstrip("/")
        return Path(catalogue.folder, path).as_uri()


def check_lists(site, findings):
    """The pages of all books have each of them once."""
    live = site.catalogue.is_live
    for path in ("all", "new"):
        books, pages = site.chain(site.catalogue.address(path if live else f"{path}/index.html"))
        counted = list(dict.fromkeys(books))
        findings.check(books, f"/{path}", "a list leads to books")
        # A picture and a title may both lead to the book.
        per_book = len(books) / max(1, len(counted))
        findings.check(per_book == int(per_book), f"/{path}", "pages have each book once",
                       f"{len(books)} links to {len(counted)} books on {len(pages)} pages")


def check_markup(jar, site, findings):
    """The Nu checker over every page there is, up to a number."""
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for number, (address, page) in enumerate(list(site.pages.items())[:200]):
            file = Path(folder, f"{number}.html")
            file.write_bytes(page.answer.body)
            files[file.as_uri().replace("file:///", "file:/")] = address
        names = [uri.replace("file:", "", 1) for uri in files]
        found = [each for each in messages(jar, names)
                 if (each.get("subType") or each["type"]) != "info"]
        for each in found:
            findings.fail(site.catalogue.shown(files[each["url"]]), "Nu has nothing to say",
                          f"{each['message']}: {' '.join(each.get('extract', '').split())[:100]}")
        findings.check(not found, "all pages", "Nu has nothing to say")


def check_search(device, catalogue, findings, title):
    """Somebody types a word and gets the book."""
    device.take("600x800", scripts=False)
    device.show(catalogue.address("search"))
    device.type("input[name=q]", title)
    device.leave(device.enter)
    address = device.address()
    findings.check("q=" in address, "/search", "a search is an address that can be kept", address)
    found = re.search(r'<a [^>]*href="[^"]*/books/[^"]*"', device.html())
    findings.check(found and title in device.html(), "/search", "a search finds what was typed",
                   title)


def check_bind(device, catalogue, findings, folder):
    """Somebody drops a story on the page and has a book."""
    story = Path(folder, "kettle.txt")
    story.write_text(STORY)
    for number, value in enumerate(("epub3", "kepub", "kindle")):
        device.take("600x800", scripts=False)
        device.show(catalogue.address("bind"))
        device.ask("DOM.setFileInputFiles", files=[str(story)],
                   nodeId=device.node("input[type=file][name=story]"))
        choose(device, value)
        kept = Path(folder, f"downloads {number}")
        device.keep_downloads(kept)
        device.touch(SEND)
        try:
            file = device.downloaded(kept)
            title = Book(file).package.find(f"{OPF}metadata/{DC}title").text
        except (BrowserError, zipfile.BadZipFile, KeyError, AttributeError) as problem:
            findings.fail("/bind", "a story that is dropped becomes a book", f"{value}: {problem}")
            continue
        findings.check(title == TITLE, "/bind", "a story that is dropped becomes a book", title)
        suffix = ".kepub.epub" if value == "kepub" else ".epub"
        findings.check(TITLE in file.name and file.name.endswith(suffix), "/bind",
                       "the book is named after the story", file.name)


def check_refusal(look, device, folder):
    """Somebody drops a file of nothing, and is told what is wrong with it."""
    empty = Path(folder, "empty.txt")
    empty.write_bytes(b"")
    for size in SIZES:
        device.take(size, scripts=True)
        device.show(look.site.catalogue.address("bind"))
        device.ask("DOM.setFileInputFiles", files=[str(empty)],
                   nodeId=device.node("input[type=file][name=story]"))
        device.leave(lambda: device.touch(SEND))
        where = f"/bind, refused, at {size}"
        text = device.html()
        look.findings.check("empty.txt" in text and 'type="file"' in text, where,
                            "a refusal says which file, and lets one try another")
        look.findings.check(device.overflow() <= 0, where, "a page is no wider than the screen")
        look.measure(device, where)
        look.keep(device, f"bind refused {size}")


def choose(device, value):
    """Takes a format, whether the page has a menu for it or buttons."""
    try:
        device.touch(f"input[name=format][value={value}]")
    except BrowserError:
        device.ask("DOM.focus", nodeId=device.node("select[name=format]"))
        device.ask("Input.insertText", text=value)
        device.ask("DOM.setAttributeValue", name="selected", value="selected",
                   nodeId=device.node(f"select[name=format] option[value={value}]"))


def main(*arguments):
    parser = argparse.ArgumentParser()
    for name in ("--axe", "--nu", "--screenshots"):
        parser.add_argument(name)
    parser.add_argument("place")
    options = parser.parse_args(arguments)
    catalogue, findings = opened(options.place), Findings("pages")
    try:
        more = ("search?q=a", "search?q=zzyzxq", "search", "bind") if catalogue.is_live else ()
        site = Site(catalogue, findings, more)
        check_lists(site, findings)
        if options.nu:
            check_markup(options.nu, site, findings)
        axe = Path(options.axe).read_text() if options.axe else None
        with Device() as device, tempfile.TemporaryDirectory() as folder:
            look = Look(site, findings, axe, options.screenshots)
            look.run(device)
            if catalogue.is_live:
                check_search(device, catalogue, findings, "Salt Letters")
                check_bind(device, catalogue, findings, folder)
                check_refusal(look, device, folder)
        kinds = site.kinds()
        what = f"{len(site.pages)} pages of {len(kinds)} kinds"
    except (Broken, BrowserError) as problem:
        findings.fail(options.place, "pages can be looked at", problem)
        what = "broken off"
    return findings.finish(what)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
