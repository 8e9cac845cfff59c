"""What other people's readers make of the feeds: Python's feedparser, and KOReader.

KOReader is imitated: what it sends, which links it follows, and how it tells what a file is, as
its catalogue plugin does it. That feeds keep to the rules is seen elsewhere; here a person with
that reader in hand comes to a book.
"""

import json
import urllib.parse

import atomxml
import opds1
from catalogue import media_type

try:
    import feedparser
except ImportError:
    feedparser = None

ACCEPT = "application/opds+json, application/atom+xml;profile=opds-catalog, */*"
FOLLOWED = {None, "subsection", "http://opds-spec.org/subsection",
            "http://opds-spec.org/crawlable", "http://opds-spec.org/sort/popular",
            "http://opds-spec.org/sort/new"}
# Menus that KOReader is led through before it should have met a book.
DEPTH, MENUS = 3, 40


def check_atom_feeds(crawl, findings):
    """feedparser reads every feed without a complaint, and reads what we read."""
    if feedparser is None:
        print("SKIPPED feedparser: it is not installed; scripts/catalog.sh does")
        return
    for address, visit in crawl.visits.items():
        if visit.kind == "entry":
            continue
        where = crawl.catalogue.shown(address)
        headers = {"content-type": (visit.answer.type or "application/atom+xml"),
                   "content-location": address}
        feed = feedparser.parse(visit.answer.body, response_headers=headers)
        findings.check(not feed.bozo, where, "feedparser reads the feed",
                       feed.get("bozo_exception"))
        findings.check(feed.version == "atom10", where, "feedparser takes it for Atom",
                       feed.version)
        ids = [entry.get("id") for entry in feed.entries]
        findings.check(ids == [entry[0] for entry in visit.entries], where,
                       "feedparser finds the entries")
        findings.check(all(entry.get("updated_parsed") for entry in feed.entries), where,
                       "feedparser understands the dates")
        if visit.kind == "acquisition":
            books = [entry for entry in feed.entries if not any(
                link.rel.startswith("http://opds-spec.org/acquisition") and link.href
                for link in entry.links)]
            findings.check(not books, where, "feedparser finds a way to each book",
                           books and books[0].get("title"))


class KOReader:
    """The part of its catalogue plugin that decides what a person sees."""

    def __init__(self, catalogue, findings):
        self.catalogue, self.findings = catalogue, findings
        self.menus, self.books = 0, 0

    def fetched(self, address):
        """HEAD, then GET, without compression. Moved catalogues and empty ones are errors there."""
        where = self.catalogue.shown(address)
        headers = {"Accept": ACCEPT, "Accept-Encoding": "identity"}
        if self.catalogue.is_live:
            head = self.catalogue.get(address, "HEAD", headers)
            self.findings.check(head.status == 200, where, "KOReader's HEAD is answered",
                                head.status)
        answer = self.catalogue.get(address, headers=headers)
        good = answer.status == 200 and answer.body
        self.findings.check(good, where, "KOReader gets the feed", answer.status)
        return answer.body if good else None

    def menu(self, address):
        """Title, next address or None, and files of each line of a menu; and the next page."""
        body = self.fetched(address)
        if body is None:
            return [], None
        if body.lstrip()[:1] == b"{":
            return self.menu_of_json(address, json.loads(body))
        try:
            return self.menu_of_atom(address, atomxml.parsed(body))
        except atomxml.NotWellFormed:
            return [], None

    def menu_of_atom(self, address, feed):
        lines = []
        for entry in feed.all("entry"):
            below, files = None, []
            for link in entry.links():
                relation, kind = link.get("rel"), link.get("type") or ""
                href = urllib.parse.urljoin(address, link.get("href", ""))
                if "application/atom+xml" in kind and relation in FOLLOWED:
                    below = href
                elif relation and relation.startswith("http://opds-spec.org/acquisition"):
                    files.append((href, kind))
            lines.append((entry.text("title"), below, files))
        follows = [link.get("href") for link in feed.links("next")
                   if "application/atom+xml" in (link.get("type") or "")]
        return lines, follows and urllib.parse.urljoin(address, follows[0])

    def menu_of_json(self, address, feed):
        def first(value):
            return value[0] if isinstance(value, list) else value

        lines, follows = [], None
        for link in feed.get("links", []):
            if first(link.get("rel")) == "next":
                follows = urllib.parse.urljoin(address, link["href"])
        menus = [feed.get("navigation", [])]
        for group in feed.get("groups", []):
            menus.append(group.get("navigation", []))
            if "navigation" not in group and group.get("links"):
                menus.append([{"title": group["metadata"]["title"],
                               "href": group["links"][0]["href"]}])
        for link in sum(menus, []):
            if link.get("title") and first(link.get("rel")) != "self":
                lines.append((link["title"], urllib.parse.urljoin(address, link["href"]), []))
        for entry in feed.get("publications", []):
            files = [(urllib.parse.urljoin(address, link["href"]), link.get("type"))
                     for link in entry.get("links", [])
                     if str(first(link.get("rel"))).startswith("http://opds-spec.org/acquisition")]
            lines.append((entry["metadata"]["title"], None, files))
        return lines, follows

    def walk(self, address, depth=DEPTH):
        """Goes from menu to menu as a person would who wants to see all of them."""
        self.menus += 1
        where = self.catalogue.shown(address)
        lines, follows = self.menu(address)
        self.findings.check(lines, where, "KOReader has a menu to show")
        for title, below, files in lines:
            self.findings.check(below or files, where, "KOReader has something to open", title)
            for href, kind in files:
                self.books += 1
                self.findings.check(self.file_type(href, kind) == "epub", where,
                                    "KOReader knows the file for an EPUB", href)
        for _, below, _ in lines:
            if below and depth and self.menus < MENUS:
                self.walk(below, depth - 1)
        if follows and self.menus < MENUS:
            self.walk(follows, 0)

    def file_type(self, href, kind):
        """By the end of the address; only where that tells nothing, by the type."""
        name = urllib.parse.urlsplit(href).path.rpartition("/")[2]
        suffix = name.rpartition(".")[2].lower() if "." in name else ""
        if suffix in ("epub", "pdf", "mobi", "azw", "fb2", "txt", "html", "zip", "djvu", "cbz"):
            return suffix
        return "epub" if media_type(kind)[0] == opds1.EPUB else None


def check_koreader(catalogue, root, findings):
    reader = KOReader(catalogue, findings)
    reader.walk(root)
    findings.check(reader.books, catalogue.shown(root), "KOReader comes to books")
