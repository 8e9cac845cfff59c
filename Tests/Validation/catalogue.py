"""Where a catalogue is had from: a server, or a folder that was written to be put on one.

Both answer alike. Nothing is normalised and no redirection is followed: a reader may not either.
"""

import base64
import http.client
import re
import urllib.parse
from dataclasses import dataclass, field
from pathlib import Path

REFERENCE = re.compile(r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*\Z")
FOLDER = "http://folder.invalid/"


@dataclass
class Answer:
    address: str
    status: int
    headers: dict = field(default_factory=dict)
    body: bytes = b""

    @property
    def type(self):
        return self.headers.get("content-type")


class Broken(Exception):
    """The other side does not keep to HTTP, or is not there."""


class Server:
    """A catalogue that is served. One connection is kept, as readers keep it."""

    is_live = True

    def __init__(self, root, credentials=None, timeout=60):
        self.root = root.rstrip("/") + "/"
        self.parts = urllib.parse.urlsplit(self.root)
        self.credentials, self.timeout = credentials, timeout
        self.connection = None

    def get(self, address, method="GET", headers=None, body=None):
        """An answer, whatever its status. `headers` with the value None are not sent."""
        parts = urllib.parse.urlsplit(address)
        target = urllib.parse.urlunsplit(("", "", parts.path or "/", parts.query, ""))
        sent = {"Host": self.parts.netloc, "Accept-Encoding": "identity", "Accept": "*/*"}
        if self.credentials:
            pair = base64.b64encode(":".join(self.credentials).encode()).decode()
            sent["Authorization"] = f"Basic {pair}"
        sent |= headers or {}
        for attempt in (1, 2):
            try:
                return self.exchange(address, method, target, sent, body)
            except (OSError, http.client.HTTPException) as problem:
                # A server may close a connection that was not used for a while.
                self.close()
                if attempt == 2:
                    raise Broken(f"{method} {target}: {type(problem).__name__}: {problem}")

    def exchange(self, address, method, target, headers, body):
        if self.connection is None:
            self.connection = http.client.HTTPConnection(
                self.parts.hostname, self.parts.port or 80, timeout=self.timeout)
        self.connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        for name, value in headers.items():
            if value is not None:
                self.connection.putheader(name, value)
        if body is not None and "Content-Length" not in headers:
            self.connection.putheader("Content-Length", str(len(body)))
        self.connection.endheaders(body)
        answer = self.connection.getresponse()
        content = answer.read()
        told = {name.lower(): value for name, value in answer.getheaders()}
        if answer.will_close:
            self.close()
        return Answer(address, answer.status, told, content)

    def close(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def address(self, path):
        return urllib.parse.urljoin(self.root, path)

    def resolve(self, base, reference):
        """The address that a reference means; None where it leads out of the catalogue."""
        address = urllib.parse.urldefrag(urllib.parse.urljoin(base, reference)).url
        return address if (address + "/").startswith(self.root) else None

    def shown(self, address):
        return "/" + address[len(self.root):] if address.startswith(self.root) else address


class Folder(Server):
    """A catalogue in files, for any server that knows their types."""

    is_live = False

    def __init__(self, folder):
        super().__init__(FOLDER)
        self.folder = Path(folder).resolve()

    def get(self, address, method="GET", headers=None, body=None):
        path = urllib.parse.unquote(urllib.parse.urlsplit(address).path).lstrip("/")
        file = (self.folder / path).resolve()
        if not file.is_relative_to(self.folder) or not file.is_file():
            return Answer(address, 404)
        return Answer(address, 200, {}, file.read_bytes())


def opened(place, credentials=None):
    """The catalogue at an address or in a folder."""
    is_address = place.startswith(("http://", "https://"))
    return Server(place, credentials) if is_address else Folder(place)


def media_type(text):
    """A type and its parameters: `a/b;c=d` is (`a/b`, {`c`: `d`})."""
    name, *rest = [piece.strip() for piece in (text or "").split(";")]
    pairs = (piece.partition("=") for piece in rest if piece)
    return name.lower(), {key.lower(): value.strip('"') for key, _, value in pairs}


def agree(declared, answered):
    """Whether an answer's type is the one that the link to it declares. The charset may be said by
    either alone."""
    first, its = media_type(declared)
    second, theirs = media_type(answered)
    its.pop("charset", None), theirs.pop("charset", None)
    return first == second and its == theirs
