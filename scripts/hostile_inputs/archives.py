"""ZIP archives that climb, lie, overlap or grow."""

import io
import struct
import warnings
import zipfile
import zlib

from . import LINE, STORY

DATE = (2009, 1, 8, 0, 0, 0)
DOS_DATE = (2009 - 1980) << 9 | 1 << 5 | 8
MEGABYTE = 1 << 20


def archive(entries, method=zipfile.ZIP_DEFLATED, level=9):
    """A ZIP archive of (name, data) or (name, data, external attributes)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method, compresslevel=level) as container:
        for name, data, *rest in entries:
            entry = zipfile.ZipInfo(name, DATE)
            entry.filename = name  # ZipInfo cuts names at NUL
            entry.compress_type = method
            if rest:
                entry.create_system = 3
                entry.external_attr = rest[0]
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                container.writestr(entry, data)
    return out.getvalue()


def directory(data):
    """The places of the central directory's entries."""
    end = data.rindex(b"PK\x05\x06")
    count, _, place = struct.unpack_from("<HII", data, end + 10)
    for _ in range(count):
        yield place
        name, extra, comment = struct.unpack_from("<HHH", data, place + 28)
        place += 46 + name + extra + comment


def patched(data, offset, form, value, local=None, index=0):
    """`data` with a field of one entry changed in the directory and, at `local`, in its header."""
    data = bytearray(data)
    place = list(directory(data))[index]
    struct.pack_into(form, data, place + offset, value)
    if local is not None:
        header = struct.unpack_from("<I", data, place + 42)[0]
        struct.pack_into(form, data, header + local, value)
    return bytes(data)


def deflated(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def record(name, crc, packed, size, place=None):
    """A local header, or with `place` a directory entry."""
    fields = (20, 0, 8, 0, DOS_DATE, crc, packed, size, len(name), 0)
    if place is None:
        return struct.pack("<IHHHHHIIIHH", 0x04034B50, *fields) + name
    return struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, *fields, 0, 0, 0, 0, place) + name


def closed(body, entries):
    """`body` with the directory `entries` behind."""
    listed = b"".join(entries)
    return body + listed + struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, len(entries), len(entries), len(listed), len(body), 0
    )


def one_for_all(count, size):
    """Every directory entry points to the same data."""
    zeros = bytes(size)
    packed, crc = deflated(zeros), zlib.crc32(zeros)
    body = record(b"0.txt", crc, len(packed), size) + packed
    entries = [record(b"%d.txt" % n, crc, len(packed), size, 0) for n in range(count)]
    return closed(body, entries)


def overlapping(count, size):
    """Each entry's data quotes the next entry's header in a stored block, then shares its data."""
    zeros = bytes(size)
    tail, content = deflated(zeros), zeros
    name = b"%d.txt" % (count - 1)
    header = record(name, zlib.crc32(content), len(tail), size)
    places, made = [(name, zlib.crc32(content), len(tail), size, len(header))], header + tail
    for number in range(count - 2, -1, -1):
        quote = struct.pack("<BHH", 0, len(header), len(header) ^ 0xFFFF) + header
        tail, content = quote + tail, header + content
        name = b"%d.txt" % number
        crc = zlib.crc32(content)
        header = record(name, crc, len(tail), len(content))
        places.append((name, crc, len(tail), len(content), len(header)))
        made = header + tail
    entries, place = [], 0
    for name, crc, packed, length, own in reversed(places):
        entries.append(record(name, crc, packed, length, place))
        place += own + 5
    return closed(made, entries)


def nested(depth, data, copies=1):
    for level in range(depth):
        data = archive([(f"level{level}-{n}.zip", data) for n in range(copies)])
    return data


def files():
    story = ("story.txt", STORY)
    for name, path, what in (
        ("zip-climbs.zip", "../../../tmp/climbed.txt", "an entry named ../"),
        ("zip-absolute.zip", "/tmp/absolute.txt", "an entry with an absolute path"),
        ("zip-drive.zip", "C:\\Windows\\drive.txt", "an entry with a drive letter"),
        ("zip-backslash.zip", "..\\..\\backslash.txt", "an entry that climbs with backslashes"),
        ("zip-climbs-late.zip", "a/b/../../../late.txt", "an entry that climbs in the middle"),
        ("zip-nul-name.zip", "story.txt\0.zip", "an entry with NUL in its name"),
        ("zip-control-name.zip", "a\x1b[2Jb\n.txt", "an entry with an escape sequence in its name"),
    ):
        # Without a mark for UTF-8, names are in code page 437, where control characters are signs.
        outcome = "read" if "control" in name else "stripped"
        yield name, outcome, what, "leave the entry out, read story.txt", archive([story, (path, STORY)])
    yield (
        "zip-device-name.zip", "read", "an entry named as a device of another system",
        "two stories; no file of the book has that name", archive([story, ("CON.txt", STORY)]),
    )
    yield (
        "zip-symlink.zip", "stripped", "a symbolic link to /etc/passwd",
        "leave the link out, read story.txt",
        archive([story, ("link.txt", "/etc/passwd", 0o120777 << 16)]),
    )
    yield (
        "zip-device.zip", "stripped", "an entry that says that it is a device",
        "leave it out, read story.txt", archive([story, ("null.txt", "", 0o020666 << 16)]),
    )
    yield (
        "zip-twice.zip", "stripped", "two entries of one name with different texts",
        "read the first, name the second",
        archive([story, ("story.txt", STORY.replace(LINE, "Another text."))]),
    )
    yield (
        "zip-case.zip", "read", "two entries whose names differ in case only",
        "two stories, neither written over the other",
        archive([story, ("STORY.TXT", STORY.replace("The Lamp", "The Other Lamp"))]),
    )
    plain = archive([story])
    yield (
        "zip-says-small.zip", "any", "a directory that says 10 bytes where 90 follow",
        "never trust the size: refuse or cut, and say so", patched(plain, 24, "<I", 10, 22),
    )
    yield (
        "zip-says-huge.zip", "refused", "a directory that says 4 GB where 90 bytes follow",
        "reserve no memory by the size, refuse", patched(plain, 24, "<I", 0xFFFFFFF0, 22),
    )
    yield (
        "zip-says-other.zip", "any", "sizes in directory and header that differ",
        "trust neither: refuse or read as long as the checksum fits", patched(plain, 24, "<I", 5000),
    )
    yield (
        "zip-wrong-crc.zip", "refused", "a wrong checksum",
        "say that the file is damaged", patched(plain, 16, "<I", 0x12345678, 14),
    )
    yield (
        "zip-encrypted.zip", "refused", "an entry that says that it is encrypted",
        "say that a password is needed", patched(plain, 8, "<H", 1, 6),
    )
    yield (
        "zip-method.zip", "refused", "a compression method that nobody knows",
        "name the method", patched(plain, 10, "<H", 99, 8),
    )
    yield (
        "zip-header-outside.zip", "refused", "an entry whose header lies behind the end of the file",
        "refuse", patched(plain, 42, "<I", 0x7FFFFFFF),
    )
    yield "zip-cut.zip", "refused", "an archive without its end", "refuse", plain[: len(plain) // 2]
    yield "zip-empty.zip", "refused", "an archive with no entries", "say that it is empty", archive([])
    yield (
        "zip-prefix.zip", "any", "an archive behind 64 bytes of something else",
        "read (self-extracting archives look so), or refuse", b"MZ" + bytes(62) + plain,
    )
    yield (
        "zip-bomb.zip", "refused", "1 GB of zeros in 1 MB", "stop at the ratio or the limit",
        archive([("zeros.txt", bytes(1024 * MEGABYTE))]),
    )
    yield (
        "zip-bomb-beside.zip", "stripped", "a story beside 64 MB of zeros in 64 KB",
        "read the story, name the bomb", archive([story, ("zeros.txt", bytes(64 * MEGABYTE))]),
    )
    yield (
        "zip-one-for-all.zip", "refused", "2,000 entries that share the same 1 MB of zeros",
        "refuse overlapping entries, or stop at the total", one_for_all(2000, MEGABYTE),
    )
    yield (
        "zip-overlap.zip", "refused", "300 entries, each overlapping the next; checksums right",
        "refuse overlapping entries, or stop at the total", overlapping(300, MEGABYTE),
    )
    yield (
        "zip-nested.zip", "refused", "archives in archives, 12 deep, a story inmost",
        "stop at the depth and say so", nested(12, plain),
    )
    yield (
        "zip-nested-two.zip", "read", "an archive in an archive", "read the story", nested(1, plain),
    )
    yield (
        "zip-fan.zip", "refused", "6 levels of 10 archives each: a million stories",
        "stop at the depth or the count", nested(6, plain, 10),
    )
    yield (
        "zip-many.zip", "refused", "65,000 empty entries", "stop at the count, at once",
        archive([(f"{n}.txt", "") for n in range(65000)], zipfile.ZIP_STORED),
    )
    yield (
        "zip-deep-path.zip", "stripped", "an entry 5,000 folders down", "leave it out, read story.txt",
        archive([story, ("a/" * 5000 + "x.txt", STORY)]),
    )
