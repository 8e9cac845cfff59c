"""What a book has to say, from its stories: as `fanfold inspect --json` tells of them.

The book itself is not asked: what is read from it is compared with this.
"""

import json
import subprocess
from pathlib import Path

from texts import letters


class Story:
    def __init__(self, record):
        self.title = record["title"] or Path(record["file"]).stem
        self.authors = record["authors"]
        self.language = record["language"]
        self.series = record["series"]
        self.chapters = record["chapters"]
        self.first = letters(record["bodyFirstWords"] or "")
        self.last = letters(record["bodyLastWords"] or "")


def inspect(program, sources):
    run = subprocess.run([program, "inspect", "--json", "--quiet", *sources],
                         capture_output=True, text=True, check=True)
    return [Story(json.loads(line)) for line in run.stdout.splitlines()]


class Entry:
    """A line of a table of contents: how deep it stands, what it says, which document it opens."""

    def __init__(self, depth, label, document):
        self.depth, self.label, self.document = depth, " ".join(label.split()), document


class Reading:
    """What a program has read of a book, whichever program it is.

    `documents` has the text of every document in the order of reading, by name."""

    def __init__(self, title, authors, languages, contents, documents):
        self.title, self.authors, self.languages = title, authors, languages
        self.contents, self.documents = contents, documents

    def text(self, entry, end):
        """The text from an entry's document to that of another, or to the end of the book."""
        names = list(self.documents)
        last = names.index(end.document) if end else len(names)
        return "\n".join(
            self.documents[name] for name in names[names.index(entry.document):last])


def differences(stories, reading, is_anthology):
    """What a program has read that is not so."""
    if not is_anthology:
        yield from of_single(stories[0], reading)
        return
    authors = {author for story in stories for author in story.authors}
    if not authors <= set(reading.authors):
        yield f"authors {sorted(authors - set(reading.authors))} are not read"
    for story in stories:
        found = [number for number, entry in enumerate(reading.contents) if names(entry, story)]
        if len(found) != 1:
            yield f"‘{story.title}’ stands {len(found)} times in the contents"
            continue
        begin = found[0]
        depth = reading.contents[begin].depth
        behind = [number for number in range(begin + 1, len(reading.contents))
                  if reading.contents[number].depth <= depth]
        end = behind[0] if behind else len(reading.contents)
        yield from of_body(story, reading, begin, end)


def names(entry, story):
    return entry.label.startswith(story.title) and all(
        author in entry.label for author in story.authors)


def of_single(story, reading):
    if reading.title != story.title:
        yield f"title ‘{reading.title}’, not ‘{story.title}’"
    if story.authors and reading.authors != story.authors:
        yield f"authors {reading.authors}, not {story.authors}"
    if reading.languages is not None and reading.languages != [story.language]:
        yield f"languages {reading.languages}, not {story.language}"
    yield from of_body(story, reading, 0, len(reading.contents))


def of_body(story, reading, begin, end):
    """Chapters, their names and their order; the first and the last words."""
    entries = reading.contents[begin:end]
    after = reading.contents[end:end + 1]
    if story.chapters:
        chapters = [entry for entry in entries if entry.label in story.chapters]
    else:
        chapters = [e for e in entries if e.label == story.title or names(e, story)]
    if story.chapters and [e.label for e in chapters] != story.chapters:
        yield f"‘{story.title}’ has chapters {[e.label for e in chapters]}, not {story.chapters}"
        return
    if not story.chapters and len(chapters) != 1:
        yield f"‘{story.title}’ has {len(chapters)} entries in the contents, not one"
        return
    following = dict(zip(entries, entries[1:] + (after or [None])))
    first, last = chapters[0], chapters[-1]
    # What an author says before the first chapter stands above its heading, or on a page before it.
    before = entries[max(0, entries.index(first) - 1)]
    if story.first not in letters(reading.text(before, following[first])):
        yield f"‘{story.title}’ does not begin with its first words"
    if story.last not in letters(reading.text(last, following[last])):
        yield f"‘{story.title}’ does not end with its last words"

