"""The steps of same-story.sh that no program does by itself: see there.

  parts FOLDER WORK      pieces of the masters that programs are given
  mail FOLDER            story.eml, story-alternative.eml, story.mbox
  ebooklib FOLDER BOOK   an EPUB written by EbookLib
  settle FILE…           ZIP containers: one date for every entry, nothing else touched
  settle-calibre IN OUT  the same, and one identifier and one date inside
"""

import re
import struct
import sys
import textwrap
import zipfile
from email.message import EmailMessage
from pathlib import Path

TITLE = "The Lamp on the East Pier"
AUTHOR = "Marn Oakley"
SUMMARY = "The lamp on the east pier has gone out, and nobody told Rodney for nine days."
UUID = "7c1d3c5e-6d6f-4a55-9f0b-0d4e7a1c2b90"
FIELDS = {
    "title": TITLE,
    "author": AUTHOR,
    "fandom": "Stargate Atlantis",
    "pairing": "John Sheppard/Rodney McKay",
    "rating": "PG-13",
    "warnings": "Major character death",
    "summary": SUMMARY,
    "disclaimer": "Stargate Atlantis belongs to MGM. I only borrow the city, and I put it back.",
    "notes": "Set a year after “Sunday”. Nobody in it is as brave as they look.",
}
BOOK = {
    "title": TITLE,
    "author": AUTHOR,
    "lang": "en",
    "date": "2009-01-08",
    "identifier": f"urn:uuid:{UUID}",
    "description": SUMMARY,
    "publisher": "Example Archive",
}
SUBJECTS = ["Stargate Atlantis", "John Sheppard/Rodney McKay", "Teen And Up Audiences"]
DOS_DATE = (2009 - 1980) << 9 | 1 << 5 | 8

POEM_FILTER = """-- Paragraphs of several lines become line blocks: FB2 then gets a poem.
function Para(paragraph)
  local lines, line = {}, {}
  for _, piece in ipairs(paragraph.content) do
    if piece.t == 'LineBreak' then
      table.insert(lines, line)
      line = {}
    else
      table.insert(line, piece)
    end
  end
  table.insert(lines, line)
  if #lines > 2 then return pandoc.LineBlock(lines) end
end
"""


def yaml(values):
    lines = [f'{key}: "{value}"' for key, value in values.items()]
    return "\n".join(lines) + "\n"


def sections(folder):
    """The text master: its head and one text for each chapter, the note with the last."""
    text = (folder / "story.txt").read_text(encoding="utf-8")
    return re.split(r"(?m)^(?=Chapter \d)", text)


def parts(folder, work):
    page = (folder / "story.html").read_text(encoding="utf-8")
    begin, end = page.index("<h1>"), page.index("<h2>")
    (work / "body.html").write_text(page[:begin] + page[end:], encoding="utf-8")
    (work / "poem.html").write_text(page, encoding="utf-8")
    (work / "poem.lua").write_text(POEM_FILTER, encoding="utf-8")
    (work / "fields.yaml").write_text(yaml(FIELDS), encoding="utf-8")
    subjects = "subject:\n" + "".join(f'- "{subject}"\n' for subject in SUBJECTS)
    (work / "book.yaml").write_text(yaml(BOOK) + subjects, encoding="utf-8")
    head, *chapters = sections(folder)
    (work / "lamp").mkdir()
    for number, text in zip((1, 2, 10), chapters):
        text = (head if number == 1 else "") + text
        (work / "lamp" / f"part {number}.txt").write_text(text, encoding="utf-8")


def wrapped(text):
    """Text as a mail program of the time sends it: lines of at most 72 characters."""
    lines = []
    for line in text.splitlines():
        lines += [line] if len(line) <= 72 else textwrap.wrap(line, 72, break_on_hyphens=False)
    return "\n".join(lines) + "\n"


def letter(subject, number):
    mail = EmailMessage()
    mail["Return-Path"] = "<owner-sga-stories@lists.example.org>"
    mail["Received"] = (
        "from mail.example.net (mail.example.net [192.0.2.7]) by lists.example.org"
        f" with ESMTP id AA0{number}; Thu, 08 Jan 2009 20:0{number}:00 +0000"
    )
    mail["Message-ID"] = f"<20090108.{number}@mail.example.net>"
    mail["Date"] = f"Thu, 08 Jan 2009 20:0{number}:00 +0000"
    mail["From"] = f"{AUTHOR} <marn@example.net>"
    mail["To"] = "sga-stories@lists.example.org"
    mail["Subject"] = subject
    mail["List-Id"] = "<sga-stories.lists.example.org>"
    return mail


def mail(folder):
    text = wrapped((folder / "story.txt").read_text(encoding="utf-8"))
    plain = letter(f"FIC: {TITLE} (Sheppard/McKay, PG-13)", 1)
    plain.set_content(text, charset="utf-8", cte="quoted-printable")
    (folder / "story.eml").write_bytes(plain.as_bytes())

    both = letter(f"FIC: {TITLE} (Sheppard/McKay, PG-13)", 1)
    both.set_content(text, charset="utf-8", cte="quoted-printable")
    page = (folder / "story.html").read_text(encoding="utf-8")
    both.add_alternative(page, subtype="html", charset="utf-8", cte="base64")
    both.set_boundary("----=_NextPart_000_0010_01C97200.00000000")
    (folder / "story-alternative.eml").write_bytes(both.as_bytes())

    box = []
    head, *chapters = sections(folder)
    footer = "\n_______________________________________________\nsga-stories mailing list\n"
    footer += "sga-stories@lists.example.org\n"
    footer += "To unsubscribe: http://lists.example.org/options/sga-stories\n"
    for number, chapter in enumerate(chapters, 1):
        text = wrapped((head if number == 1 else "") + chapter) + footer
        part = letter(f"[sga-stories] FIC: {TITLE} ({number}/3)", number)
        if number > 1:
            part["In-Reply-To"] = f"<20090108.{number - 1}@mail.example.net>"
        encoding = ("quoted-printable", "8bit", "base64")[number - 1]
        part.set_content(text, charset="utf-8", cte=encoding)
        lines = part.as_bytes().split(b"\n")
        quoted = [b">" + line if line.startswith(b"From ") else line for line in lines]
        box.append(b"From marn@example.net Thu Jan  8 20:0%d:00 2009\n" % number + b"\n".join(quoted))
    (folder / "story.mbox").write_bytes(b"\n".join(box))


def ebooklib(folder, book_path):
    from datetime import datetime

    from ebooklib import epub

    page = (folder / "story.html").read_text(encoding="utf-8")
    body = page[page.index("<h1>") : page.index("</body>")]
    head, *chapters = body.split("<h2>")
    book = epub.EpubBook()
    book.set_identifier(f"urn:uuid:{UUID}")
    book.set_title(TITLE)
    book.set_language("en")
    book.add_author(AUTHOR)
    book.add_metadata("DC", "description", SUMMARY)
    for subject in SUBJECTS:
        book.add_metadata("DC", "subject", subject)
    pages = [epub.EpubHtml(title="Header", file_name="header.xhtml", lang="en")]
    pages[0].content = head
    for number, chapter in enumerate(chapters, 1):
        title = chapter[: chapter.index("</h2>")]
        item = epub.EpubHtml(title=title, file_name=f"chap_{number:02}.xhtml", lang="en")
        item.content = "<h2>" + chapter
        pages.append(item)
    for item in pages:
        book.add_item(item)
    book.toc = pages
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    book.spine = ["nav", *pages]
    epub.write_epub(book_path, book, {"mtime": datetime(2009, 1, 8)})


def settle(path):
    """Gives every entry of the ZIP container the date 2009-01-08 00:00, in place."""
    data = bytearray(Path(path).read_bytes())
    end = data.rindex(b"PK\x05\x06")
    count, _, place = struct.unpack_from("<HII", data, end + 10)
    for _ in range(count):
        assert data[place : place + 4] == b"PK\x01\x02"
        name, extra, comment = struct.unpack_from("<HHH", data, place + 28)
        local = struct.unpack_from("<I", data, place + 42)[0]
        struct.pack_into("<HH", data, place + 12, 0, DOS_DATE)
        struct.pack_into("<HH", data, local + 10, 0, DOS_DATE)
        place += 46 + name + extra + comment
    Path(path).write_bytes(data)


def settle_calibre(source, target):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename.endswith((".opf", ".ncx", ".xhtml")):
                text = data.decode("utf-8")
                text = re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", UUID, text)
                text = re.sub(r"20[2-9]\d-\d\d-\d\dT[\d:.]+\+00:00", "2009-01-08T00:00:00+00:00", text)
                ids = iter(range(1, 1000))
                text = re.sub(r'navPoint id="\w+"', lambda _: f'navPoint id="p{next(ids)}"', text)
                data = text.encode("utf-8")
            copy = zipfile.ZipInfo(entry.filename, (2009, 1, 8, 0, 0, 0))
            copy.compress_type = entry.compress_type
            copy.external_attr = entry.external_attr
            new.writestr(copy, data)


step, *arguments = sys.argv[1:]
if step == "parts":
    parts(*map(Path, arguments))
elif step == "mail":
    mail(Path(arguments[0]))
elif step == "ebooklib":
    ebooklib(Path(arguments[0]), arguments[1])
elif step == "settle":
    for argument in arguments:
        settle(argument)
elif step == "settle-calibre":
    settle_calibre(*arguments)
else:
    sys.exit(__doc__)
