"""The pages of a catalogue as a web browser follows them: links, forms, kinds of page."""

import re
import urllib.parse
from collections import deque
from html.parser import HTMLParser

from catalogue import REFERENCE, media_type

# What is loaded with a page, by the attribute that names it.
LOADED = {"img": "src", "script": "src", "iframe": "src", "source": "src", "object": "data",
          "embed": "src"}


class Page(HTMLParser):
    """What matters of one page."""

    def __init__(self, address, answer):
        super().__init__()
        self.address, self.answer = address, answer
        self.links, self.loaded, self.names, self.scripts = [], [], [], []
        self.title, self.in_title = "", False
        self.feed(answer.body.decode("utf-8", "replace"))

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        self.names.append(tag)
        if tag == "a" and told.get("href") is not None:
            self.links.append((told["href"], told.get("rel") or ""))
        elif tag == "link":
            kinds = (told.get("rel") or "").split()
            where = self.loaded if "stylesheet" in kinds or "icon" in kinds else self.links
            name = told.get("href", "")
            where.append(name if where is self.loaded else (name, " ".join(kinds)))
        elif told.get(LOADED.get(tag)):
            self.loaded.append(told[LOADED[tag]])
        if tag == "script" or any(name.startswith("on") for name in told):
            self.scripts.append(self.get_starttag_text())
        self.in_title = tag == "title"

    def handle_data(self, data):
        self.title += data if self.in_title else ""

    def handle_endtag(self, tag):
        if tag == "title":
            self.in_title = False


class Site:
    """Every page that links lead to, from the first one."""

    def __init__(self, catalogue, findings, more=(), limit=300):
        self.catalogue, self.findings, self.limit = catalogue, findings, limit
        self.pages, self.others = {}, {}
        first = catalogue.address("" if catalogue.is_live else "index.html")
        self.queue, self.known = deque([first]), {first}
        for path in more:
            self.add(catalogue.address(path))
        while self.queue and len(self.pages) < limit:
            self.visit(self.queue.popleft())

    def add(self, address):
        if address not in self.known:
            self.known.add(address)
            self.queue.append(address)

    def visit(self, address):
        where = self.catalogue.shown(address)
        answer = self.catalogue.get(address)
        if not self.findings.check(answer.status == 200, where, "a link leads somewhere",
                                   answer.status):
            return
        kind = media_type(answer.type)[0] if self.catalogue.is_live else ""
        is_page = kind == "text/html" or (not kind and address.endswith(".html"))
        if not is_page:
            self.others[address] = kind
            return
        page = self.pages[address] = Page(address, answer)
        self.check(page, where)
        for href, _ in page.links:
            target = self.catalogue.resolve(address, href)
            if target and not self.is_feed(target):
                self.add(target)
        for href in page.loaded:
            target = self.catalogue.resolve(address, href)
            if target:
                self.add(target)

    def is_feed(self, address):
        """Feeds have their own check, and downloads are many and large."""
        steps = self.catalogue.shown(address).split("/")
        return steps[1] in ("opds", "download")

    def check(self, page, where):
        check = self.findings.check
        for href in [href for href, _ in page.links] + page.loaded:
            inside = href.startswith("#") or self.catalogue.resolve(page.address, href)
            check(inside or href.startswith("data:"), where, "a page has all from its own server",
                  href)
            check(REFERENCE.match(href), where, "a link's href is a URI", href)
            relative = not href.startswith("/") and ":" not in href.partition("/")[0]
            check(self.catalogue.is_live or relative, where, "links of a folder are relative", href)
        check(not page.scripts, where, "a page has no scripts", page.scripts[:1])
        check("set-cookie" not in page.answer.headers, where, "a page sets no cookie")
        check(page.title.strip(), where, "a page has a title")

    def kinds(self):
        """One page of every kind: of every place, and where the elements differ."""
        seen, chosen = {}, {}
        for address, page in self.pages.items():
            steps = self.catalogue.shown(address).partition("?")[0].strip("/").split("/")
            steps = [step for step in steps if step != "index.html"]
            name = steps[0] if steps else ""
            name = (name or "home") + ("-one" if len(steps) > 1 else "")
            new = set(page.names) - seen.setdefault(name, set())
            if new or name not in chosen:
                number = sum(each.startswith(name) for each in chosen)
                chosen[name if name not in chosen else f"{name}-{number}"] = address
                seen[name] |= new
        return chosen

    def chain(self, address):
        """The books of a list, following the link to its next page."""
        books, visited = [], []
        while address and address not in visited:
            visited.append(address)
            page = self.pages.get(address)
            if page is None:
                break
            for href, relation in page.links:
                target = self.catalogue.resolve(page.address, href) or ""
                found = re.search(r"/books/([^/]+)", urllib.parse.urlsplit(target).path)
                if found:
                    books.append(found[1])
            follows = [href for href, relation in page.links if "next" in relation.split()]
            address = follows and self.catalogue.resolve(address, follows[0])
        return books, visited
