"""Writes hostile story files into a folder, and index.txt that says what each is.

    python3 scripts/hostile.py OUTDIR [--largest BYTES]

No file is a danger by itself: the links lead to example.org and to paths that a reader must not
open, the bombs are at most a few megabytes on disk. The same bytes each time. Files of more than BYTES are left out.

A line of index.txt: file, outcome, what it is, what a reader does; parted by tabs. Outcomes:

  read       the story is whole, nothing has to be said (a picture: kept)
  stripped   the story is read, something of the file is left out and named in a diagnostic
  partial    what is left of the story is read, and a diagnostic says that some is missing
  refused    no story, one error that names the file and the reason
  any        one of these; what is left out or not read is named

In no case: network, a file outside of the input, more than 1 GB of memory, more than 5 s.
Every story that can be read says: The lamp was lit.
"""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True
from hostile_inputs import archives, books, documents, mail, markup, pictures


def main(folder, largest):
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for module in (archives, markup, pictures, books, documents, mail):
        for name, outcome, what, reader, data in module.files():
            data = data if isinstance(data, bytes) else data.encode("utf-8")
            if largest is not None and len(data) > largest:
                continue
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            if outcome:
                lines.append("\t".join((name, outcome, what, reader)))
    (folder / "index.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} hostile files in {folder}")


parser = argparse.ArgumentParser(
    description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
)
parser.add_argument("folder", type=Path)
parser.add_argument("--largest", type=int, metavar="BYTES")
arguments = parser.parse_args()
main(arguments.folder, arguments.largest)
