"""Crawls an OPDS catalogue and holds it against the rules of both dialects.

usage: opds.py [OPTION…] URL|FOLDER
  --books FOLDER       the books that the catalogue is of: all of them have to be in it
  --keep FOLDER        write sampled downloads there, for EPUBCheck
  --samples N          how many books to download, 12 if not said
  --credentials A:B    of Basic authentication

A folder is what `fanfold catalog` writes. Status 1 where a rule is broken.
"""

import argparse
import collections
import sys
import urllib.parse

import answers
import clients
import downloads
import opds1
import opds2
from catalogue import Broken, opened
from crawl import Crawl
from findings import Findings, Silent

ROOTS = {True: {1: "opds", 2: "opds/v2"}, False: {1: "opds/index.xml", 2: "opds/v2/index.json"}}
NONSENSE = "zzyzxqqvwk"


def repeated(values):
    return [value for value, times in collections.Counter(values).items() if times > 1]


def pages_of(crawl, visit, findings):
    """All pages of a list, from the first; each knows its neighbours and the ends."""
    shown = crawl.catalogue.shown
    pages = [visit]
    while "next" in pages[-1].below:
        page = crawl.visits.get(pages[-1].below["next"][0])
        if page is None or page in pages:
            findings.check(page is None, shown(visit.address), "next never leads back")
            break
        back = page.below.get("previous", [None])[0]
        findings.check(back == pages[-1].address, shown(page.address),
                       "previous leads back where next came from", back)
        pages.append(page)
    return pages


def check_lists(crawl, findings):
    """Every list: the chain of its pages has each entry once, and as many as it says."""
    shown = crawl.catalogue.shown
    for visit in list(crawl.visits.values()):
        if visit.kind == "entry" or "previous" in visit.below:
            continue
        where = shown(visit.address)
        pages = pages_of(crawl, visit, findings)
        entries = [entry[0] for page in pages for entry in page.entries]
        twice = repeated(entries)
        findings.check(not twice, where, "the pages of a list have each entry once", twice)
        if visit.total is not None:
            findings.check(visit.total == len(entries), where,
                           "a list has as many entries as it says",
                           f"{visit.total} said, {len(entries)} there")
        if len(pages) > 1:
            check_paging(pages, where, shown, findings)


def check_paging(pages, where, shown, findings):
    size = len(pages[0].entries)
    findings.check(all(len(page.entries) == size for page in pages[:-1]), where,
                   "all pages but the last are full", [len(page.entries) for page in pages])
    findings.check(0 < len(pages[-1].entries) <= size, where, "the last page is not empty")
    findings.check(len({page.total for page in pages}) == 1, where,
                   "all pages say the same number")
    for page in pages:
        for relation, end in (("first", pages[0]), ("last", pages[-1])):
            there = page.below.get(relation)
            findings.check(there is None or there[0] == end.address, shown(page.address),
                           f"{relation} leads to the {relation} page", there)


def check_documents(crawl, findings):
    shown = crawl.catalogue.shown
    start = next(iter(crawl.visits), None)
    for address, visit in crawl.visits.items():
        own = visit.below.get("self", [])
        findings.check(address in own, shown(address), "self is the address itself", own[:1])
        if visit.kind == "entry":
            continue
        starts = visit.below.get("start", [])
        findings.check(starts and starts[0] == start, shown(address), "start leads to the root",
                       starts)
        if crawl.dialect == 1 and address != start and "q=" not in address:
            findings.check("up" in visit.below, shown(address), "a feed says what is above it")
    for target, count, where in crawl.counts:
        visit = crawl.visits.get(target)
        if visit and visit.total is not None:
            findings.check(visit.total == count, where, "a link says how many books it leads to",
                           f"{shown(target)}: {count} said, {visit.total} there")
    ids = {}
    for visit in crawl.visits.values():
        if visit.kind == "acquisition":
            for identifier, *told in visit.entries:
                ids.setdefault(identifier, set()).add(tuple(told))
    for identifier, told in ids.items():
        findings.check(len(told) == 1, identifier, "a book is told of alike everywhere", told)
    if crawl.dialect == 1:
        feeds = [visit.id for visit in crawl.visits.values()
                 if visit.kind != "entry" and "previous" not in visit.below
                 and not visit.is_faceted]
        twice = repeated(feeds)
        findings.check(not twice, "/opds", "no two feeds have one id", twice)


def all_books(crawl):
    """The books of the whole catalogue: identifiers and titles."""
    return {entry[0]: entry[1] for visit in crawl.visits.values() if visit.kind == "acquisition"
            for entry in visit.entries}


def check_search(catalogue, crawl, findings):
    """Searching finds what is there, finds nothing where nothing is, and bears any words."""
    templates = set()
    for visit in crawl.visits.values():
        if crawl.dialect == 1:
            templates |= {("osd", target) for target in visit.below.get("search", [])}
        else:
            templates |= {("template", urllib.parse.urljoin(visit.address, link["href"]))
                          for link in opds2.with_relation(visit.root.get("links", []), "search")}
    findings.check(len(templates) == 1, "/opds", "a catalogue that is served can be searched",
                   templates)
    for kind, address in templates:
        template = address
        if kind == "osd":
            answer = catalogue.get(address)
            template = opds1.description(findings, catalogue.shown(address), answer.body)
        if template:
            check_answers_to_words(catalogue, crawl, findings,
                                   urllib.parse.urljoin(address, template))


def check_answers_to_words(catalogue, crawl, findings, template):
    def found(words):
        quoted = urllib.parse.quote(words, safe="")
        if crawl.dialect == 1:
            address = template.replace("{searchTerms}", quoted)
        else:
            address = opds2.TEMPLATE.sub(f"?query={quoted}", template)
        result = Crawl(catalogue, findings, address, crawl.dialect, limit=1)
        visit = result.visits.get(address)
        return visit and [entry[0] for entry in visit.entries], visit

    books = all_books(crawl)
    for identifier, title in sorted(books.items())[::max(1, len(books) // 8)]:
        # Search is by words; what is no word parts them.
        words = " ".join("".join(sign if sign.isalnum() else " " for sign in title).split())
        for said in filter(None, {words, words.upper(), words.split(" ")[-1]}):
            ids, visit = found(said)
            many = visit and visit.total is not None and visit.total > len(visit.entries)
            findings.check(ids is not None and (identifier in ids or many), f"search for {said}",
                           "a book is found by the words of its title", title)
    ids, visit = found(NONSENSE)
    findings.check(ids == [] and visit.total in (0, None), f"search for {NONSENSE}",
                   "nothing is found where nothing is", ids)
    for words in ('"', "'", "*", "a OR", "NEAR(", "%", "&<>", "\\", "ß", "日本", "-a", ":", "(",
                  "a" * 1000, " ", ""):
        findings.check(found(words)[0] is not None, f"search for {words[:20]!r}",
                       "search bears any words")


def check_complete(crawls, books, findings):
    first, second = (all_books(crawl) for crawl in crawls)
    missing = set(first) ^ set(second)
    findings.check(not missing, "/opds/v2", "both dialects tell of the same books",
                   sorted(map(str, missing))[:3])
    if books:
        there = downloads.identifiers(books)
        lost = {title for identifier, title in there.items()
                if title not in first.values() and title not in second.values()}
        findings.check(not lost, "/opds/all", "every book of the folder is in the catalogue",
                       sorted(lost)[:3])
        findings.check(len(first) == len(there), "/opds/all",
                       "the catalogue has as many books as the folder",
                       f"{len(first)}, not {len(there)}")


def main(*arguments):
    parser = argparse.ArgumentParser()
    for name in ("--books", "--keep", "--credentials"):
        parser.add_argument(name)
    parser.add_argument("--samples", type=int, default=12)
    parser.add_argument("place")
    options = parser.parse_args(arguments)
    credentials = options.credentials and tuple(options.credentials.split(":", 1))
    catalogue = opened(options.place, credentials)
    findings = Findings("opds")
    try:
        crawls = run(catalogue, options, findings)
        what = ", ".join(f"{len(crawl.visits)} documents of OPDS {crawl.dialect}"
                         for crawl in crawls)
    except Broken as problem:
        findings.fail(options.place, "the server answers", problem)
        what = "broken off"
    return findings.finish(what)


def run(catalogue, options, findings, dialects=(1, 2)):
    crawls = []
    for dialect in dialects:
        root = catalogue.address(ROOTS[catalogue.is_live][dialect])
        crawl = Crawl(catalogue, findings, root, dialect)
        crawls.append(crawl)
        crawl.check_types()
        check_documents(crawl, findings)
        check_lists(crawl, findings)
        again = Crawl(catalogue, Silent("again"), root, dialect).stable()
        for address, told in crawl.stable().items():
            findings.check(again.get(address) == told, catalogue.shown(address),
                           "ids and order are the same at every visit")
        if catalogue.is_live:
            check_search(catalogue, crawl, findings)
        if dialect == 1:
            clients.check_atom_feeds(crawl, findings)
        clients.check_koreader(catalogue, root, findings)
    if len(crawls) == 2:
        check_complete(crawls, options.books, findings)
    others = {}
    for crawl in crawls:
        for address, types in crawl.others.items():
            others.setdefault(address, set()).update(types)
    downloads.check(catalogue, others, options.samples, options.keep, findings)
    if catalogue.is_live:
        answers.check(catalogue, crawls, others, findings)
    return crawls


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
