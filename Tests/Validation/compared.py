"""What programs have read of a book, compared with its stories, and with one another."""

import collections
import tomllib
from pathlib import Path

from book import Book
from stories import differences, inspect
from texts import letters, words

# Calibre's names of languages, as far as the stories need them.
THREE_LETTERS = {"ara": "ar", "deu": "de", "eng": "en", "fra": "fr", "heb": "he", "jpn": "ja",
                 "pol": "pl", "rus": "ru", "spa": "es", "zho": "zh"}


KINDLE = tomllib.loads(
    Path(__file__).parents[2].joinpath("Resources/KindleLanguages.toml").read_text())


def on_kindle(language):
    """What a book for a Kindle states: Send to Kindle refuses those in other languages."""
    base = language.split("-")[0].lower()
    return base if base in KINDLE["accepted"] else KINDLE["nearest"].get(base, "en")


class Comparison:
    def __init__(self, fanfold, path, sources):
        self.book = Book(path)
        self.stories = inspect(fanfold, sources)
        if "/kindle/" in str(path):
            for story in self.stories:
                story.language = on_kindle(story.language)
        self.reading = None

    @property
    def is_anthology(self):
        return len(self.stories) > 1

    def ebooklib(self, reading):
        self.reading = reading
        yield from differences(self.stories, reading, self.is_anthology)

    def pandoc(self, theirs):
        """The same metadata and chapters, and the same words in each document.

        Pandoc passes over title pages and the navigation document; all else it has to keep."""
        yield from differences(self.stories, theirs, self.is_anthology)
        navigation = self.book.with_property("nav") or ""
        for name, text in self.reading.documents.items():
            if navigation.endswith(name):
                continue
            if name not in theirs.documents:
                yield f"{name} is not there"
            elif theirs.documents[name].strip():
                yield from lost(words(text), words(theirs.documents[name]), name)
                yield from lost(words(theirs.documents[name]), words(text), f"EbookLib: {name}")

    def mutool(self, text):
        """Every letter is on a page. Lines are broken and turned there, so words are not counted."""
        wanted = letters("".join(self.reading.documents.values()))
        yield from lost(wanted, letters(text), "the pages", what="letters")

    def ebook_meta(self, found):
        metadata, cover = found
        yield from self.stated(metadata)
        series = (metadata.series, metadata.position and float(metadata.position))
        expected = None if self.is_anthology else self.stories[0].series
        if expected:
            position = expected["position"]
            wanted = (expected["name"], float(position) if position is not None else series[1])
            if series != wanted:
                yield f"series {series}, not {wanted}"
        elif series[0] and not self.is_anthology:
            yield f"series {series}, where there is none"
        path = self.book.with_property("cover-image")
        if path and cover != self.book.archive.read(path):
            yield "the cover is another picture" if cover else "no cover is found"

    def mobitool(self, metadata):
        yield from self.stated(metadata)

    def stated(self, metadata):
        """Title, authors and language, as a library program shows them."""
        if self.is_anthology:
            expected = {author for story in self.stories for author in story.authors}
            if not expected <= set(metadata.authors):
                yield f"authors {sorted(expected - set(metadata.authors))} are not read"
            return
        story = self.stories[0]
        if metadata.title != story.title:
            yield f"title ‘{metadata.title}’, not ‘{story.title}’"
        if story.authors and metadata.authors != story.authors:
            yield f"authors {metadata.authors}, not {story.authors}"
        languages = [THREE_LETTERS.get(name, name) for name in metadata.languages]
        if languages != [story.language]:
            yield f"languages {languages}, not {story.language}"


def lost(wanted, present, where, what="words"):
    missing = collections.Counter(wanted) - collections.Counter(present)
    if missing:
        shown = " ".join(list(missing.elements())[:12])
        yield f"{where}: {sum(missing.values())} {what} are not read: {shown}"
