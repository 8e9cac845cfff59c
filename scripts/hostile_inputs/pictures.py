"""Pictures that are none, beside the page that shows them."""

import struct
import zlib

from .markup import P, page


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, rows=None, more=b""):
    """A PNG that says that size; `rows`: what its data holds."""
    rows = (b"\0" + b"\x80" * width) * height if rows is None else rows
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + more + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


GOOD = png(64, 64)
SVG = (
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script>'
    '<image href="http://www.example.org/a.png"/><text>&e;</text></svg>'
)
PICTURES = {
    "good.png": (GOOD, "a picture, as measure", "kept"),
    "page.png": (b"<html><script>alert(1)</script></html>", "a page named .png", "left out, named"),
    "cut.png": (GOOD[:40], "a PNG that breaks off", "left out, named"),
    "huge.png": (png(60000, 60000, b"\0"), "a PNG that says 60,000 by 60,000", "not decoded, left out"),
    "zero.png": (png(0, 0, b""), "a PNG of no size", "left out, named"),
    "bomb.png": (png(20000, 20000, bytes(20001 * 5000)), "a PNG of 100 MB in 100 KB", "not decoded"),
    "text-bomb.png": (
        png(64, 64, None, chunk(b"zTXt", b"c\0\0" + zlib.compress(bytes(50 << 20), 9))),
        "a PNG with 50 MB of text in 50 KB", "text never unpacked",
    ),
    "wrong-crc.png": (GOOD[:29] + b"\0\0\0\0" + GOOD[33:], "a PNG with a wrong checksum", "left out or kept, no crash"),
    "long-chunk.png": (
        GOOD[:33] + b"\xff\xff\xff\xf0IDAT" + GOOD[41:], "a PNG whose part says 4 GB", "left out, named",
    ),
    "cut.jpg": (b"\xff\xd8\xff\xe0\x00\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xc0\x00\x11\x08", "a JPEG that breaks off", "left out"),
    "huge.jpg": (
        b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03\1\x11\0\2\x11\0\3\x11\0\xff\xd9",
        "a JPEG that says 65,535 by 65,535", "not decoded, left out",
    ),
    "loop.gif": (b"GIF89a\xff\xff\xff\xff\x80\0\0" + bytes(6) + b"!\xff\xff" + b"\xff" * 300, "a GIF of extensions without end", "left out"),
    "active.svg": (SVG.encode(), "an SVG with script, event, entity and a picture elsewhere", "left out, named"),
    "program.png": (b"MZ\x90\0" + bytes(60) + b"PE\0\0", "a program named .png", "left out, named"),
    "empty.png": (b"", "an empty file", "left out, named"),
}


def files():
    shown = "".join(f'<p><img src="pictures/{name}" alt="{name}"></p>\n' for name in PICTURES)
    yield (
        "pictures.html", "stripped", "a page with 15 pictures, one of them good",
        "story and pictures/good.png kept, 14 named", page(P + shown),
    )
    for name, (data, what, reader) in PICTURES.items():
        yield f"pictures/{name}", "read" if name == "good.png" else "stripped", what, reader, data
