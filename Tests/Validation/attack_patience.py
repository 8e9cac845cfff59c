"""Clients that are slow, or many: while they hold on, others are still answered."""

import socket
import time

from attack_uploads import BOUNDARY, KIND, part

IDLE, SLOW, HELD = 200, 30, 6


class PatienceAttacks:
    def __init__(self, probe):
        self.probe, self.target, self.open = probe, probe.target, []

    def run(self):
        for name, number, begin, more in (
                ("connections that say nothing", IDLE, b"", b""),
                ("headers letter by letter", SLOW, b"GET / HTTP/1.1\r\nX-Slow: ", b"a"),
                ("bodies letter by letter", SLOW, self.upload(), b"a"),
                ("answers that nobody reads", SLOW, self.downloads(), b"")):
            self.hold(name, number, begin, more)
        self.dropped()
        self.pipelined()

    def upload(self):
        return self.target.request("/bind", method="POST", headers=[
            KIND, "Content-Length: 1000000"]) + part("story", b"", '; filename="a.txt"')[:-2]

    def downloads(self):
        return self.target.request(f"/download/{self.probe.book}/a.epub") * 50

    def hold(self, name, number, begin, more):
        """Opens connections, feeds them for some seconds, and asks beside them."""
        held = []
        try:
            for _ in range(number):
                connection = self.target.connect(5)
                # Little room, so that what is not read fills it.
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                connection.sendall(begin)
                held.append(connection)
        except OSError as problem:
            # To refuse some is a way to stand it.
            self.probe.note(f"{name}: {len(held)} of {number} were taken: {problem}")
        end = time.monotonic() + HELD
        while time.monotonic() < end:
            for connection in held:
                try:
                    connection.sendall(more)
                except OSError:
                    pass
            self.answered(name)
            time.sleep(0.5)
        for connection in held:
            connection.close()
        self.answered(f"after {name}")

    def answered(self, name):
        reply = self.target.get("/opds")
        self.probe.check(reply.status == 200 and reply.seconds < 2, name,
                         "others are answered within two seconds",
                         f"{reply}, {reply.seconds:.1f} s")

    def dropped(self):
        """Those that go away in the middle."""
        for data in (b"G", b"GET / HTTP/1.1\r\n", self.upload(), self.downloads(),
                     self.upload() + f"--{BOUNDARY}--".encode()):
            for _ in range(30):
                with self.target.connect(5) as connection:
                    # Closed without a farewell, as a device that loses its network.
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                    connection.sendall(data)
        self.answered("after connections that broke")

    def pipelined(self):
        """Many requests at once on one connection are answered in order, or the rest not at all."""
        request = self.target.request("/opds") * 99
        reply = self.target.send(request + self.target.request("/", headers=["Connection: close"]))
        self.probe.check(reply.status == 200, "100 requests at once", "they are answered", reply)
        self.answered("after 100 requests at once")

    def patience(self, seconds):
        """How long the server waits for somebody who says nothing; told, and bounded."""
        for name, begin in (("silence", b""), ("half a request", b"GET / HTTP/1.1\r\nX: "),
                            ("half an upload", self.upload())):
            begun = time.monotonic()
            with self.target.connect(seconds) as connection:
                connection.sendall(begin)
                try:
                    while connection.recv(4096):
                        pass
                    ended = True
                except TimeoutError:
                    ended = False
                except OSError:
                    ended = True
            self.probe.check(ended, name, f"is given up within {seconds} seconds")
            self.probe.note(f"{name}: given up after {time.monotonic() - begun:.0f} s")
