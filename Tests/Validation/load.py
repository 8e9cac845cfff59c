"""Asks a catalogue's server for everything at once, from many sides, and watches its memory.

usage: load.py [OPTION…] FANFOLD
  --folder FOLDER     of books; without it one is made
  --books N           how many books that one has, 5,000 if not said
  --connections N     64 if not said
  --seconds N         60 if not said

Prints requests a second, delays, errors, memory. Status 1 on any error, and where memory has grown
by more than a fifth from the middle to the end, which is looked at from 30 seconds on.
"""

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path
from statistics import median

import atomxml
import library
from attacks import memory
from catalogue import Server
from findings import Findings
from served import Served

LUA = Path(__file__).with_name("addresses.lua")
# How often each kind is asked for, of a thousand: what readers and browsers do on a busy day.
SHARES = {"feed": 250, "json": 100, "page": 250, "search": 100, "book page": 80, "picture": 150,
          "download": 60, "made download": 10}
GROWTH = 1.2


class Watch(threading.Thread):
    """Looks at a process every second."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.samples, self.ended = pid, [], threading.Event()

    def run(self):
        self.samples.append(memory(self.pid))
        while not self.ended.wait(1):
            self.samples.append(memory(self.pid))

    def window(self, begin, end):
        number = len(self.samples)
        first = min(int(number * begin), number - 1)
        return median(self.samples[first:max(first + 1, int(number * end))])


def gathered(url):
    """Addresses of every kind, by their kind, as targets of requests."""
    server, kinds = Server(url), {kind: [] for kind in SHARES}

    def feed(path):
        return atomxml.parsed(server.get(server.address(path)).body)

    def target(link, base="opds"):
        address = urllib.parse.urljoin(server.address(base), link.get("href"))
        parts = urllib.parse.urlsplit(address)
        return parts.path + (f"?{parts.query}" if parts.query else "")

    places = ["new", "all", "anthologies", "authors", "pairings", "fandoms", "ratings", "tags",
              "series"]
    feeds, books = [], []
    for place in places:
        root = feed(f"opds/{place}")
        total = root.text("opensearch:totalResults")
        pages = -(-int(total) // 50) if total else 1
        feeds += [f"/opds/{place}"] + [f"/opds/{place}?page={page}" for page in range(2, pages + 1)]
        for entry in root.all("entry"):
            links = [target(link) for link in entry.links("subsection")]
            feeds += links
        if place == "all":
            for page in {1, pages // 3, pages // 2, pages} - {0}:
                books += feed(f"opds/all?page={page}").all("entry")
    kinds["feed"] = feeds
    kinds["json"] = [path.replace("/opds", "/opds/v2", 1) for path in feeds]
    kinds["page"] = ["/", "/bind"] + [path.replace("/opds", "", 1) for path in feeds]
    words = {word for book in books for word in re.findall(r"\w{4,}", book.text("title"))}
    for word in sorted(words)[:40]:
        quoted = urllib.parse.quote(word)
        kinds["search"] += [f"/opds/search?q={quoted}", f"/search?q={quoted}",
                            f"/opds/v2/search?query={quoted}"]
    for book in books:
        for link in book.links():
            path, relation = target(link), link.get("rel", "")
            if "/image" in relation:
                kinds["picture"].append(path)
            elif "acquisition" in relation:
                made = path.endswith(".kepub.epub") or "/kindle/" in path
                kinds["made download" if made else "download"].append(path)
                kinds["book page"].append("/books/" + path.split("/")[2])
    return kinds


def mixed(kinds, number=20_000):
    """A long list in the shares above; the same library, the same list."""
    chance = random.Random(1)
    names = [kind for kind in SHARES if kinds[kind]]
    chosen = chance.choices(names, [SHARES[kind] for kind in names], k=number)
    return [chance.choice(kinds[kind]) for kind in chosen]


def run_wrk(url, file, connections, seconds):
    command = ["wrk", "-t", "2", "-c", str(connections), "-d", f"{seconds}s", "--timeout", "10s",
               "-s", str(LUA), url, "--", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=seconds + 120)
    line = next((each for each in done.stdout.splitlines() if each.startswith("figures ")), None)
    if line is None:
        raise SystemExit(f"load: wrk says: {done.stdout} {done.stderr}")
    return {name: int(value) for name, value in re.findall(r"(\w+)=(\d+)", line)}


def megabytes(number):
    return f"{number / (1 << 20):.0f} MB"


def check(findings, figures, watch, seconds):
    errors = {name: figures[name] for name in ("connect", "read", "write", "timeout", "status")}
    rate = figures["requests"] / (figures["duration"] / 1e6)
    findings.tell(f"{figures['requests']} requests, {rate:.0f} a second, "
                  f"{figures['bytes'] / figures['duration']:.1f} MB a second; "
                  f"p50 {figures['p50'] / 1000:.1f} ms, p90 {figures['p90'] / 1000:.1f} ms, "
                  f"p99 {figures['p99'] / 1000:.1f} ms, longest {figures['max'] / 1000:.0f} ms; "
                  f"errors {sum(errors.values())}")
    findings.tell(f"memory {megabytes(watch.samples[0])} at first, "
                  f"{megabytes(watch.window(0.45, 0.55))} in the middle, "
                  f"{megabytes(watch.window(0.9, 1))} at the end, "
                  f"{megabytes(max(watch.samples))} at most")
    findings.check(figures["requests"] > 0, "load", "requests are answered")
    findings.check(not any(errors.values()), "load", "no request fails", errors)
    if seconds >= 30:
        middle, end = watch.window(0.45, 0.55), watch.window(0.9, 1)
        findings.check(end <= middle * GROWTH, "load", "memory does not grow",
                       f"{megabytes(middle)} in the middle, {megabytes(end)} at the end")


def main(*arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder")
    for name, number in (("--books", 5000), ("--connections", 64), ("--seconds", 60)):
        parser.add_argument(name, type=int, default=number)
    parser.add_argument("program")
    options = parser.parse_args(arguments)
    if not shutil.which("wrk"):
        print("SKIPPED load: there is no wrk; scripts/setup-readers.sh installs it")
        return 0
    findings = Findings("load")
    with tempfile.TemporaryDirectory() as work:
        folder = options.folder or Path(work, "books")
        if not options.folder:
            library.main(folder, options.books)
        begun = time.monotonic()
        with Served(options.program, folder, "--quiet", limit=600) as served:
            findings.tell(f"the server is there after {time.monotonic() - begun:.1f} s")
            file = Path(work, "addresses")
            file.write_text("\n".join(mixed(gathered(served.url))) + "\n")
            watch = Watch(served.process.pid)
            watch.start()
            figures = run_wrk(served.url, file, options.connections, options.seconds)
            watch.ended.set()
            check(findings, figures, watch, options.seconds)
            status, seconds = served.end()
            findings.check(status == 0, "load", "the server ends well afterwards",
                           f"{status} after {seconds:.1f} s")
    return findings.finish(f"{options.connections} connections, {options.seconds} s")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
