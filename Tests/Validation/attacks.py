"""Attacks a catalogue's server: it has to refuse, to give nothing away, and to stay.

usage: attacks.py --prepare FOLDER           put traps into the folder of books
       attacks.py [OPTION…] URL FOLDER       attack the server of that folder, on this machine
  --credentials NAME:PASSWORD   attack the lock alone
  --pid NUMBER                  of the server: its memory is looked at
  --patience SECONDS            look when it gives up those who say nothing

A refusal is an answer of 4xx or 503, or a closed connection.
"""

import argparse
import sys
import urllib.parse
from pathlib import Path

from attack_credentials import CredentialAttacks, basic
from attack_patience import PatienceAttacks
from attack_requests import RequestAttacks
from attack_uploads import UploadAttacks
from atomxml import NotWellFormed, parsed
from findings import Findings
from library import Story
from rawhttp import Target

SECRET, MARKER, OUTSIDE = "fanfold-secret.txt", "nobody-may-read-this-8d1f", "Beyond the Folder"
MEMORY = 600 << 20


def prepare(folder):
    """Beside the folder a secret and a book; in it, links to both, and to where no books are."""
    folder = Path(folder).resolve()
    (folder.parent / SECRET).write_text(MARKER)
    beyond = folder.parent / "beyond"
    beyond.mkdir(exist_ok=True)
    book = Story(9999)
    book.title = OUTSIDE
    book.write(beyond / "outside.epub")
    for name, target in (("link.epub", beyond / "outside.epub"), ("linked shelf", beyond),
                         ("circle", folder), ("secret.epub", folder.parent / SECRET),
                         ("nowhere.epub", folder / "not there"), ("passwd.epub", "/etc/passwd")):
        link = folder / name
        if not link.is_symlink():
            link.symlink_to(target)
    for name, data in (("empty.epub", b""), ("noise.epub", bytes(range(256)) * 40),
                       ("notes.txt", b"no book"), (".hidden.epub", b"PK")):
        (folder / name).write_bytes(data)


class Probe:
    """What all attacks share: the server, what it must not give away, and how a fault is told."""

    def __init__(self, target, folder, findings, pid=None, headers=()):
        self.target, self.findings, self.pid = target, findings, pid
        self.secret_path = str(Path(folder).resolve().parent / SECRET)
        self.secret_name, self.marker = SECRET, MARKER.encode()
        self.links = ("link.epub", "linked%20shelf/outside.epub", "secret.epub", "passwd.epub",
                      "circle/link.epub")
        self.book, self.title = self.some_book(headers)

    def some_book(self, headers):
        """The identifier that a book has in addresses, and its title."""
        reply = self.target.get("/opds/new", headers=list(headers))
        entry = parsed(reply.body).all("entry")[0]
        for link in entry.links():
            steps = urllib.parse.urlsplit(link.get("href")).path.split("/")
            if "download" in steps:
                return steps[steps.index("download") + 1], entry.text("title")
        raise SystemExit("attacks: the server has no book")

    def check(self, holds, where, rule, detail=""):
        return self.findings.check(holds, str(where)[:120], rule, detail)

    def note(self, text):
        self.findings.tell(text)

    def harmless(self, reply, where, rule, allowed=True):
        """No secret, no fault of the server's own, and what the attack allows besides."""
        told = self.marker in reply.body or b"root:x:" in reply.body
        self.check(not told, where, "no file from outside is given away")
        self.check(allowed, where, rule, f"{reply} {reply.body[:60]}")
        self.check(reply.status < 500 or reply.status in (501, 503, 505), where,
                   "the server makes no mistake of its own", reply)

    def alive(self, when, headers=()):
        for path in ("/", "/opds", f"/download/{self.book}/a.epub"):
            reply = self.target.get(path, headers=list(headers))
            self.check(reply.status == 200, f"{when}: {path}", "the server is still there", reply)

    def small(self, when):
        if self.pid:
            used = memory(self.pid)
            self.check(used < MEMORY, when, "memory stays bounded", f"{used >> 20} MB")

    def links_hidden(self):
        for path in ("/opds/new", "/opds/all", f"/opds/search?q={OUTSIDE.replace(' ', '+')}"):
            reply = self.target.get(path)
            try:
                titles = [entry.text("title") for entry in parsed(reply.body).all("entry")]
            except NotWellFormed as problem:
                titles = [str(problem)]
            self.check(OUTSIDE not in titles, path, "a link does not lead out of the folder")
            self.harmless(reply, path, "a folder with traps is told of", reply.status == 200)


def memory(pid):
    """What a process holds in memory, in bytes."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) << 10
    return 0


def main(*arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--prepare", action="store_true")
    parser.add_argument("--credentials")
    parser.add_argument("--pid", type=int)
    parser.add_argument("--patience", type=int)
    parser.add_argument("places", nargs="+")
    options = parser.parse_args(arguments)
    if options.prepare:
        return prepare(options.places[0])
    url, folder = options.places
    parts = urllib.parse.urlsplit(url)
    target, findings = Target(parts.hostname, parts.port), Findings("attacks")
    if options.credentials:
        user, _, password = options.credentials.partition(":")
        own = [basic(options.credentials)]
        probe = Probe(target, folder, findings, options.pid, own)
        CredentialAttacks(probe, user, password).run()
        probe.alive("after bad credentials", own)
        return findings.finish("the lock")
    probe = Probe(target, folder, findings, options.pid)
    probe.links_hidden()
    for attacks in (RequestAttacks, UploadAttacks, PatienceAttacks):
        attacks(probe).run()
        probe.alive(f"after {attacks.__name__}")
    if options.patience:
        PatienceAttacks(probe).patience(options.patience)
    probe.small("in the end")
    return findings.finish()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
