#!/usr/bin/env python3
"""Measures bin/fanfold on synthetic stories: time, processor time and memory, beside the floor.

usage: measure.py [--stories N] [--runs N]

The stories come from ../shared/tools/corpus.py (the same bytes everywhere); without it the sample
stories are repeated. The floor is what nobody can do without: reading the same stories, and writing
books of the same size; "deflate" is gzip -6 over the books' unpacked text on one core.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = ROOT / ".build" / "bench"
PROGRAM = ROOT / "bin" / "fanfold"
CORPUS = ROOT.parent / "shared" / "tools" / "corpus.py"


def stories(count):
    """A folder of `count` stories, made once."""
    folder = WORK / f"stories-{count}"
    if folder.is_dir():
        return folder
    if CORPUS.is_file():
        subprocess.run([sys.executable, CORPUS, str(count), "bench", folder], check=True)
        (folder / "labels.jsonl").unlink()
        return folder
    folder.mkdir(parents=True)
    samples = sorted(p for p in (ROOT / "seeds").iterdir() if p.suffix.lower() == ".txt")
    for number in range(count):
        sample = samples[number % len(samples)]
        shutil.copy(sample, folder / f"{number:06d}-{sample.stem}.txt")
    return folder


def size(folder):
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())


def run(arguments):
    """(wall seconds, processor seconds, peak MB) of one run of the program."""
    begin = time.monotonic()
    child = subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"fanfold {' '.join(map(str, arguments))}: exit status {child.returncode}")
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit


def median(runs, arguments, output):
    rows = []
    for _ in range(runs):
        if output:
            shutil.rmtree(output, ignore_errors=True)
            output.mkdir(parents=True)
        rows.append(run(arguments))
    return [statistics.median(column) for column in zip(*rows)]


def floor(source, books):
    """Seconds for reading the stories, for writing the books, and for deflating their text."""
    begin = time.monotonic()
    for path in source.iterdir():
        path.read_bytes()
    copy = WORK / "floor"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(books, copy)
    files = time.monotonic() - begin

    text = WORK / "text"
    with open(text, "wb") as output:
        for book in sorted(books.rglob("*.epub")):
            with zipfile.ZipFile(book) as archive:
                for name in archive.namelist():
                    output.write(archive.read(name))
    begin = time.monotonic()
    subprocess.run(["gzip", "-6", "-c", text], stdout=subprocess.DEVNULL, check=True)
    return files, time.monotonic() - begin, text.stat().st_size


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--stories", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()

    source = stories(options.stories)
    megabytes = size(source) / 1e6
    print(f"{options.stories} stories, {megabytes:.1f} MB, {os.cpu_count()} cores,"
          f" median of {options.runs} runs")
    print(f"{'':34}{'wall s':>8}{'CPU s':>8}{'MB/s':>8}{'stories/s':>11}{'peak MB':>9}")
    books = WORK / "books"
    for name, arguments, output in [
        ("inspect --json", ["inspect", "--json", "--quiet", source], None),
        ("bundle --by none", ["bundle", source, "--by", "none", "--quiet", "-o", books], books),
        ("bundle --by pairing", ["bundle", source, "--by", "pairing", "--quiet", "-o", books],
         books),
        ("export --jobs 1", ["export", source, "--jobs", "1", "--quiet", "-o", books], books),
        ("export", ["export", source, "--quiet", "-o", books], books),
    ]:
        wall, processor, peak = median(options.runs, arguments, output)
        print(f"{name:34}{wall:8.2f}{processor:8.2f}{megabytes / wall:8.1f}"
              f"{options.stories / wall:11.0f}{peak:9.0f}")
    files, deflate, text = floor(source, books)
    print(f"{'floor of export: files':34}{files:8.2f}")
    print(f"{'floor of export: deflate, ' + str(round(text / 1e6)) + ' MB':34}{deflate:8.2f}")


if __name__ == "__main__":
    main()
