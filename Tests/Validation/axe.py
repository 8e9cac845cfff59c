"""Runs axe-core over one page of every kind of each book.

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


def check(axe, paths, folder):
    """The findings of some books, and how many pages were looked at."""
    findings, pages = [], 0
    with Browser() as browser:
        for number, path in paths:
            book = Book(path)
            place = Path(folder, str(number))
            book.archive.extractall(place)
            for page in kinds_of_page(book):
                browser.show((place / page).as_uri())
                browser.evaluate(axe)
                pages += 1
                for rule, impact, element, reasons in browser.evaluate(RUN):
                    reason = "; ".join(reasons)
                    findings.append((path, page, f"{rule} ({impact})", element, reason))
    return findings, pages


def main(axe, *arguments):
    paths = paths_of_books(arguments)
    begun = time.monotonic()
    script = Path(axe).read_text()
    workers = os.cpu_count() or 1
    numbered = list(enumerate(paths))
    with tempfile.TemporaryDirectory() as folder:
        with concurrent.futures.ThreadPoolExecutor(workers) as pool:
            shares = [numbered[first::workers] for first in range(workers)]
            results = list(pool.map(lambda share: check(script, share, folder), filter(None, shares)))
    findings = [finding for found, _ in results for finding in found]
    for path, page, rule, element, reason in findings:
        print(f"FAIL axe: {path}: {page}: {rule}: {' '.join(element.split())[:200]}: {reason}")
    pages = sum(count for _, count in results)
    print(f"axe: {pages} pages of {len(paths)} books, {len(findings)} findings, "
          f"{time.monotonic() - begun:.0f} s")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
