"""The books and pictures that a catalogue hands out: are their bytes what their links say?"""

import posixpath
import urllib.parse
import zipfile
from pathlib import Path

from book import DC, OPF, Book
from catalogue import agree, media_type
from opds1 import EPUB

MAGIC = {"image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n", "image/gif": b"GIF8"}
MIMETYPE = b"application/epub+zip"


def identifiers(folder):
    """Identifier and title of every EPUB below a folder that can be read; what cannot is no book."""
    books = {}
    for path in sorted(Path(folder).rglob("*.epub")):
        try:
            package = Book(path).package
        except (OSError, KeyError, ValueError, AttributeError, SyntaxError, zipfile.BadZipFile):
            continue
        unique = package.get("unique-identifier")
        found = {each.get("id"): each.text for each in package.iter(f"{DC}identifier")}
        title = package.find(f"{OPF}metadata/{DC}title")
        books[found.get(unique, path.name)] = " ".join((title.text or "").split())
    return books


def wrong_beginning(data):
    """What is wrong with the first entry of a container, which readers look at before they unzip
    it (OCF 4.3): local header, then `mimetype` and its value, without extra field, as they are."""
    if data[:4] != b"PK\x03\x04":
        return "no archive"
    flags, method = int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    length, extra = int.from_bytes(data[26:28], "little"), int.from_bytes(data[28:30], "little")
    if data[30:30 + length] != b"mimetype":
        return "the first entry is not mimetype"
    if extra:
        return "mimetype has an extra field"
    if method or flags & 0x09:
        return "mimetype is compressed, encrypted or has a data descriptor"
    if int.from_bytes(data[18:22], "little") != len(MIMETYPE):
        return "mimetype has another size"
    return None if data[38:58] == MIMETYPE else "mimetype has another value"


def wrong_archive(path):
    try:
        with zipfile.ZipFile(path) as archive:
            bad = archive.testzip()
            odd = [each.filename for each in archive.infolist() if each.compress_type not in (0, 8)]
        return bad or (odd and f"compressed otherwise: {odd[0]}") or None
    except zipfile.BadZipFile as problem:
        return str(problem)


def form(address):
    """epub, kepub or kindle: what an address promises."""
    path = urllib.parse.urlsplit(address).path
    if path.endswith(".kepub.epub"):
        return "kepub"
    return "kindle" if "/kindle/" in path else "epub"


def sampled(addresses, number):
    """Some addresses of each form, from everywhere in the catalogue."""
    forms = {}
    for address in sorted(addresses):
        forms.setdefault(form(address), []).append(address)
    share = max(1, number // max(1, len(forms)))
    return [address for group in forms.values()
            for address in group[::max(1, len(group) // share)][:share]]


def check(catalogue, others, samples, keep, findings):
    """`others` are addresses with the types that links say."""
    books = {address for address, types in others.items() if EPUB in types}
    for address, types in others.items():
        if len(types) > 1:
            findings.fail(catalogue.shown(address), "all links to it say the same type", types)
        if address not in books:
            check_other(catalogue, address, next(iter(types)), findings)
    if keep:
        Path(keep).mkdir(parents=True, exist_ok=True)
    for address in sampled(books, samples):
        check_book(catalogue, address, keep, findings)
    for address in books:
        where, method = catalogue.shown(address), "HEAD" if catalogue.is_live else "GET"
        status = catalogue.get(address, method).status
        findings.check(status == 200, where, "a book can be had", status)


def check_other(catalogue, address, declared, findings):
    where = catalogue.shown(address)
    answer = catalogue.get(address)
    if not findings.check(answer.status == 200, where, "a link leads somewhere", answer.status):
        return
    if catalogue.is_live:
        findings.check(agree(declared, answer.type), where, "a link says what it leads to",
                       f"{declared}, there is {answer.type}")
    magic = MAGIC.get(media_type(declared)[0])
    if magic:
        findings.check(answer.body.startswith(magic), where, "a picture is what it says",
                       answer.body[:8])
        findings.check(len(answer.body) < 3_000_000, where, "a picture is small enough to send",
                       len(answer.body))


def check_book(catalogue, address, keep, findings):
    where = catalogue.shown(address)
    answer = catalogue.get(address)
    if answer.status != 200:
        return
    if catalogue.is_live:
        findings.check(answer.type == EPUB, where, "a book has the type of an EPUB", answer.type)
        check_name(answer, where, findings)
        again = catalogue.get(address)
        findings.check(again.body == answer.body, where, "a book is the same to the byte twice")
    wrong = wrong_beginning(answer.body)
    findings.check(not wrong, where, "a book begins like an EPUB", wrong)
    name = urllib.parse.unquote(posixpath.basename(urllib.parse.urlsplit(address).path))
    if keep and not wrong:
        file = Path(keep, f"{len(list(Path(keep).iterdir())):03} {name}")
        file.write_bytes(answer.body)
        findings.check(not wrong_archive(file), where, "a book can be unpacked",
                       wrong_archive(file))
        if form(address) == "kepub" and not wrong_archive(file):
            book = Book(file)
            spans = any("koboSpan" in book.text(page) for page in book.documents)
            findings.check(spans, where, "a book for Kobo has Kobo's spans")


def check_name(answer, where, findings):
    """Readers that keep the server's file names take them from this header."""
    disposition = answer.headers.get("content-disposition", "")
    findings.check(disposition.startswith("attachment"), where, "a book is an attachment",
                   disposition)
    # KOReader takes what is between the quotes and goes by its end.
    quoted = disposition.partition('filename="')[2].partition('"')[0]
    findings.check(quoted.endswith(".epub") and not set(quoted) & set('/\\:*?<>|'), where,
                   "the name of a book is one for every file system", disposition)
    findings.check(quoted.endswith(".kepub.epub") == (form(answer.address) == "kepub"), where,
                   "the name of a book for Kobo says so", disposition)
    findings.check(disposition.isascii(), where, "headers are ASCII", disposition)
