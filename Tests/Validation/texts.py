"""Words of a text and of an XHTML document, as a reader sees them."""

import re
import unicodedata

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
UNSEEN_SIGNS = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
APOSTROPHES = {ord(sign): "'" for sign in "\u2018\u2019\u02bc"}
INLINE = set(
    "a abbr b bdi bdo big cite code del dfn em i ins kbd mark q s samp small span strong sub sup tt"
    " u var".split())


def settled(text):
    """Without what typography does to letters: forms, curls, marks that are not seen."""
    return unicodedata.normalize("NFC", text.translate(UNSEEN_SIGNS)).translate(APOSTROPHES)


def words(text):
    return WORD.findall(settled(text))


def letters(text):
    """Letters and digits alone. Texts without spaces between words are compared by these."""
    return "".join(sign for sign in settled(text) if sign.isalnum())


def seen(element):
    """The text of an element of the standard library's or lxml's tree; blocks end lines."""
    pieces = [element.text or ""]
    for child in element:
        name = child.tag.rsplit("}", 1)[-1] if isinstance(child.tag, str) else None
        gap = "" if name in INLINE else "\n"
        if name not in (None, "head", "style", "script"):
            pieces += [gap, seen(child), gap]
        pieces.append(child.tail or "")
    return "".join(pieces)
