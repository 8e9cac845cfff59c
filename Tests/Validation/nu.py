"""Runs the Nu HTML checker over every page of books.

usage: nu.py VNU.jar BOOK…          `-` reads paths from standard input

Writes a line for every message. Status 1 where there is an error or a warning. Books of EPUB 2 are
passed over: their documents are XHTML 1.1, which EPUBCheck checks and this program does not know.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from book import Book, paths_of_books

JAVA = ("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m")
AT_ONCE = 2000


def is_about_epub_type(message):
    """The checker knows HTML, and EPUB adds one attribute to it."""
    if not message["message"].startswith("Attribute “type” not allowed on element"):
        return False
    begin = message["hiliteStart"]
    element = message["extract"][begin:begin + message["hiliteLength"]]
    return "epub:type=" in element and not re.search(r"\stype=", element)


def is_about_style_of_kobo(message):
    """Kobo's own books have `type` on this element, and its readers look for it as it is there."""
    return (message["message"].strip().startswith("The “type” attribute for the “style” element")
            and 'class="kobostylehacks"' in message["extract"])


def unpacked(paths, folder):
    """The pages of the books, as files, with the names that people know them by."""
    pages = {}
    for number, path in enumerate(paths):
        book = Book(path)
        if not book.is_epub3:
            continue
        for page in book.documents:
            file = Path(folder, str(number), page)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(book.archive.read(page))
            pages[file.as_uri().replace("file:///", "file:/")] = (path, page)
    return pages


def messages(jar, files):
    for first in range(0, len(files), AT_ONCE):
        command = [*JAVA, "-jar", jar, "--format", "json", "--exit-zero-always",
                   *files[first:first + AT_ONCE]]
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode:
            sys.exit(f"nu: the checker failed: {run.stderr}")
        yield from json.loads(run.stderr)["messages"]


def main(jar, *arguments):
    paths = paths_of_books(arguments)
    begun = time.monotonic()
    findings = 0
    with tempfile.TemporaryDirectory() as folder:
        pages = unpacked(paths, folder)
        files = [uri.replace("file:", "", 1) for uri in pages]
        for message in messages(jar, files):
            kind = message.get("subType") or message["type"]
            if kind == "info" or is_about_epub_type(message) or is_about_style_of_kobo(message):
                continue
            findings += 1
            path, page = pages[message["url"]]
            shown = " ".join(message.get("extract", "").split())[:120]
            print(f"FAIL nu: {path}: {page}:{message.get('lastLine')}: {kind}: "
                  f"{message['message']}: {shown}")
    print(f"nu: {len(pages)} pages of {len(paths)} books, {findings} findings, "
          f"{time.monotonic() - begun:.0f} s")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
