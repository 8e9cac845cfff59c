"""Runs axe-core over one page of every kind in books.

usage: axe.py AXE.js BOOK…          `-` reads paths from standard input

Writes a line for every element that breaks a rule: book, page, rule, element. Status 1 where there
is one.
"""

import concurrent.futures
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from book import Book, kinds_of_page, paths_of_books
from chromium import Browser

# Rules for web sites: a document of a book has no menu to bypass and no main part, and its
# headings go on from those of the document before it. Ace, the checker for EPUB, has them off too.
SWITCHED_OFF = ("bypass", "region", "page-has-heading-one", "landmark-one-main",
                "landmark-complementary-is-top-level")
RUN = r"""axe.run(document, {
  resultTypes: ['violations'],
  rules: Object.fromEntries(%s.map(name => [name, {enabled: false}]))
}).then(results => results.violations.flatMap(rule => rule.nodes.map(node =>
  [rule.id, rule.impact, node.html.replace(/ xmlns(:\w+)?="[^"]*"/g, ''), node.any.concat(node.all, node.none).map(c => c.message)])))
""" % json.dumps(SWITCHED_OFF)


def check(script, pages):
    """The findings of some pages: files, each with its book and its name there."""
    findings = []
    with Browser() as browser:
        for file, book, page in pages:
            browser.show(file.as_uri())
            browser.evaluate(script)
            for rule, impact, element, reasons in browser.evaluate(RUN):
                shown = " ".join(element.split())[:200]
                findings.append(f"{book}: {page}: {rule} ({impact}): {shown}: {'; '.join(reasons)}")
    return findings


def unpacked(paths, folder):
    """One page of every kind, as a file with all that belongs to it."""
    seen = {}
    for number, path in enumerate(paths):
        book = Book(path)
        kinds = kinds_of_page(book, seen)
        if kinds:
            book.archive.extractall(Path(folder, str(number)))
        yield from ((Path(folder, str(number), page), path, page) for page in kinds)


def main(axe, *arguments):
    paths = paths_of_books(arguments)
    begun = time.monotonic()
    script = Path(axe).read_text()
    workers = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as folder:
        pages = list(unpacked(paths, folder))
        shares = [pages[first::workers] for first in range(min(workers, len(pages)))]
        with concurrent.futures.ThreadPoolExecutor(workers) as pool:
            findings = sum(pool.map(lambda share: check(script, share), shares), [])
    for finding in findings:
        print(f"FAIL axe: {finding}")
    print(f"axe: {len(pages)} kinds of page in {len(paths)} books, {len(findings)} findings, "
          f"{time.monotonic() - begun:.0f} s")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
