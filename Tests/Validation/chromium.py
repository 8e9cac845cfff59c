"""A headless Chromium that shows one page after another, told by its DevTools protocol.

The protocol runs over a pipe: nothing listens on a port, and no package beyond Python is needed.
"""

import json
import os
import select
import subprocess
import tempfile
import time

FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run"
    " --disable-extensions --disable-background-networking --allow-file-access-from-files"
    " --hide-scrollbars --window-size=480,680 --remote-debugging-pipe").split()


class BrowserError(Exception):
    """The browser went away, or took too long over a page."""


class Browser:
    """Opens a browser with one page; `with` closes it."""

    def __init__(self):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        theirs_in, self.requests = os.pipe()
        self.answers, theirs_out = os.pipe()

        # The browser reads from descriptor 3 and writes to 4. They may be taken by the very pipes
        # that are to go there, so both are moved out of the way first.
        def connect():
            high_in, high_out = os.dup2(theirs_in, 20), os.dup2(theirs_out, 21)
            os.dup2(high_in, 3)
            os.dup2(high_out, 4)

        command = ["chromium", *FLAGS, f"--user-data-dir={self.profile.name}", "about:blank"]
        self.process = subprocess.Popen(
            command, preexec_fn=connect, close_fds=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        self.number, self.buffer, self.events, self.session = 0, b"", [], None
        targets = self.ask("Target.getTargets")["targetInfos"]
        page = next(each["targetId"] for each in targets if each["type"] == "page")
        attached = self.ask("Target.attachToTarget", targetId=page, flatten=True)
        self.session = attached["sessionId"]
        self.ask("Page.enable")

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.process.kill()
        self.process.wait()
        os.close(self.requests)
        os.close(self.answers)
        self.profile.cleanup()

    def ask(self, method, **parameters):
        """Sends a command and waits for its result."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.send(json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise BrowserError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer.get("method"))

    def send(self, data):
        while data:
            data = data[os.write(self.requests, data):]

    def receive(self, limit=300):
        end = time.monotonic() + limit
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.answers], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise BrowserError(f"no answer within {limit} seconds")
            piece = os.read(self.answers, 1 << 16)
            if not piece:
                raise BrowserError("the browser ended")
            self.buffer += piece
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def show(self, url):
        """Loads a page, with its styles and pictures."""
        self.events.clear()
        result = self.ask("Page.navigate", url=url)
        if "errorText" in result:
            raise BrowserError(f"{url}: {result['errorText']}")
        while "Page.loadEventFired" not in self.events:
            self.events.append(self.receive().get("method"))

    def evaluate(self, script):
        """The value of a script in the page; of a promise, what it comes to."""
        result = self.ask(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            details = result["exceptionDetails"]
            raise BrowserError(details.get("exception", {}).get("description", details["text"]))
        return result["result"].get("value")
