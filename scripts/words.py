"""Is every word of every source in the book that is made of it?

usage: words.py FANFOLD WORDS BOOKS SOURCE…

FANFOLD is the program, WORDS the file words.py that compares texts with books, BOOKS the folder
for the books. An archive counts as the files in it. What a reader sees of a source is found out by
plain.py; what Fanfold sets aside (mail heads, a site's own words) is kept where `inspect` says.
Writes a line for every source that has lost a word, and a table of the formats.
"""

import collections
import importlib.util
import json
import posixpath
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import plain


def module(path):
    spec = importlib.util.spec_from_file_location("compared", path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def addresses(source):
    if not source.lower().endswith(".zip"):
        return [source]
    names = zipfile.ZipFile(source).namelist()
    return [f"{source}!/{name}" for name in names if not name.endswith("/")]


def coding(source):
    """What is known of a labelled source beside it."""
    label = Path(posixpath.splitext(source)[0] + ".json")
    return json.loads(label.read_text()).get("encoding") if label.exists() else None


def set_aside(program, source):
    """What `inspect` shows besides the book."""
    run = subprocess.run([program, "inspect", "--json", source], capture_output=True, check=True)
    record = json.loads(run.stdout)
    records = record if isinstance(record, list) else [record]
    return "\n".join(rest["text"] for record in records for rest in record["remainder"])


def lost(source, book, program, words):
    """The words that are nowhere, how many are set aside and not in the book, and of how many."""
    text = plain.plain(source, plain.read(source), coding(source))
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        result = words.compare(file.name, book)
    missing = collections.Counter(dict(result["missing_list"]))
    nowhere = missing
    if missing:
        nowhere = missing - collections.Counter(words.words(set_aside(program, source)))
    return nowhere, sum(missing.values()) - sum(nowhere.values()), result["source_words"]


def main(program, words, books, *sources):
    words = module(words)
    formats = collections.defaultdict(lambda: [0, 0, 0, 0])
    count = 0
    for source in (address for source in sources for address in addresses(source)):
        count += 1
        book = f"{books}/{count}.epub"
        command = [program, "export", "--quiet", source, "-o", book]
        of_format = formats[posixpath.splitext(source)[1].lower()]
        of_format[0] += 1
        if subprocess.run(command, stdout=subprocess.DEVNULL).returncode:
            print(f"FAIL: {source}: no book")
            of_format[3] += 1
            continue
        missing, aside, total = lost(source, book, program, words)
        of_format[1] += total
        of_format[2] += aside
        of_format[3] += sum(missing.values())
        if missing:
            shown = " ".join(f"{w}*{n}" if n > 1 else w for w, n in missing.most_common(40))
            print(f"FAIL: {source}: {sum(missing.values())} missing: {shown}")
    for suffix, (files, total, aside, missing) in sorted(formats.items()):
        counts = f"{total:6} words {aside:4} in inspect alone {missing:4} lost"
        print(f"words: {suffix:8} {files:3} sources {counts}")
    return any(missing for *_, missing in formats.values())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
