"""Locked doors: who has no password, or a wrong one, gets nothing but the way to sign in."""

import base64

import opds2
from attack_uploads import KIND, STORY, form

OPEN = "/opds/authentication.json"


def basic(text, encoding="utf-8"):
    return "Authorization: Basic " + base64.b64encode(text.encode(encoding, "replace")).decode()


class CredentialAttacks:
    def __init__(self, probe, user, password):
        self.probe, self.target = probe, probe.target
        self.user, self.password = user, password
        self.own = basic(f"{user}:{password}")

    def run(self):
        self.document()
        self.doors()
        self.wrong()
        self.tricks()
        self.many()

    def locked(self, name, reply):
        self.probe.check(reply.status in (400, 401, 403, 404, 405, 431, 429) or not reply.status
                         and not reply.is_silent, name, "a locked door stays locked", reply)
        told = self.probe.title.encode() in reply.body or b"PK\3\4" in reply.body
        self.probe.check(not told, name, "nothing of the library is told")

    def document(self):
        """Readers without a password learn how to ask for one (Authentication for OPDS 1.0)."""
        for path in ("/opds", "/opds/all", "/opds/v2", "/opds/v2/all"):
            reply = self.target.get(path)
            self.probe.check(reply.status == 401, path, "a reader is asked for a password", reply)
            self.challenged(path, reply)
            reply.type = reply.headers.get("content-type")
            opds2.authentication(self.probe.findings, path, reply)
        reply = self.target.get(OPEN)
        self.probe.check(reply.status == 200, OPEN, "the document is open", reply)
        reply.type = reply.headers.get("content-type")
        opds2.authentication(self.probe.findings, OPEN, reply)

    def challenged(self, path, reply):
        told = reply.headers.get("www-authenticate", "")
        self.probe.check(told.lower().startswith("basic ") and "realm=" in told.lower(), path,
                         "the answer says how to sign in", told)
        self.probe.check('charset="utf-8"' in told.lower(), path,
                         "passwords are asked for in UTF-8", told)

    def doors(self):
        book = self.probe.book
        for path in ("/", "/new", "/all", "/search?q=a", "/authors", f"/books/{book}", "/bind",
                     f"/download/{book}/a.epub", f"/download/{book}/a.kepub.epub",
                     f"/download/{book}/kindle/a.epub", "/opds/search.xml", "/opds/search?q=a",
                     f"/opds/books/{book}", f"/opds/v2/books/{book}"):
            for method in ("GET", "HEAD"):
                reply = self.target.get(path, method=method)
                self.locked(f"{method} {path}", reply)
            self.challenged(path, self.target.get(path))
            reply = self.target.get(path, headers=[self.own])
            self.probe.check(reply.status == 200, path, "the right password opens", reply)
        body = form(STORY)
        post = dict(method="POST", headers=[KIND, f"Content-Length: {len(body)}"], body=body)
        self.locked("POST /bind", self.target.get("/bind", **post))
        huge = self.target.send(self.target.request("/bind", method="POST", headers=[
            KIND, "Content-Length: 60000000", "Connection: close"]), patience=5)
        self.probe.check(huge.status == 401, "POST /bind", "strangers' stories are not waited for",
                         huge)

    def wrong(self):
        user, password = self.user, self.password
        for name, line in {
            "a wrong password": basic(f"{user}:wrong"), "no password": basic(f"{user}:"),
            "another name": basic(f"other:{password}"), "no name": basic(f":{password}"),
            "nothing": basic(""), "no colon": basic(user + password), "a colon": basic(":"),
            "a part of it": basic(f"{user}:{password[:-1]}"),
            "more than it": basic(f"{user}:{password}x"), "a blank": basic(f"{user}:{password} "),
            "a NUL": basic(f"{user}:{password}\0"), "a line end": basic(f"{user}:{password}\n"),
            "other case": basic(f"{user}:{password.swapcase()}"),
            "another name's case": basic(f"{user.swapcase()}:{password}"),
            "the name twice": basic(f"{user}:{user}:{password}"),
            "no base64": "Authorization: Basic !!!!", "a scheme alone": "Authorization: Basic",
            "no scheme": self.own.replace("Basic ", ""), "an empty line": "Authorization:",
            "another scheme": self.own.replace("Basic", "Bearer"),
            "as they are": f"Authorization: Basic {user}:{password}",
            "100 KB": "Authorization: Basic " + "QUFB" * 25_000,
            "half a sign": "Authorization: Basic " + base64.b64encode(b"\xff\xfe:\xc3").decode(),
            "for the next server": self.own.replace("Authorization", "Proxy-Authorization"),
            "in the address": "X-Forwarded-User: " + user, "a cookie": f"Cookie: user={user}",
        }.items():
            self.locked(name, self.target.get("/all", headers=[line]))
            self.locked(name, self.target.get("/opds/all", headers=[line]))
        self.locked("twice, the first wrong", self.target.get("/all", headers=[
            basic(f"{user}:wrong"), basic("a:b")]))
        lower = self.target.get("/all", headers=[self.own.replace("Basic", "bASIC")])
        self.probe.check(lower.status == 200, "bASIC", "the scheme is known in any case", lower)

    def tricks(self):
        """Addresses that look like the open one."""
        for path in (OPEN + "/", OPEN + "/../all", OPEN + "%2f..%2fall", OPEN + ";/../all",
                     "/opds/authentication.json%00", "//all", "/./all", "/covers/../all",
                     "/covers/..%2fall", "/ALL", "/all%20", "/all/", "/%61ll",
                     "/all?/opds/authentication.json", "/all#/opds/authentication.json",
                     f"http://127.0.0.1:{self.target.port}/all",
                     f"http://{self.user}:{self.password}@127.0.0.1:{self.target.port}/all"):
            for method in ("GET", "HEAD", "OPTIONS", "X"):
                reply = self.target.get(path, method=method)
                if not path.startswith(OPEN + "/") or reply.status != 200:
                    self.locked_or_empty(f"{method} {path}", reply)

    def locked_or_empty(self, name, reply):
        told = self.probe.title.encode() in reply.body
        self.probe.check(not told and (reply.status != 200 or not reply.body), name,
                         "an odd address is no way in", reply)
        self.probe.harmless(reply, name, "an odd address is borne", allowed=reply.status < 500
                            or reply.status == 501)

    def many(self):
        """Guessing does not lock out the one who knows."""
        for number in range(100):
            self.target.get("/", headers=[basic(f"{self.user}:{number}")])
        reply = self.target.get("/", headers=[self.own])
        self.probe.check(reply.status == 200 and reply.seconds < 5, "after 100 guesses",
                         "the right password opens", f"{reply}, {reply.seconds:.1f} s")
