"""The words of a source that a reader sees, by the standard library alone.

usage: plain.py SOURCE [CODING]     writes UTF-8 text to standard output

It shares nothing with Fanfold, so that the one can judge the other. SOURCE is a text, HTML,
Markdown, RTF, DOCX, ODT, FB2 or EPUB file, a mail or a mailbox (without answers), or a file in an
archive: `old.zip!/part 1.txt`. CODING is that of a text without a mark of its own.
"""

import email
import email.policy
import html
import io
import posixpath
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree
import zipfile
from html.parser import HTMLParser
from pathlib import Path

INLINE = set(
    "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark nobr q s samp small span"
    " strike strong sub sup tt u var wbr".split())
UNSEEN = {"script", "style", "head", "template", "xml", "noframes"}
BODY_BEGINS = {"body", "p", "div", "center", "h1", "h2", "h3", "table", "font"}


class Page(HTMLParser):
    """What a browser shows of a page, and its title."""

    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.pieces, self.unseen, self.in_title = [], [], False
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag in BODY_BEGINS and self.unseen == ["head"]:
            self.unseen = []
        if tag == "title":
            self.in_title = True
        if tag in UNSEEN:
            self.unseen.append(tag)
        self.gap(tag)

    def handle_startendtag(self, tag, attributes):
        self.gap(tag)

    def handle_endtag(self, tag):
        if tag == "title":
            self.in_title = False
        if tag in self.unseen:
            self.unseen.remove(tag)
        self.gap(tag)

    def handle_data(self, data):
        if not self.unseen or self.in_title and self.unseen == ["head"]:
            self.pieces.append(data)

    def gap(self, tag):
        if tag not in INLINE and ":" not in tag:
            self.pieces.append("\n")

    @property
    def text(self):
        return "".join(self.pieces)


def decoded(data, coding=None):
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    for candidate in (coding, "utf-8-sig"):
        try:
            if candidate:
                return data.decode(candidate)
        except (UnicodeDecodeError, LookupError):
            pass
    return data.decode("cp1252", "replace")


def page(data, coding=None):
    stated = re.search(rb"(?i)<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", data)
    name = stated[1].decode().lower() if stated else coding
    return Page(decoded(data, {"iso-8859-1": "cp1252"}.get(name, name))).text


def mail(data):
    """The head that a mail program shows, and the first form of each text."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    text = [str(message[name] or "") for name in ("From", "Subject", "Date")]
    for part in message.walk():
        if part.get_content_maintype() != "text" or part.get_content_disposition() == "attachment":
            continue
        if part.get_content_subtype() == "plain":
            content = part.get_payload(decode=True)
            text.append(decoded(content, part.get_content_charset("utf-8")))
        elif "multipart/alternative" not in str(message.get("Content-Type")):
            text.append(page(part.get_payload(decode=True), part.get_content_charset()))
    return "\n".join(text)


def mailbox(data):
    messages = re.split(rb"(?m)^From \S+ .*\n", b"\n" + data)[1:]
    return "\n".join(mail(m) for m in messages if not re.search(rb"(?im)^subject:.*\bre: ", m))


def named(element):
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def seen(element, texts, gaps, unseen):
    """The text of an element: of `texts` alone, or of all where that is None."""
    name = named(element)
    if name in unseen:
        return element.tail if texts is None and element.tail else ""
    pieces = [element.text or ""] if texts is None or name in texts else []
    pieces += [seen(child, texts, gaps, unseen) for child in element]
    if name in gaps:
        pieces.append("\n")
    if texts is None:
        pieces.append(element.tail or "")
    return "".join(pieces)


def docx(archive):
    text = []
    for part in ("document", "footnotes", "endnotes"):
        if f"word/{part}.xml" in archive.namelist():
            root = ElementTree.fromstring(archive.read(f"word/{part}.xml"))
            text.append(seen(root, {"t"}, {"p", "tab", "br", "cr"}, {"del", "moveFrom", "Fallback"}))
    return "\n".join(text)


def odt(archive):
    root = ElementTree.fromstring(archive.read("content.xml"))
    body = next(e for e in root.iter() if named(e) == "body")
    gaps = {"p", "h", "s", "tab", "line-break"}
    return seen(body, None, gaps, {"tracked-changes", "annotation", "note-citation"})


def epub(archive):
    container = ElementTree.fromstring(archive.read("META-INF/container.xml"))
    path = next(e.get("full-path") for e in container.iter() if named(e) == "rootfile")
    package = ElementTree.fromstring(archive.read(path))
    hrefs = {e.get("id"): e.get("href") for e in package.iter() if named(e) == "item"}
    text = []
    for reference in (e.get("idref") for e in package.iter() if named(e) == "itemref"):
        name = urllib.parse.unquote(hrefs[reference])
        text.append(page(archive.read(posixpath.normpath(posixpath.join(posixpath.dirname(path), name)))))
    return "\n".join(text)


def fb2(data):
    root = ElementTree.fromstring(data)
    gaps = {"p", "v", "subtitle", "text-author", "book-title", "first-name", "last-name", "nickname"}
    return seen(root, None, gaps, {"binary", "document-info", "publish-info", "genre", "id", "lang"})


def markdown(text):
    text = re.sub(r"\A---\n(.*?)\n(?:---|\.\.\.)\n", lambda m: re.sub(r"(?m)^\w+:", "", m[1]), text, flags=re.S)
    text = re.sub(r"(?s)<!--.*?-->", "", text)
    text = re.sub(r"(?m)^\[[^\]]+\]:\s*\S+.*$", "", text)
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)|\[\^[^\]]+\]", "", text)
    text = re.sub(r"\]\([^)]*\)", "]", text)
    text = re.sub(r"</?[A-Za-z][^>@:]*>", " ", text)
    return html.unescape(re.sub(r"\\(\W)|(?<!\w)[*~`]+|[*~`]+(?!\w)", r"\1", text))


RTF_TOKEN = re.compile(rb"\\([a-z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-z'])|([{}])|([^\\{}]+)")
RTF_UNSEEN = set(
    b"fonttbl colortbl stylesheet info pict header headerl headerr footer footerl footerr object"
    b" listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata filetbl fldinst"
    b" nonshppict".split())
RTF_GAPS = {b"par", b"line", b"tab", b"cell", b"row", b"page", b"sect"}
RTF_SIGNS = {b"emdash": "\u2014", b"endash": "\u2013", b"lquote": "\u2018", b"rquote": "\u2019",
             b"ldblquote": "\u201c", b"rdblquote": "\u201d", b"bullet": "\u2022"}


def rtf(data):
    out, groups, coding = [], [], "cp1252"
    unseen, replaced, skip = False, 1, 0
    for word, number, code, sign, brace, run in RTF_TOKEN.findall(data):
        if brace == b"{":
            groups.append((unseen, replaced))
        elif brace:
            unseen, replaced = groups.pop()
        elif word == b"ansicpg":
            coding = "cp" + number.decode()
        elif word in RTF_UNSEEN or sign == b"*":
            unseen = True
        elif word in (b"v", b"deleted"):
            unseen = number != b"0"
        elif word == b"plain":
            unseen = unseen and False
        elif word == b"uc":
            replaced = int(number)
        elif unseen:
            continue
        elif word == b"u":
            out.append((int(number) % 65536).to_bytes(2, "little").decode("utf-16-le", "replace"))
            skip = replaced
        elif word in RTF_GAPS or sign in (b"\n", b"\r"):
            out.append("\n")
        elif word in RTF_SIGNS:
            out.append(RTF_SIGNS[word])
        elif sign:
            out.append({b"~": " ", b"_": "-", b"-": ""}.get(sign, sign.decode("latin-1")))
        elif code or run:
            text = bytes.fromhex(code.decode()) if code else run.replace(b"\n", b"").replace(b"\r", b"")
            out.append(text[skip:].decode(coding, "replace"))
            skip = max(0, skip - len(text))
    return "".join(out)


def plain(path, data, coding=None):
    suffix = posixpath.splitext(path)[1].lower()
    if suffix in (".htm", ".html", ".xhtml"):
        return page(data, coding)
    if suffix in (".docx", ".odt", ".epub"):
        reader = {".docx": docx, ".odt": odt, ".epub": epub}[suffix]
        return reader(zipfile.ZipFile(io.BytesIO(data)))
    if suffix in (".md", ".markdown"):
        return markdown(decoded(data, coding))
    reader = {".eml": mail, ".mbox": mailbox, ".fb2": fb2, ".rtf": rtf}.get(suffix)
    return reader(data) if reader else decoded(data, coding)


def read(source):
    """The bytes of a file, or of one in an archive."""
    archive, _, name = source.partition("!/")
    return zipfile.ZipFile(archive).read(name) if name else Path(source).read_bytes()


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(plain(sys.argv[1], read(sys.argv[1]), *sys.argv[2:3]))
