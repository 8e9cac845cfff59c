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
    """What a browser shows of a page, and its title; of a book's documents only the page."""

    def __init__(self, markup, titled=True):
        super().__init__(convert_charrefs=True)
        self.pieces, self.unseen, self.in_title, self.titled = [], [], False, titled
        self.in_button = False
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag in BODY_BEGINS and self.unseen == ["head"]:
            self.unseen = []
        if tag == "title":
            self.in_title = self.titled
        if tag in UNSEEN:
            self.unseen.append(tag)
        self.in_button = self.in_button or tag == "button"
        self.gap(tag)
        if "float:" in (dict(attributes).get("style") or ""):
            self.pieces.append("\n")

    def handle_startendtag(self, tag, attributes):
        self.gap(tag)

    def handle_endtag(self, tag):
        if tag == "title":
            self.in_title = False
        if tag in self.unseen:
            self.unseen.remove(tag)
        self.in_button = self.in_button and tag != "button"
        self.gap(tag)

    def handle_data(self, data):
        if not self.unseen or self.in_title and self.unseen == ["head"]:
            self.pieces.append(data)

    def gap(self, tag):
        if tag not in INLINE and ":" not in tag or self.in_button:
            self.pieces.append("\n")

    @property
    def text(self):
        return "".join(self.pieces)


def unmangled(text):
    """Without the signs that UTF-8 leaves where it was taken for Windows-1252: `â€œ` for a quote."""
    def meant(found):
        codes = b"".join(c.encode("cp1252") if ord(c) not in range(128, 160) else bytes([ord(c)])
                         for c in found[0])
        try:
            return codes.decode("utf-8")
        except UnicodeDecodeError:
            return found[0]
    signs = bytes(range(128, 160)).decode("cp1252", "ignore")
    trail = f"[\u0080-\u00bf{re.escape(signs)}]"
    return re.sub(f"[\u00c2-\u00df]{trail}|[\u00e0-\u00ef]{trail}{{2}}", meant, text)


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


EMPTY_TITLES = r"(?i)<title>\s*(?:New Page \d+|Untitled Document)\s*</title>"


def page(data, coding=None, titled=True):
    stated = re.search(rb"(?i)<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", data)
    name = stated[1].decode().lower() if stated else coding
    text = decoded(data, {"iso-8859-1": "cp1252"}.get(name, name))
    # What editors call pages that nobody has named.
    return Page(re.sub(EMPTY_TITLES, "", text), titled).text


def mail(data):
    """The head that a mail program shows, and the first form of each text."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    text = [str(message[name] or "") for name in ("From", "Subject")]
    # As it was sent: the library would write `09 Nov` for `9 Nov`.
    text += [value for name, value in message.raw_items() if name.lower() == "date"]
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
    """All mails but the answers."""
    mails = re.split(rb"(?m)^From \S+ .*\n", b"\n" + data)[1:]
    answer = re.compile(rb"(?im)^subject:.*\bre: ")
    return "\n".join(mail(each) for each in mails if not answer.search(each.split(b"\n\n")[0]))


def named(element):
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def seen(element, texts, gaps, unseen):
    """The text of an element: of `texts` alone, or of all where that is None."""
    name = named(element)
    if name == "noBreakHyphen":
        return "-"
    if name == "r" and any(named(e) == "vanish" for child in element for e in child):
        return ""
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
            unseen = {"del", "moveFrom", "Fallback"}
            text.append(seen(root, {"t"}, {"p", "tab", "br", "cr"}, unseen))
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
        name = posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
        text.append(page(archive.read(name), titled=False))
    return "\n".join(text)


def fb2(data):
    root = ElementTree.fromstring(data)
    gaps = {"p", "v", "subtitle", "text-author", "book-title", "first-name", "middle-name",
            "last-name", "nickname", "author", "keywords", "date"}
    unseen = {"binary", "document-info", "publish-info", "genre", "id", "lang"}
    return seen(root, None, gaps, unseen)


def markdown(text):
    text = re.sub(r"\A(---\n.*?)^lang:.*?\n", r"\1", text, flags=re.S | re.M)
    head = re.match(r"(?s)---\n(.*?)\n(?:---|\.\.\.)\n", text)
    if head:
        text = re.sub(r"(?m)^\w+:", "", head[1]) + "\n" + text[head.end():]
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
RTF_CHARSETS = {b"204": "cp1251", b"238": "cp1250", b"161": "cp1253", b"162": "cp1254"}
RTF_FONT = re.compile(rb"\{\\f(\d+)(?:\\[a-z]+-?\d*\s?)*?\\fcharset(\d+)")
RTF_SIGNS = {b"emdash": "\u2014", b"endash": "\u2013", b"lquote": "\u2018", b"rquote": "\u2019",
             b"ldblquote": "\u201c", b"rdblquote": "\u201d", b"bullet": "\u2022"}


def rtf(data):
    stated = re.search(rb"\\ansicpg(\d+)", data)
    usual = "cp" + stated[1].decode() if stated else "cp1252"
    fonts = {font: RTF_CHARSETS.get(charset, usual) for font, charset in RTF_FONT.findall(data)}
    out, groups, coding = [], [], usual
    unseen, replaced, skip = False, 1, 0
    for word, number, code, sign, brace, run in RTF_TOKEN.findall(data):
        if brace == b"{":
            groups.append((unseen, replaced, coding))
        elif brace:
            unseen, replaced, coding = groups.pop()
        elif word == b"f":
            coding = fonts.get(number, usual)
        elif word in RTF_UNSEEN or sign == b"*":
            unseen = True
        elif word in (b"v", b"deleted"):
            unseen = number != b"0"
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
            text = bytes.fromhex(code.decode()) if code else run.translate(None, b"\r\n")
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
    return reader(data) if reader else unmangled(decoded(data, coding))


def read(source):
    """The bytes of a file, or of one in an archive."""
    archive, _, name = source.partition("!/")
    return zipfile.ZipFile(archive).read(name) if name else Path(source).read_bytes()


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(plain(sys.argv[1], read(sys.argv[1]), *sys.argv[2:3]))
