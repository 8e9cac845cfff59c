"""HTTP by sockets, so that nothing is put right on the way: for requests that no client sends."""

import socket
import time
from dataclasses import dataclass, field


@dataclass
class Reply:
    """What came back. Status 0 is a connection that was closed, or refused, without a word."""
    status: int = 0
    headers: dict = field(default_factory=dict)
    body: bytes = b""
    seconds: float = 0
    # Nothing came before our patience ended.
    is_silent: bool = False
    # How many bytes of the request were taken.
    taken: int = 0
    head: bytes = b""

    @property
    def is_refusal(self):
        return not self.is_silent and (self.status == 0 or 400 <= self.status < 500
                                       or self.status == 503)

    def __str__(self):
        return "no answer" if self.is_silent else "closed" if not self.status else str(self.status)


class Target:
    """A server on this machine. Checks never talk to any other."""

    def __init__(self, host, port):
        assert host in ("127.0.0.1", "localhost"), "only this machine may be attacked"
        self.host, self.port = host, port

    def connect(self, timeout=10):
        return socket.create_connection((self.host, self.port), timeout)

    def request(self, target, method="GET", headers=(), body=b"", version="HTTP/1.1", host=None):
        """The bytes of a request, its target as it is."""
        lines = [f"{method} {target} {version}".encode("latin-1", "surrogateescape")]
        lines.append(f"Host: {host or f'127.0.0.1:{self.port}'}".encode())
        lines += [each if isinstance(each, bytes) else each.encode() for each in headers]
        return b"\r\n".join(lines) + b"\r\n\r\n" + body

    def get(self, target, **parts):
        headers = list(parts.pop("headers", ())) + ["Connection: close"]
        method = parts.get("method", "GET")
        return self.send(self.request(target, headers=headers, **parts), is_head=method == "HEAD")

    def send(self, data, patience=15, is_head=False):
        """Sends bytes, or pieces of them one by one, until they are out or an answer comes."""
        begun, reply = time.monotonic(), Reply()
        pieces = [data] if isinstance(data, bytes) else data
        try:
            with self.connect(patience) as connection:
                for piece in pieces:
                    if not self.push(connection, piece, reply):
                        break
                self.receive(connection, reply, begun + patience, is_head)
        except (ConnectionError, BrokenPipeError):
            pass
        except TimeoutError:
            reply.is_silent = True
        reply.seconds = time.monotonic() - begun
        return reply

    def push(self, connection, piece, reply):
        """Whether the other side still listens: an early answer ends the sending."""
        view = memoryview(piece)
        while view:
            part = view[:1 << 18]
            try:
                connection.sendall(part)
            except (ConnectionError, BrokenPipeError):
                return False
            reply.taken += len(part)
            view = view[len(part):]
            if reply.taken > 1 << 18 and answers(connection):
                return False
        return True

    def receive(self, connection, reply, end, is_head):
        data, needed = b"", None
        while needed is None or len(data) < needed:
            connection.settimeout(max(0.01, end - time.monotonic()))
            try:
                piece = connection.recv(1 << 16)
            except ConnectionError:
                piece = b""
            except TimeoutError:
                reply.is_silent = not data
                break
            if not piece:
                break
            data += piece
            head, blank, _ = data.partition(b"\r\n\r\n")
            if needed is None and blank:
                self.read_head(head, reply)
                if reply.status == 100:
                    data, reply.status = data[len(head) + 4:], 0
                    continue
                length = reply.headers.get("content-length", "")
                if is_head or reply.status in (204, 304):
                    needed = len(head) + 4
                elif length.isdigit():
                    needed = len(head) + 4 + int(length)
                # Without a length the answer ends with the connection.
        reply.body = data.partition(b"\r\n\r\n")[2]

    def read_head(self, head, reply):
        first, *lines = head.split(b"\r\n")
        words = first.split(b" ")
        reply.head = head
        reply.status = int(words[1]) if len(words) > 1 and words[1].isdigit() else -1
        pairs = (line.decode("latin-1").partition(":") for line in lines)
        reply.headers = {name.lower(): value.strip() for name, _, value in pairs}


def answers(connection):
    """Whether something can be read without waiting."""
    connection.setblocking(False)
    try:
        return bool(connection.recv(1, socket.MSG_PEEK)) or True
    except BlockingIOError:
        return False
    except OSError:
        return True
    finally:
        connection.setblocking(True)
