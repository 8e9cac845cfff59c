"""Starts `fanfold serve` over a folder, on a port that is free, and ends it as a system would."""

import os
import re
import signal
import subprocess
import time

STARTED = re.compile(rb"http://127\.0\.0\.1:(\d+)/")


class Served:
    """A running server; `with` ends it."""

    def __init__(self, program, folder, *options, environment=None, limit=120):
        command = [program, "serve", str(folder), "--port", "0", "--config", "none", *options]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})})
        self.port = self.told_port(limit)
        self.url = f"http://127.0.0.1:{self.port}"

    def told_port(self, limit):
        """It says where it is when it can be asked."""
        end, told = time.monotonic() + limit, b""
        while time.monotonic() < end:
            piece = os.read(self.process.stdout.fileno(), 4096)
            told += piece
            found = STARTED.search(told)
            if found:
                return int(found[1])
            if not piece:
                break
        self.process.kill()
        raise SystemExit(f"the server does not start: {told.decode('utf-8', 'replace')}")

    def end(self, patience=10):
        """Status and seconds of an end that was asked for; None where it had to be killed."""
        begun = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        try:
            status = self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            status = None
        return status, time.monotonic() - begun

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        if self.process.poll() is None:
            self.end()
        self.process.stdout.close()
