"""What is dropped on the page that binds stories: too much, too odd, or meant to do harm."""

import io
import zipfile
import zlib

BOUNDARY = "----fanfold-checks"
STORY = b"Title: A Letter Home\r\nAuthor: Tern\r\n\r\n" + b"It rained all week.\r\n\r\n" * 20
KIND = f"Content-Type: multipart/form-data; boundary={BOUNDARY}"


def part(name, data, more="", kind="text/plain"):
    return (f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{more}\r\n'
            f"Content-Type: {kind}\r\n\r\n").encode() + data + b"\r\n"


def form(data, file="story.txt", book="epub3"):
    """A form as browsers send it."""
    return (part("story", data, f'; filename="{file}"') + part("format", book.encode())
            + f"--{BOUNDARY}--\r\n".encode())


def archive(*entries, links=()):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
        for name, target in links:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = 0o120777 << 16
            archive.writestr(entry, target)
    return out.getvalue()


def bomb(name="story.txt", megabytes=600):
    """An archive of one entry that is a thousand times what it takes up."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    text = b"a" * (1 << 20)
    block = packer.compress(text) + packer.flush(zlib.Z_FULL_FLUSH)
    packed, crc = block * megabytes + packer.flush(), 0
    for _ in range(megabytes):
        crc = zlib.crc32(text, crc)
    facts = (b"\x14\0\0\0\x08\0\0\0\x21\x28" + crc.to_bytes(4, "little")
             + len(packed).to_bytes(4, "little") + (megabytes << 20).to_bytes(4, "little")
             + len(name).to_bytes(2, "little") + b"\0\0")
    local = b"PK\x03\x04" + facts + name.encode() + packed
    central = b"PK\x01\x02\x14\0" + facts + bytes(14) + name.encode()
    return (local + central + b"PK\x05\x06\0\0\0\0\x01\0\x01\0" + len(central).to_bytes(4, "little")
            + len(local).to_bytes(4, "little") + b"\0\0")


class UploadAttacks:
    def __init__(self, probe):
        self.probe, self.target = probe, probe.target

    def run(self):
        self.good("before")
        self.sizes()
        self.forms()
        self.stories()
        self.outside()
        self.good("after")
        self.probe.small("after uploads")

    def post(self, body, headers=(), kind=KIND, patience=60):
        pieces = [body] if isinstance(body, bytes) else body
        lines = [*([kind] if kind else []), *headers, "Connection: close"]
        if isinstance(body, bytes) and not any(
                each.lower().startswith(("content-length", "transfer-enc")) for each in headers):
            lines.append(f"Content-Length: {len(body)}")
        head = self.target.request("/bind", method="POST", headers=lines)
        return self.target.send((each for each in (head, *pieces)), patience)

    def good(self, when):
        """A story is bound, before all this and after it."""
        for book in ("epub3", "kepub", "kindle"):
            reply = self.post(form(STORY, book=book))
            self.probe.check(reply.status == 200 and reply.body[:2] == b"PK", f"{when}: {book}",
                             "a story is bound", reply)
            told = reply.headers.get("content-disposition", "")
            self.probe.check(told.startswith("attachment") and "A Letter Home" in told,
                             f"{when}: {book}", "the book is named after the story", told)

    def refused(self, name, body, allowed=None, **more):
        reply = self.post(body, **more)
        self.probe.harmless(reply, name, "an upload that is wrong is refused",
                            allowed=reply.is_refusal if allowed is None else allowed(reply))
        return reply

    def sizes(self):
        """More than the limit: refused before it is all taken, whatever the length says."""
        block = b"a" * (1 << 20)
        begin = part("story", b"", '; filename="story.txt"')[:-2]
        huge = self.refused("a length of 10 GB", [begin, *[block] * 300],
                            headers=["Content-Length: 10000000000"])
        self.probe.check(huge.taken < 200 << 20, "a length of 10 GB", "it is not all taken",
                         f"{huge.taken >> 20} MB were")
        asked = self.refused("a length of 10 GB, asked first", [],
                             headers=["Content-Length: 10000000000", "Expect: 100-continue"])
        self.probe.check(asked.seconds < 5, "a length of 10 GB, asked first",
                         "it is refused at once", f"{asked.seconds:.0f} s")
        chunk = b"100000\r\n" + block + b"\r\n"
        chunks = self.refused("chunks without end",
                              [f"{len(begin):x}\r\n".encode() + begin + b"\r\n", *[chunk] * 300],
                              headers=["Transfer-Encoding: chunked"])
        self.probe.check(chunks.taken < 200 << 20, "chunks without end", "they are not all taken",
                         f"{chunks.taken >> 20} MB were")
        for name, size in {"of no number": b"xyz", "of too many digits": b"f" * 40,
                           "of a negative size": b"-5", "of nothing": b""}.items():
            self.refused(f"a chunk {name}", [size + b"\r\nabc\r\n0\r\n\r\n"], patience=5,
                         headers=["Transfer-Encoding: chunked"], allowed=lambda reply: True)
        self.refused("an extension of 1 MB", [b"5;" + b"a" * 1_000_000 + b"\r\nabcde\r\n0\r\n\r\n"],
                     headers=["Transfer-Encoding: chunked"], patience=5)
        for name, length in {"longer": 100_000, "shorter": 10}.items():
            self.refused(f"a body {name} than it is", form(STORY), patience=5,
                         headers=[f"Content-Length: {length}"],
                         allowed=lambda reply: reply.status < 500)
        self.probe.small("after oversized uploads")

    def forms(self):
        end = f"--{BOUNDARY}--\r\n".encode()
        whole = form(STORY)
        file = '; filename="story.txt"'
        for name, body in {
            "no body": b"", "no parts": end, "no story": part("format", b"epub3") + end,
            "no end": whole[:-len(end)], "half": whole[:len(whole) // 2], "line ends": b"\n" * 500,
            "a form in words": b"story=a&format=epub3", "JSON": b'{"story": 1}',
            "a part without headers": f"--{BOUNDARY}\r\n\r\n".encode() + STORY + b"\r\n" + end,
            "a part without a name": whole.replace(b'; name="story"', b""),
            "headers of 1 MB": part("story", STORY, file + "; a=" + "b" * 1_000_000) + end,
            "a file without bytes": form(b""), "a file of blanks": form(b" \r\n" * 100),
            "a format that there is not": form(STORY, book="../../etc"),
            "100,000 parts": part("x", b"y") * 100_000 + end,
            "two stories": part("story", STORY, file) * 2 + end,
        }.items():
            bears = name in ("two stories", "100,000 parts", "no end", "headers of 1 MB")
            self.refused(name, body, allowed=(lambda reply: reply.status < 500) if bears else None)
        for name, kind in {
            "no type": None, "no boundary": "Content-Type: multipart/form-data",
            "an empty boundary": "Content-Type: multipart/form-data; boundary=",
            "another boundary": "Content-Type: multipart/form-data; boundary=other",
            "a boundary of 10,000": "Content-Type: multipart/form-data; boundary=" + "a" * 10_000,
            "a boundary of signs": "Content-Type: multipart/form-data; boundary=\".*+?(){}[]\"",
            "mixed": f"Content-Type: multipart/mixed; boundary={BOUNDARY}",
            "a type of words": "Content-Type: application/x-www-form-urlencoded",
        }.items():
            self.refused(name, whole, kind=kind)
        for name in ("../../../../tmp/fanfold-checks-escaped.txt", "/etc/passwd", "..\\..\\a.txt",
                     "C:\\a.txt", "a\0b.txt", "", ".", "..", "a" * 5000 + ".txt", "CON",
                     "%2e%2e%2f", "story.txt\r\nX-Split: yes", "é.txt",
                     '\\".txt', "-o.txt", "a.exe"):
            reply = self.refused(f"named {name[:30]!r}", form(STORY, file=name),
                                 allowed=lambda reply: reply.status < 500)
            self.probe.check("x-split" not in reply.headers, f"named {name[:30]!r}",
                             "no header comes from a file's name")

    def stories(self):
        """Files that are no stories, and files that grow when they are read."""
        deep = b"<div>" * 200_000
        laughs = b'<?xml version="1.0"?><!DOCTYPE f [<!ENTITY a "ha">'
        for sign in range(97, 107):
            laughs += b'<!ENTITY %c "%s">' % (sign + 1, b"&%c;" % sign * 30)
        laughs += b"]><FictionBook><body><p>&k;</p></body></FictionBook>"
        for name, (file, data) in {
            "a zip bomb": ("bomb.zip", bomb()),
            "a zip bomb for a book": ("bomb.epub", bomb("mimetype")),
            "a zip bomb for a document": ("bomb.docx", bomb("word/document.xml")),
            "a zip bomb in an archive": ("in.zip", archive(("bomb.zip", bomb()))),
            "no archive": ("story.zip", b"PK\x03\x04" + b"\xff" * 5000),
            "an archive cut off": ("story.zip", archive(("a.txt", STORY))[:-30]),
            "an archive of nothing": ("story.zip", archive()),
            "a program": ("story.txt", b"\x7fELF" + bytes(range(256)) * 100),
            "noise": ("story.txt", bytes((n * n * 31 + n * 7) % 256 for n in range(200_000))),
            "zeros": ("story.txt", bytes(1_000_000)),
        }.items():
            self.refused(name, form(data, file=file))
        for name, (file, data) in {
            "deep HTML": ("deep.html", b"<html><body>" + deep + b"<p>Once.</p>"),
            "deep RTF": ("deep.rtf", b"{\\rtf1 " + b"{" * 99_000 + b"Once." + b"}" * 99_001),
            "deep Markdown": ("deep.md", b">" * 50_000 + b" Once.\n" + b"[" * 50_000),
            "a billion laughs": ("laughs.fb2", laughs),
            "one line of 5 MB": ("line.txt", b"word " * 1_000_000),
        }.items():
            reply = self.refused(name, form(data, file=file),
                                 allowed=lambda reply: 0 < reply.status < 500)
            self.probe.check(reply.seconds < 30, name, "a story is read in half a minute",
                             f"{reply.seconds:.0f} s")
            self.probe.check(len(reply.body) < 20_000_000, name, "a book stays small",
                             len(reply.body))

    def outside(self):
        """Stories that want other files in their book."""
        secret = self.probe.secret_path
        entity = (f'<?xml version="1.0"?><!DOCTYPE f [<!ENTITY x SYSTEM "file://{secret}">]>'
                  '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><description>'
                  "<title-info><book-title>T</book-title></title-info></description>"
                  "<body><section><p>Once. &x;</p></section></body></FictionBook>").encode()
        page = (f'<html><body><p>Once.</p><img src="file://{secret}"><img src="{secret}">'
                f'<iframe src="file://{secret}"></iframe><object data="{secret}"></object>'
                f'<link rel="stylesheet" href="{secret}"></body></html>').encode()
        for name, file, data in (
                ("an entity", "x.fb2", entity), ("pictures", "x.html", page),
                ("pictures of a Markdown", "x.md", f"# T\n\n![a]({secret})\n\nOnce.".encode()),
                ("a path that climbs", "x.zip", archive(("../../../.." + secret, b"no"),
                                                        ("a.txt", STORY))),
                ("a link", "x.zip", archive(("a.txt", STORY), links=[("b.txt", secret)])),
                ("a page with a link", "x.zip", archive(
                    ("a.html", b'<p>Once.</p><img src="b.png">'), links=[("b.png", secret)]))):
            reply = self.refused(name, form(data, file=file),
                                 allowed=lambda reply: 0 < reply.status < 500)
            self.probe.check(self.probe.marker not in unpacked(reply.body), name,
                             "no other file comes into a book")


def unpacked(data):
    """What is in a book; nothing of what is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            return b"".join(book.read(name) for name in book.namelist())
    except zipfile.BadZipFile:
        return data
