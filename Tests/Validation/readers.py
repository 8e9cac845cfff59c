"""Has other people's programs read books, and compares what they read with the books' stories.

usage: PYTHONPATH=EBOOKLIB readers.py FANFOLD LIST

LIST has a line for each book: its path, then its sources, parted by tabs; books without sources are
passed over. Programs that are not
there are named and passed over. Status 1 where one reads what is not so, or complains.
"""

import collections
import concurrent.futures
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import programs
from compared import Comparison

PROGRAMS = ("pandoc", "mutool", "ebook-meta", "ebook-convert", "mobitool")


class Check:
    """One book: what each program reads that is not so, and how long it took."""

    def __init__(self, fanfold, line, makes_azw3):
        self.path, *sources = line.split("\t")
        self.comparison = Comparison(fanfold, self.path, sources)
        self.makes_azw3 = makes_azw3
        self.findings, self.seconds = [], collections.Counter()

    def run(self, present):
        path, compare = self.path, self.comparison
        self.by("EbookLib", lambda: programs.ebooklib(path), compare.ebooklib)
        if "pandoc" in present and compare.reading:
            self.by("pandoc", lambda: programs.pandoc(path, compare.reading.contents),
                    compare.pandoc)
        if "mutool" in present:
            self.by("mutool", lambda: programs.mutool(path), compare.mutool)
        with tempfile.TemporaryDirectory() as folder:
            if "ebook-meta" in present:
                self.by("ebook-meta", lambda: programs.ebook_meta(path, folder),
                        compare.ebook_meta)
            if self.makes_azw3 and {"ebook-convert", "mobitool"} <= present:
                self.by("mobitool", lambda: programs.kindle(path, folder), compare.mobitool)
        return self

    def by(self, program, read, compare):
        begun = time.monotonic()
        try:
            self.findings += [(program, finding) for finding in compare(read())]
        except Exception as problem:  # Whatever a program trips over is a finding.
            self.findings.append((program, f"{type(problem).__name__}: {problem}"))
        self.seconds[program] += time.monotonic() - begun


def main(fanfold, listing):
    lines = [line for line in Path(listing).read_text().splitlines() if "\t" in line]
    # Calibre is a Python program too, and has a library of its own that EbookLib brings along.
    os.environ.pop("PYTHONPATH", None)
    present = {name for name in PROGRAMS if shutil.which(name)}
    for name in sorted(set(PROGRAMS) - present):
        print(f"SKIPPED {name}: it is not here; scripts/setup-readers.sh installs it")
    # Of the books of all profiles, those for Kindles become AZW3; a book of one's own does too.
    are_for_kindle = ["/kindle/" in line.split("\t")[0] for line in lines]
    checks = [Check(fanfold, line, is_for_kindle or not any(are_for_kindle))
              for line, is_for_kindle in zip(lines, are_for_kindle)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda check: check.run(present), checks))
    failed = 0
    for check in checks:
        failed += bool(check.findings)
        for program, finding in check.findings:
            print(f"FAIL {program}: {check.path}: {finding}")
    for name, seconds in sum((check.seconds for check in checks), collections.Counter()).items():
        count = sum(name in check.seconds for check in checks)
        print(f"readers: {name} read {count} books, {seconds / max(count, 1):.1f} s each")
    print(f"{len(checks) - failed} passed, {failed} failed")
    return 1 if failed or not checks else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
