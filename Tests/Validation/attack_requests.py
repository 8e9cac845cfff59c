"""Requests that want out of the folder, or the server to stumble: targets, methods, headers."""

import re

CLIMBS = ("../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..\\", "%2e%2e%5c", ".%2e/",
          "%252e%252e%252f", "..%c0%af", "%c0%ae%c0%ae/", "%e0%80%ae%e0%80%ae/", "..%ef%bc%8f",
          "....//", "..;/", "..%00/", "%2e%2e%00%2f", "..%09/", ".%00./", "..//", "..%u2215")
FILES = ("{secret}", "etc/passwd", "{secret}%00.epub", "{secret}%23.epub", "{secret}?.epub")
ODD_TARGETS = (
    "/%00", "/%", "/%zz", "/%ff%fe", "//", "///", "//etc/passwd", "/./", "/.", "/..", "/%2e",
    "/%2e%2e", "/~user", "/.git/config", "/.fanfold", "/index.html/..", "/\\", "/C:/win.ini",
    "/books/", "/books/%00", "/books/" + "f" * 32, "/books/../..", "/covers/.jpg",
    "/covers/%2e%2e.jpg", "/thumbnails/" + "0" * 32 + ".jpg", "/download/", "/download/x/y.epub",
    "/download/" + "0" * 32 + "/a.epub", "/opds/v2/../../..", "/opds/v3", "/opds/books/'",
    "/pairings/%27%20OR%201=1--", "/pairings/" + "a" * 5000, "/" + "a/" * 2000, "/" + "%41" * 9000,
    "/all?page=-1", "/all?page=0", "/all?page=abc", "/all?page=99999999999999999999999",
    "/all?page=9223372036854775807", "/all?page=2147483648", "/all?page=1e3", "/all?page=%00",
    "/all?page=", "/all?page", "/all?&&&=&=", "/all?" + "a=b&" * 5000, "/all?sort=%27;drop",
    "/all?sort=", "/all?rating=%ff", "/all?rating=" + "x" * 9000, "/all?rating[]=1",
    "/search?q=%ff%fe%00", "/search?q=" + "%25" * 3000, "/search?q=" + "a+" * 20000,
    "/search?q=" + "%22" * 99, "/search?q=" + "(" * 500, "/search?q=NEAR(a+b,%2099999999999)",
    "/search?q=a*+b*+c*+d*", "/search?q=%F0%9F%92%A9", "/search?q=-", "/search?q=title:a",
    "/opds/search?q={searchTerms}", "/opds/v2/search?query=%22", "/opds/v2/search{?query}")
METHODS = ("POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "LOCK", "get", "G=T",
           "X" * 5000, "GET\0")


class RequestAttacks:
    """`probe` tells what must never be seen; see attacks.py."""

    def __init__(self, probe):
        self.probe, self.target = probe, probe.target

    def run(self):
        self.paths()
        self.absolute()
        self.odd()
        self.methods()
        self.lines()
        self.headers()
        self.hosts()
        self.splitting()
        self.markup()

    def paths(self):
        """Every way up from every address that leads to files."""
        book = self.probe.book
        prefixes = ("/", "/covers/", "/thumbnails/", f"/download/{book}/",
                    f"/download/{book}/kindle/", "/opds/", "/books/", "/opds/pairings/")
        for prefix in prefixes:
            for climb in CLIMBS:
                for depth in (1, 3, 8):
                    for file in FILES if depth == 3 else FILES[:2]:
                        name = file.format(secret=self.probe.secret_name)
                        path = prefix + climb * depth + name
                        self.refused(path)
        self.named()

    def few_paths(self):
        for climb in CLIMBS[:3]:
            self.refused(f"/covers/{climb * 2}{self.probe.secret_name}")
            self.refused(f"/covers/{climb * 2}nothing")

    def named(self):
        """Names of what lies outside, and of links to it."""
        for path in (self.probe.secret_path, *self.probe.links):
            for each in (path, "/" + path, "/download/" + path, "/covers/" + path):
                self.refused(each if each.startswith("/") else "/" + each)

    def refused(self, path):
        reply = self.target.get(path)
        # The name at the end of a download is for the reader alone: the book is found without it.
        is_book = (reply.status == 200 and path.startswith(f"/download/{self.probe.book}/")
                   and reply.headers.get("content-type") == "application/epub+zip")
        self.probe.harmless(reply, path, "a path that climbs is refused",
                            allowed=is_book or reply.is_refusal)

    def absolute(self):
        own = f"http://127.0.0.1:{self.target.port}"
        for path in (f"{own}/../../{self.probe.secret_name}", "file:///etc/passwd",
                     f"file://{self.probe.secret_path}", "http://evil.example/../../etc/passwd",
                     f"{own}/..%2f..%2f{self.probe.secret_name}", "*", "", "?", "#", "etc/passwd",
                     "\\\\evil\\share", "https://127.0.0.1/"):
            self.probe.harmless(self.target.get(path), path, "an odd target is no danger")

    def odd(self):
        for path in ODD_TARGETS:
            reply = self.target.get(path)
            self.probe.harmless(reply, path, "an odd address is refused, or answered",
                                allowed=reply.status < 500 and not reply.is_silent)

    def methods(self):
        for method in METHODS:
            for path in ("/", "/opds/all", f"/download/{self.probe.book}/x.epub"):
                reply = self.target.get(path, method=method)
                self.probe.harmless(reply, f"{method[:20]} {path}", "other methods are refused",
                                    allowed=reply.is_refusal or reply.status == 501)
        reply = self.target.get("/", method="TRACE", headers=["X-Echo: echoed"])
        self.probe.check(b"echoed" not in reply.body, "TRACE /", "TRACE says nothing")

    def lines(self):
        """What is no request at all."""
        own = f"Host: 127.0.0.1:{self.target.port}\r\n"
        for name, data in {
            "HTTP/0.9": b"GET /\r\n\r\n",
            "HTTP/9.9": f"GET / HTTP/9.9\r\n{own}\r\n".encode(),
            "HTTP/2 preface": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "TLS": bytes.fromhex("16030100c8010000c40303") + bytes(range(200)),
            "noise": bytes((each * 89 + 7) % 256 for each in range(4096)),
            "empty lines": b"\r\n" * 5000,
            "only a line feed": f"GET / HTTP/1.1\n{own}\n".encode(),
            "no end": b"GET / HTTP/1.1",
            "a million of letters": b"A" * 1_000_000,
            "no host": b"GET / HTTP/1.1\r\n\r\n",
            "NUL": f"GET /\0 HTTP/1.1\r\n{own}\r\n".encode(),
            "raw UTF-8": f"GET /é HTTP/1.1\r\n{own}\r\n".encode(),
            "spaces": f"GET  / a b c HTTP/1.1\r\n{own}\r\n".encode(),
        }.items():
            reply = self.target.send(data, patience=3)
            self.probe.harmless(reply, name, "what is no request is refused",
                                allowed=reply.status < 500 or reply.status in (501, 503, 505))

    def headers(self):
        for name, lines in {
            "10,000 headers": [f"X-{number}: a" for number in range(10_000)],
            "a header of 1 MB": ["X-Long: " + "a" * 1_000_000],
            "a name of 100 KB": ["X" * 100_000 + ": a"],
            "no colon": ["nothing"], "a space in a name": ["X Y: a"], "folded": ["X: a\r\n b"],
            "NUL": ["X: a\0b"], "no name": [": a"], "a colon alone": [":"],
            "two lengths": ["Content-Length: 3", "Content-Length: 5"],
            "a negative length": ["Content-Length: -1"], "a length in words": ["Content-Length: x"],
            "an endless length": ["Content-Length: 99999999999999999999999"],
            "length and chunks": ["Content-Length: 5", "Transfer-Encoding: chunked"],
            "an unknown coding": ["Transfer-Encoding: zstd"],
            "an upgrade": ["Connection: upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
                           "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="],
            "an expectation": ["Expect: the-unexpected"],
            "10,000 ranges": ["Range: bytes=" + ",".join(["0-"] * 10_000)],
            "10,000 ETags": ["If-None-Match: " + ", ".join(['"a"'] * 10_000)],
            "a date of the year 99999": ["If-Modified-Since: Fri, 99 Foo 99999 99:99:99 GMT"],
            "odd languages": ["Accept-Language: *;q=a;;;,"], "odd types": ["Accept: ;;;/,"],
            "a referrer of markup": ["Referer: <script>"],
        }.items():
            for path in ("/", f"/download/{self.probe.book}/x.epub"):
                reply = self.target.send(self.target.request(
                    path, headers=[*lines, "Connection: close"]), patience=5)
                allowed = reply.status < 500 or reply.status in (501, 503)
                self.probe.harmless(reply, f"{name}: {path}", "odd headers are borne", allowed)

    def hosts(self):
        """A page elsewhere that has its name lead to this machine must not read the library."""
        port = self.target.port
        for host in ("evil.example", f"evil.example:{port}", "127.0.0.1.evil.example", "a b", "[",
                     "\0", "x" * 10_000, f"127.0.0.1:{port}@evil.example"):
            reply = self.target.get("/", host=host)
            self.probe.harmless(reply, f"Host: {host[:40]!r}", "a foreign host is refused",
                                allowed=reply.is_refusal)
        for host in (f"127.0.0.1:{port}", f"localhost:{port}", "127.0.0.1"):
            reply = self.target.get("/", host=host)
            self.probe.check(reply.status == 200, f"Host: {host}", "one's own host is answered",
                             reply)

    def splitting(self):
        """What stands in an address never becomes a header."""
        for path in ("/search?q=a%0d%0aX-Split:%20yes", "/%0d%0aX-Split:%20yes",
                     f"/download/{self.probe.book}/a%0d%0aX-Split:%20yes.epub",
                     "/pairings/a%0aX-Split:%20yes", "/search?q=%E5%98%8D%E5%98%8AX-Split:yes"):
            reply = self.target.get(path)
            found = re.search(rb"[\r\n]x-split", reply.head, re.IGNORECASE)
            self.probe.check(not found, path, "no header comes from an address")
            self.probe.harmless(reply, path, "line ends in an address are borne",
                                allowed=reply.status < 500)

    def markup(self):
        """Neither what is asked nor what books are called becomes markup."""
        for path in ("/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "/all", "/authors", "/new",
                     "/search?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
                     "/%3Cscript%3Ealert(1)%3C/script%3E", "/all?sort=%22onload=alert(1)"):
            reply = self.target.get(path)
            text = reply.body.decode("utf-8", "replace")
            found = re.search(r"<script[^>]*>\s*alert|<img[^>]+onerror|\"onload=", text)
            self.probe.check(not found, path, "no words become markup", found and found[0])
            kind = reply.headers.get("content-type", "")
            self.probe.check("charset=utf-8" in kind.lower() or "html" not in kind, path,
                             "pages say that they are in UTF-8", kind)
