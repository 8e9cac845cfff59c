"""Pages of books as a reading system shows them, side by side in one picture.

usage: screens.py PICTURE SCREEN…     a screen is BOOK:PAGE[:DEVICE[:MODE[:COUNT]]]

BOOK is an EPUB file, PAGE a document in it without suffix (`c01`), or a part of its name from the
end (`*-c01`), of which the first one counts. DEVICE is phone, e-ink or desk, MODE day or night,
COUNT how many screens of the page. `/` begins another row.

Needs Chromium, ImageMagick and the Libertine fonts. A reading system parts a page into screens as
columns do, so columns stand in for it; its font, colours and margins come before the book's style.
"""

import fnmatch
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

DEVICES = {"phone": (390, 660, 17, 28), "e-ink": (600, 800, 23, 44), "desk": (900, 640, 20, 150)}
MODES = {"day": ("#fff", "#111"), "night": ("#16171b", "#c9c9c5")}
FONT = '"Linux Libertine O", serif'
GAP = 14


class Sheet:
    """Screens in rows, as frames of one page."""

    def __init__(self, work):
        self.work = work
        self.frames = []
        self.x = self.y = self.row = self.width = 0

    def end_row(self):
        self.x, self.y, self.row = 0, self.y + self.row + GAP, 0

    def add(self, book, page, device="phone", mode="day", count="1"):
        width, height, size, margin = DEVICES[device or "phone"]
        folder = self.work / str(len(self.frames))
        with zipfile.ZipFile(book) as archive:
            archive.extractall(folder)
        document = first(folder / "EPUB", page)
        dress(document, reader(width, height, size, margin, MODES[mode or "day"]))
        all_of_it = width * int(count or 1)
        self.frames.append(
            f'<iframe scrolling="no" src="{document.as_uri()}" style="left:{self.x}px;'
            f'top:{self.y}px;width:{all_of_it}px;height:{height}px"></iframe>')
        self.x += all_of_it + GAP
        self.width, self.row = max(self.width, self.x - GAP), max(self.row, height)

    def photograph(self, picture):
        page = self.work / "sheet.html"
        page.write_text(
            "<!DOCTYPE html><style>body{margin:0;background:#999}"
            "iframe{border:0;position:absolute}</style>" + "".join(self.frames))
        raw = self.work / "sheet.png"
        subprocess.run(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--allow-file-access-from-files", "--virtual-time-budget=5000",
             f"--window-size={max(self.width, 500)},{self.y + self.row}", f"--screenshot={raw}",
             page.as_uri()], check=True, stderr=subprocess.DEVNULL)
        subprocess.run(
            ["convert", str(raw), "-crop", f"{self.width}x{self.y + self.row}+0+0", "+repage",
             "-colorspace", "Gray", "+dither", "-colors", "16", "-depth", "4", "-strip",
             str(picture)], check=True)


def first(folder, page):
    found = sorted(p for p in folder.glob("*.xhtml") if fnmatch.fnmatch(p.stem, page))
    if not found:
        sys.exit(f"no page {page} in {folder}")
    return found[0]


def dress(document, style):
    text = document.read_text(encoding="utf-8")
    document.write_text(text.replace("<head>", "<head>" + style, 1), encoding="utf-8")


def reader(width, height, size, margin, colours):
    """The style of a reading system: it goes first, so that the book's rules win."""
    paper, ink = colours
    return (
        f"<style>html{{font:{size}px/1.4 {FONT};background:{paper};color:{ink};margin:0;"
        f"padding:{margin}px;box-sizing:border-box;width:{width}px;height:{height}px;"
        f"column-width:{width - 2 * margin}px;column-gap:{2 * margin}px;column-fill:auto;"
        f"text-align:justify}}a{{color:inherit}}img{{max-height:{height - 2 * margin}px}}</style>")


def main(picture, *screens):
    work = Path(".build/pictures/screens").absolute()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    sheet = Sheet(work)
    for screen in screens:
        if screen == "/":
            sheet.end_row()
        else:
            sheet.add(*screen.split(":"))
    sheet.photograph(picture)


main(*sys.argv[1:])
