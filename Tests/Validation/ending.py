"""Ends a server in the middle of its work: nobody waits long, and nobody gets half a book unawares.

usage: ending.py FANFOLD

Status 1 where the server takes more than five seconds or does not end with status 0.
"""

import os
import re
import signal
import sys
import tempfile
import threading
import time
import zipfile
from pathlib import Path

from attack_uploads import KIND
from findings import Findings
from library import Story
from rawhttp import Target
from served import Served

SIZE, LIMIT = 40 << 20, 5


def large_book(folder):
    """A book that is more than any buffer on the way to a reader."""
    path = Path(folder, "large.epub")
    Story(20).write(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as book:
        book.writestr("large.bin", os.urandom(SIZE))
    return path.stat().st_size


class Download(threading.Thread):
    """A reader that takes a book, with a pause after each piece; how much of it came."""

    def __init__(self, target, address, pause):
        super().__init__(daemon=True)
        self.target, self.address, self.pause = target, address, pause
        self.begun, self.taken, self.complete = threading.Event(), 0, False

    def run(self):
        with self.target.connect(20) as connection:
            connection.sendall(self.target.request(self.address))
            data = connection.recv(4096)
            head, _, rest = data.partition(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
            self.taken = len(rest)
            self.begun.set()
            while self.taken < length:
                time.sleep(self.pause)
                try:
                    piece = connection.recv(1 << 16)
                except OSError:
                    return
                if not piece:
                    return
                self.taken += len(piece)
            self.complete = True


def address_of_book(target):
    reply = target.get("/opds/all")
    return re.search(rb'href="(?:https?://[^/"]+)?(/download/[^"]+\.epub)"', reply.body)[1].decode()


def check(findings, program, folder, name, begin):
    """Starts a server, lets `begin` start something with it, and ends it."""
    with Served(program, folder, "--quiet") as served:
        target = Target("127.0.0.1", served.port)
        held = begin(target)
        status, seconds = served.end()
        findings.check(status == 0, name, "SIGTERM ends the server with status 0", status)
        findings.check(seconds < LIMIT, name, f"SIGTERM ends the server within {LIMIT} seconds",
                       f"{seconds:.1f} s")
        return held


def main(program):
    findings = Findings("ending")
    with tempfile.TemporaryDirectory() as folder:
        large_book(folder)

        def download(pause):
            def begin(target):
                thread = Download(target, address_of_book(target), pause)
                thread.start()
                thread.begun.wait(20)
                return thread
            return begin

        def hold(data):
            def begin(target):
                connection = target.connect()
                if data:
                    connection.sendall(target.request("/bind", method="POST", headers=data))
                time.sleep(0.3)
                return connection
            return begin

        check(findings, program, folder, "nobody there", lambda target: None)
        check(findings, program, folder, "a connection that says nothing", hold(()))
        check(findings, program, folder, "an upload that does not go on",
              hold((KIND, "Content-Length: 100000")))
        check(findings, program, folder, "a reader that hangs", download(30))
        quick = check(findings, program, folder, "a download", download(0.0005))
        quick.join(10)
        findings.check(quick.complete, "a download", "a book that is on its way arrives",
                       f"{quick.taken >> 20} of {SIZE >> 20} MB")
        with Served(program, folder, "--quiet") as served:
            served.process.send_signal(signal.SIGINT)
            findings.check(served.process.wait(LIMIT) == 0, "Ctrl-C",
                           "SIGINT ends the server with status 0")
    return findings.finish()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
