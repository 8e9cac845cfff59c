"""The rules of HTTP that readers rely on: HEAD, ranges, conditions, compression, slashes."""

import email.utils
import urllib.parse

from catalogue import Broken, media_type
from downloads import sampled
from opds1 import EPUB

SAME = ("content-type", "content-length", "etag", "last-modified", "content-disposition",
        "cache-control", "accept-ranges", "content-encoding", "vary")
READERS = {
    "KOReader": {"Accept": "application/opds+json, application/atom+xml;profile=opds-catalog, */*"},
    "a browser": {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"},
    "one that says nothing": {"Accept": None, "Accept-Encoding": None},
    "one that compresses": {"Accept-Encoding": "gzip, deflate, br"},
    "one of HTTP/1.0's time": {"Accept-Encoding": "identity;q=1, *;q=0", "Connection": "close"},
}


def check(catalogue, crawls, others, findings):
    documents = [address for crawl in crawls for address in crawl.visits]
    books = sampled([each for each, types in others.items() if EPUB in types], 6)
    pictures = [each for each, types in others.items()
                if any(kind.startswith("image/") for kind in types)][:6]
    few = documents[:3] + documents[3::max(1, len(documents) // 40)]
    for address in few + books + pictures:
        Address(catalogue, address, findings).check()
    for address in books:
        Address(catalogue, address, findings).check_ranges()
    for address in few:
        Address(catalogue, address, findings).check_slash()
        Address(catalogue, address, findings).check_readers()


class Address:
    """One address, asked in every way."""

    def __init__(self, catalogue, address, findings):
        self.catalogue, self.address, self.findings = catalogue, address, findings
        self.whole = catalogue.get(address)

    def held(self, holds, rule, detail=""):
        return self.findings.check(holds, self.catalogue.shown(self.address), rule, detail)

    def get(self, method="GET", **headers):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.catalogue.get(self.address, method, named)

    def check(self):
        headers = self.whole.headers
        self.held(headers.get("content-length") == str(len(self.whole.body)),
                  "Content-Length says how many bytes there are", headers.get("content-length"))
        self.held("content-encoding" not in headers, "identity is not compressed",
                  headers.get("content-encoding"))
        self.held(not (set(headers) & {"set-cookie"}), "no cookies are set")
        self.held(headers.get("x-content-type-options") == "nosniff",
                  "browsers are told not to guess types")
        head = self.get("HEAD")
        self.held(head.status == self.whole.status and not head.body, "HEAD has no body")
        for name in SAME:
            self.held(head.headers.get(name) == headers.get(name),
                      "HEAD has the headers of GET",
                      f"{name}: {head.headers.get(name)}, not {headers.get(name)}")
        self.check_conditions(headers.get("etag"), headers.get("last-modified"))

    def check_conditions(self, etag, modified):
        self.held(etag or modified, "an answer has an ETag or a date, for caches")
        if etag:
            self.held(etag.lstrip("W/").startswith('"') and etag.endswith('"'),
                      "an ETag is in quotes", etag)
            for value in (etag, f'"other", {etag}', "*"):
                self.not_modified(self.get(If_None_Match=value), f"If-None-Match: {value}")
            other = self.get(If_None_Match='"other"')
            self.held(other.status == 200 and other.body == self.whole.body,
                      "another ETag gets the whole", other.status)
        if modified:
            date = email.utils.parsedate_to_datetime(modified)
            self.held(modified.endswith(" GMT"), "a date is in GMT", modified)
            self.not_modified(self.get(If_Modified_Since=modified),
                              f"If-Modified-Since: {modified}")
            before = email.utils.format_datetime(date.replace(year=date.year - 1, day=1), True)
            old = self.get(If_Modified_Since=before)
            self.held(old.status == 200, "what changed since is sent", old.status)
            wrong = self.get(If_Modified_Since="yesterday")
            self.held(wrong.status == 200, "a date that is none is ignored", wrong.status)

    def not_modified(self, answer, asked):
        self.held(answer.status == 304 and not answer.body,
                  "what did not change is not sent again", f"{asked}: {answer.status}")

    def check_ranges(self):
        size, data = len(self.whole.body), self.whole.body
        self.held(self.whole.headers.get("accept-ranges") == "bytes", "ranges are offered")
        for asked, first, last in (("0-99", 0, 99), ("10-10", 10, 10), ("-50", size - 50, size - 1),
                                   (f"{size - 7}-", size - 7, size - 1),
                                   (f"0-{size + 1000}", 0, size - 1)):
            part = self.get(Range=f"bytes={asked}")
            span = f"bytes {first}-{last}/{size}"
            self.held(part.status == 206 and part.headers.get("content-range") == span
                      and part.body == data[first:last + 1],
                      "a part is the part that was asked for",
                      f"{asked}: {part.status}, {part.headers.get('content-range')}, "
                      f"{len(part.body)} bytes")
        for asked in (f"{size}-", f"{size + 5}-{size + 9}", "-0"):
            part = self.get(Range=f"bytes={asked}")
            self.held(part.status == 416 and part.headers.get("content-range") == f"bytes */{size}",
                      "a part beyond the end is refused", f"{asked}: {part.status}, "
                      f"{part.headers.get('content-range')}")
        for asked in ("bytes=abc", "bytes=5-2", "lines=0-5", "bytes=", "bytes=--5",
                      "bytes=99999999999999999999-"):
            part = self.get(Range=asked)
            self.held((part.status == 200 and part.body == data) or part.status == 416,
                      "a range that is none is ignored or refused", f"{asked}: {part.status}")
        many = self.get(Range="bytes=0-1,5-6")
        self.held(many.status in (200, 206, 416), "several ranges are borne", many.status)
        old = self.get(Range="bytes=0-9", If_Range='"other"')
        self.held(old.status == 200 and old.body == data,
                  "a part of an older book is not mixed with a newer", old.status)
        etag = self.whole.headers.get("etag")
        if etag and not etag.startswith("W/"):
            part = self.get(Range="bytes=0-9", If_Range=etag)
            self.held(part.status == 206, "a part of the same book is sent", part.status)

    def check_slash(self):
        parts = urllib.parse.urlsplit(self.address)
        path = parts.path[:-1] if parts.path.endswith("/") else parts.path + "/"
        if path:
            other = urllib.parse.urlunsplit(parts._replace(path=path))
            answer = self.catalogue.get(other)
            self.held(answer.status == 200 and answer.body == self.whole.body,
                      "with and without a slash at the end is the same", answer.status)

    def check_readers(self):
        for reader, headers in READERS.items():
            try:
                answer = self.catalogue.get(self.address, headers=headers)
            except Broken as problem:
                self.held(False, f"{reader} is answered", problem)
                continue
            self.held(answer.status == 200, f"{reader} is answered", answer.status)
            if "br" not in str(headers.get("Accept-Encoding")):
                self.held("content-encoding" not in answer.headers and answer.body,
                          f"{reader} gets nothing compressed")
            kind = media_type(answer.type)[0]
            self.held(kind == media_type(self.whole.type)[0] or reader == "KOReader",
                      f"{reader} gets the same dialect", kind)
