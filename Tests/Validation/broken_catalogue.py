"""Breaks a catalogue in many ways, and sees whether the checks find each.

usage: broken_catalogue.py FANFOLD CATALOGUE [--axe AXE.js] [--nu VNU.jar]

CATALOGUE is a folder that `fanfold catalog` wrote of more than fifty books. A check that finds
nothing in a good catalogue must find something here: else it does not look. Status 1 where a fault
is not found.
"""

import argparse
import re
import shutil
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

import answers
import attack_patience
import load
import opds
import pages
from attacks import Probe, RequestAttacks, UploadAttacks, prepare
from catalogue import Answer, Folder, Server
from crawl import Crawl
from device import Device
from findings import Silent
from library import main as make_library
from naughty_server import NaughtyServer
from rawhttp import Target
from served import Served
from webpages import Site

ALL, ALL2, HOME = r"opds/all(/index)?\.xml$", r"opds/v2/all(/index)?\.json$", r"opds/index\.xml$"
# What is broken: where, what is replaced by what, and the rule that has to notice.
FEEDS = (
    (ALL, r"</feed>", "", "is not well-formed"),
    (ALL, r"<feed", "<!DOCTYPE feed><feed", "is not well-formed"),
    (ALL, r'xmlns:opensearch="[^"]*"', 'xmlns:opensearch="http://example.org/"',
     "namespaces are not declared as readers expect them"),
    (ALL, r"<id>urn:[^<]*</id>", "<id>17</id>", "an id is a URN"),
    (ALL, r"<id>[^<]*</id>", "", "feed has one id"),
    (ALL, r"<updated>[^<]*</updated>", "<updated>2001-09-09</updated>",
     "a date is one of RFC 3339"),
    (ALL, r'rel="self"', 'rel="related"', "a feed has one self link"),
    (ALL, r'rel="start"', 'rel="related"', "a feed has one start link"),
    (ALL, r'rel="up"', 'rel="related"', "a feed says what is above it"),
    (ALL, r"kind=acquisition", "kind=navigation", "the self link has the type of the feed"),
    (HOME, r"kind=acquisition", "kind=navigation", "a link says what it leads to"),
    (HOME, r'rel="start"', 'rel="http://opds-spec.org/facet"',
     "facets are in acquisition feeds alone"),
    (HOME, r'rel="subsection"', 'rel="alternate"', "KOReader has something to open"),
    (ALL, r"(<title)", r"<dc:title>x</dc:title>\1", "a feed has elements that are known"),
    (ALL, r"(<entry>)", r"\1<dc:title>x</dc:title>", "Atom's own elements go before Dublin Core's"),
    (ALL, r"<summary[^>]*>", '<summary type="html">', "a summary is plain text"),
    (ALL, r"(<summary[^>]*>)", r"\1&lt;p&gt;", "a description has no markup"),
    (ALL, r"\.epub\"", '.zip"', "the address of a book ends in .epub"),
    (ALL, r"application/epub\+zip", "application/zip",
     "an acquisition link says that it is an EPUB"),
    (ALL, r'type="image/(png|jpeg)"', 'type="image/webp"', "pictures are JPEG, PNG or GIF"),
    (ALL, r'rel="next"', 'rel="related"', "a list has as many entries as it says"),
    (ALL, r"(<entry>.*?</entry>)", r"\1\1", "an entry is in a feed once"),
    (ALL, r'(rel="next"[^>]*href|href="[^"]*"(?=[^>]*rel="next"))', r"wrong=\1",
     "is not well-formed"),
    (r"opds/all.*2\.xml$", r'rel="previous"', 'rel="related"',
     "previous leads back where next came from"),
    (ALL, r'href="([^"]*\.epub)"', r'href="x/\1"', "a book can be had"),
    (ALL, r'href="([^"]*\.epub)"', r'href="/\1"', "links of a folder are relative"),
    (ALL, r'href="([^"]*\.epub)"', r'href="http://example.org/\1"',
     "a link stays in the catalogue"),
    (ALL, r'href="([^"]*)\.epub"', r'href="\1 .epub"', "a link's href is a URI"),
    (ALL2, r"^\{", "{{", "is no JSON"),
    (ALL2, r'"self"', '"other"', "a feed has one self link"),
    (ALL2, r'"title"', '"name"', "metadata has a title"),
    (ALL2, r'"numberOfItems":\s*\d+', '"numberOfItems": "many"', "numberOfItems is a number"),
    (ALL2, r'"numberOfItems":\s*\d+', '"numberOfItems": 7',
     "a list has as many entries as it says"),
    (ALL2, r'"http://opds-spec.org/acquisition[^"]*"', '"item"', "a publication can be acquired"),
    (ALL2, r'"identifier":\s*"[^"]*"', '"identifier": "17"', "an identifier is a URI"),
    (ALL2, r'"modified":\s*"[^"]*"', '"modified": "today"', "a date is one of RFC 3339"),
    (ALL2, r'"language":\s*(\["[^"]*"\]|"[^"]*")', '"language": "English, mostly"',
     "a language is a tag of BCP 47"),
    (ALL2, r'"links":', '"link":', "a feed has links"),
    (r"\.epub$", r"mimetype", "mimetypo", "a book begins like an EPUB"),
    (r"covers/", r"\A...", "abc", "a picture is what it says"),
)
# Answers of a server: whose, what becomes of them, and the rule that has to notice.
ANSWERS = (
    (lambda method, asked, answer: method == "HEAD", {"headers": {}},
     "HEAD has the headers of GET"),
    (lambda method, asked, answer: answer.status == 206, {"status": 200},
     "a part is the part that was asked for"),
    (lambda method, asked, answer: answer.status == 416, {"status": 200},
     "a part beyond the end is refused"),
    (lambda method, asked, answer: answer.status == 304, {"status": 200},
     "what did not change is not sent again"),
    (lambda method, asked, answer: answer.address.endswith("/"), {"status": 404},
     "with and without a slash at the end is the same"),
    (lambda method, asked, answer: "opds+json" in str(asked.get("Accept")), {"status": 406},
     "KOReader is answered"),
    (lambda method, asked, answer: "Range" not in asked, {"body": b"cut"},
     "Content-Length says how many bytes there are"),
)
PAGES = (
    ("<body", "<body><script>1</script><p", "a page has no scripts"),
    ("</main>", '<p style="width: 2000px">wide</p></main>', "a page is no wider than the screen"),
    ("</main>", '<button style="font-size: 8px; min-height: 0; padding: 0">x</button></main>',
     "what is touched is 44 px high"),
    ("</main>", '<img src="data:,x"></main>', "axe has nothing to say"),
    ("</main>", '<p><p align="left"></main>', "Nu has nothing to say"),
    ("</main>", '<a href="http://example.org/x.png">x</a></main>',
     "a page has all from its own server"),
    ("</main>", '<a href="nowhere.html">x</a></main>', "a link leads somewhere"),
    ("</main>", "<noscript><p>Only so.</p></noscript></main>",
     "a page is the same with scripts and without"),
)


class Broken(Folder):
    """A catalogue in files with one fault."""

    def __init__(self, folder, place, old, new):
        super().__init__(folder)
        self.place, self.old, self.new = re.compile(place), old, new
        self.met = False

    def get(self, address, *rest, **more):
        answer = super().get(address, *rest, **more)
        if self.place.search(address):
            text = answer.body.decode("latin-1")
            changed = re.sub(self.old, self.new, text, flags=re.DOTALL)
            self.met = self.met or changed != text
            answer.body = changed.encode("latin-1")
        return answer


class Misbehaving(Server):
    """A server that answers otherwise where the fault says so."""

    def __init__(self, url, concerns, changes):
        super().__init__(url)
        self.concerns, self.changes = concerns, changes

    def get(self, address, method="GET", headers=None, body=None):
        answer = super().get(address, method, headers, body)
        if self.concerns(method, headers or {}, answer):
            told = vars(answer) | self.changes
            answer = Answer(told["address"], told["status"], told["headers"], told["body"])
        return answer


class Tally:
    def __init__(self):
        self.found = self.missed = 0

    def expect(self, holds, what, fault):
        self.found, self.missed = self.found + bool(holds), self.missed + (not holds)
        if not holds:
            print(f"FAIL catalog: does not see the fault: {what}: {fault}", flush=True)


def broken_rules(findings):
    return {rule: times for rule, times in findings.rules.items() if times}


def check_feeds(folder, tally):
    def looked_at(catalogue, dialect):
        findings = Silent("opds")
        opds.run(catalogue, SimpleNamespace(books=None, keep=None, samples=6), findings, [dialect])
        return broken_rules(findings)

    before = {dialect: looked_at(Folder(folder), dialect) for dialect in (1, 2)}
    for place, old, new, rule in FEEDS:
        catalogue, dialect = Broken(folder, place, old, new), 2 if place == ALL2 else 1
        after = looked_at(catalogue, dialect)
        tally.expect(catalogue.met and after.get(rule, 0) > before[dialect].get(rule, 0),
                     f"{place}: {old} → {new}", rule if catalogue.met else "nothing to break")


def check_answers(program, tally):
    with tempfile.TemporaryDirectory() as folder:
        make_library(folder, 3)
        with Served(program, folder, "--quiet") as served:
            server = Server(served.url)
            crawl = Crawl(server, Silent("crawl"), server.address("opds"), 1, limit=4)
            crawl.visits = dict(list(crawl.visits.items())[:2])
            for concerns, changes, rule in ANSWERS:
                findings = Silent("answers")
                answers.check(Misbehaving(served.url, concerns, changes), [crawl], crawl.others,
                              findings)
                tally.expect(findings.rules.get(rule), "answers", rule)


def check_pages(folder, axe, nu, tally):
    """Each fault on the first page of a copy."""
    with Device() as device, tempfile.TemporaryDirectory() as work:
        for old, new, rule in PAGES:
            if (rule.startswith("axe") and not axe) or (rule.startswith("Nu") and not nu):
                continue
            copy = Path(work, "copy")
            shutil.rmtree(copy, ignore_errors=True)
            copy.mkdir()
            for name in ("index.html", "pages.css"):
                if Path(folder, name).exists():
                    shutil.copy(Path(folder, name), copy)
            first = copy / "index.html"
            first.write_text(first.read_text().replace(old, new, 1))
            findings = Silent("pages")
            site = Site(Folder(copy), findings)
            if rule.startswith("Nu"):
                pages.check_markup(nu, site, findings)
            else:
                pages.Look(site, findings, axe and Path(axe).read_text(), None).run(device)
            tally.expect(findings.rules.get(rule), f"page: {new}", rule)


def check_attacks(tally):
    """A server that does all that one must not."""
    attack_patience.HELD = 0.1
    with tempfile.TemporaryDirectory() as work, NaughtyServer(work) as naughty:
        books = Path(work, "books")
        make_library(books, 3)
        prepare(books)
        findings = Silent("attacks")
        probe = Probe(Target("127.0.0.1", naughty.port), books, findings)
        requests, uploads = RequestAttacks(probe), UploadAttacks(probe)
        probe.links_hidden()
        for attack in (requests.few_paths, requests.hosts, requests.splitting, requests.markup,
                       uploads.forms):
            attack()
        naughty.is_stuck = True
        attack_patience.PatienceAttacks(probe).answered("a server that waits")
        for rule in ("no file from outside is given away", "a path that climbs is refused",
                     "a foreign host is refused", "no header comes from an address",
                     "no words become markup", "an upload that is wrong is refused",
                     "the server makes no mistake of its own",
                     "a link does not lead out of the folder",
                     "others are answered within two seconds"):
            tally.expect(findings.rules.get(rule), "attacks", rule)


def check_load(tally):
    watch = load.Watch(0)
    watch.samples = [each << 20 for each in range(50, 110)]
    figures = dict(requests=10, bytes=1, duration=1_000_000, connect=0, read=0, write=0, timeout=0,
                   status=3, p50=1, p90=1, p99=1, max=1)
    findings = Silent("load")
    load.check(findings, figures, watch, 60)
    for rule in ("no request fails", "memory does not grow"):
        tally.expect(findings.rules.get(rule), "load", rule)


def main(*arguments):
    parser = argparse.ArgumentParser()
    for name in ("--axe", "--nu"):
        parser.add_argument(name)
    for name in ("program", "folder"):
        parser.add_argument(name)
    options = parser.parse_args(arguments)
    tally = Tally()
    check_feeds(options.folder, tally)
    check_answers(options.program, tally)
    if shutil.which("chromium"):
        check_pages(options.folder, options.axe, options.nu, tally)
    check_attacks(tally)
    check_load(tally)
    print(f"catalog: {tally.found + tally.missed} faults looked for, {tally.missed} not found")
    return 1 if tally.missed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
