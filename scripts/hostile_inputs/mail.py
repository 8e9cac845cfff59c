"""Mails and mail folders that nest, lie or never end."""

import base64

from . import LINE, STORY

HEAD = (
    "From: Marn Oakley <marn@example.net>\nTo: list@example.org\nDate: Thu, 08 Jan 2009 20:00:00 +0000\n"
    "Subject: FIC: The Lamp (1/1)\nMIME-Version: 1.0\n"
)
PLAIN = "Content-Type: text/plain; charset=us-ascii\n\n"


def nested(depth):
    opening = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    closing = "".join(f"\n--b{n}--\n" for n in reversed(range(depth)))
    return HEAD + opening + PLAIN + STORY + closing


def forwarded(depth):
    return HEAD + "Content-Type: message/rfc822\n\n" * depth + HEAD + PLAIN + STORY


def parts(*bodies, end="--b--\n", kind="mixed"):
    return HEAD + f'Content-Type: multipart/{kind}; boundary="b"\n\n' + "".join(f"--b\n{b}\n" for b in bodies) + end


def attached(name):
    return (
        f'Content-Type: text/plain; name="{name}"\nContent-Disposition: attachment; filename="{name}"\n\n{STORY}'
    )


def folder(*mails):
    return "\n".join(f"From marn@example.net Thu Jan  8 20:0{n}:00 2009\n{mail}" for n, mail in enumerate(mails))


def files():
    yield "mail-nested.eml", "any", "1,000 nested multiparts", "stop at the depth, or cut it", nested(1000)
    yield "mail-forwarded.eml", "any", "5,000 mails, each in the next", "stop at the depth, or cut it", forwarded(5000)
    yield "mail-long-header.eml", "read", "a header line of 10 MB", "in linear time", HEAD + "X-Long: " + "a" * 10000000 + "\n" + PLAIN + STORY
    yield "mail-folded-header.eml", "read", "a header folded into 200,000 lines", "in linear time", (
        HEAD + "X-Folded: a\n" + " b\n" * 200000 + PLAIN + STORY)
    yield "mail-no-end-of-header.eml", "any", "nothing but header lines", "say that there is no story", HEAD + "X-A: b\n" * 1000
    yield "mail-base64.eml", "partial", "base64 with noise, without padding", "what can be read, and say so", (
        HEAD + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        + base64.b64encode(STORY.encode()).decode().rstrip("=") + "!!!! ***\n====\nqq~~\n")
    yield "mail-quoted.eml", "read", "quoted-printable with broken escapes", "the text stays", (
        HEAD + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        + STORY + "=ZZ = =4 a=\n=E2=80=\n=")
    yield "mail-charset.eml", "read", "a mail that says UTF-8 and is Windows-1252", "guess, and say so", (
        (HEAD + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n").encode()
        + (STORY + "“naïve”\n").encode("cp1252"))
    yield "mail-no-charset.eml", "read", "a charset that nobody knows", "guess, and say so", (
        HEAD + "Content-Type: text/plain; charset=x-klingon-8\n\n" + STORY)
    yield "mail-open.eml", "read", "a boundary that is never closed", "read to the end", parts(PLAIN + STORY, end="")
    yield "mail-no-boundary.eml", "partial", "a multipart that names no boundary", "read as text", (
        HEAD + "Content-Type: multipart/mixed\n\n" + STORY)
    yield "mail-long-boundary.eml", "partial", "a boundary of 1 MB", "in linear time", (
        HEAD + f'Content-Type: multipart/mixed; boundary="{"b" * 1000000}"\n\n' + STORY)
    yield "mail-many-parts.eml", "any", "100,000 empty parts", "stop at the count, or in linear time", parts(
        PLAIN + STORY, *[PLAIN] * 100000)
    yield "mail-html.eml", "stripped", "an HTML part with script, pixel and javascript: link", "words kept", parts(
        "Content-Type: text/html; charset=utf-8\n\n<html><body><h1>The Lamp</h1><p>by Marn Oakley</p>"
        f'<script>alert(1)</script><p>{LINE}</p><img src="http://www.example.org/pixel.gif"><img src="cid:none">'
        '<a href="javascript:alert(1)">link</a></body></html>', kind="alternative")
    yield "mail-external-body.eml", "stripped", "a body elsewhere (message/external-body)", "never fetched", parts(
        PLAIN + STORY, 'Content-Type: message/external-body; access-type=URL; URL="http://www.example.org/a.txt"\n\n'
        "Content-Type: text/plain\n\n")
    yield (
        "mail-attached-names.eml", "any", "attachments whose names climb", "names are never paths",
        parts(*map(attached, ("../../../tmp/climbed.txt", "/tmp/absolute.txt", "C:\\drive.txt", "a\x00b.txt"))),
    )
    yield "mail-partial.eml", "partial", "part 2 of 3 of a split mail (message/partial)", "read the text, say that parts are missing", (
        HEAD + 'Content-Type: message/partial; id="a@example.net"; number=2; total=3\n\n' + STORY)
    yield "mail-nul.eml", "read", "NUL and lone CR in header and body", "left out", (
        HEAD + "X-Nul: a\0b\rc\n" + PLAIN + STORY.replace("lit", "l\0it").replace("Nobody", "\rNobody"))

    yield "mbox-from.mbox", "read", "lines that begin with From in the bodies, quoted and not", (
        "two stories, From lines kept in them; only a line with address and date parts mails"), folder(
        HEAD + PLAIN + STORY.replace("Nobody saw it.", "From the sea nobody saw it.\n\n>From the shore one did.\n\n>>From both."),
        HEAD.replace("The Lamp", "The Other Lamp") + PLAIN + STORY.replace("The Lamp", "The Other Lamp"))
    yield "mbox-length.mbox", "read", "Content-Length that lies", "trust the From lines", folder(
        HEAD + "Content-Length: 999999999\n" + PLAIN + STORY,
        HEAD.replace("The Lamp", "The Other Lamp") + "Content-Length: 3\n" + PLAIN + STORY.replace("The Lamp", "The Other Lamp"))
    yield "mbox-many.mbox", "any", "100,000 empty mails", "say that there is no story, in linear time", (
        "From a Thu Jan  8 20:00:00 2009\nSubject: x\n\n" * 100000)
    yield "mbox-parts-missing.mbox", "partial", "parts 1 and 3 of 3", "read both, say that part 2 is missing", folder(
        *(HEAD.replace("(1/1)", f"({n}/3)") + PLAIN + f"Chapter {n}\n\n{LINE}\n" for n in (1, 3)))
    yield "mbox-parts-many.mbox", "read", "a part that says 1 of 999,999,999", "no memory by the number", folder(
        HEAD.replace("(1/1)", "(1/999999999)") + PLAIN + STORY)
    yield "mbox-cut.mbox", "partial", "a folder that ends in the middle of a base64 part", "what was read until there", folder(
        HEAD + PLAIN + STORY, HEAD + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
        + base64.b64encode(STORY.encode()).decode()[:41])
