"""The hostile files by kind; each module's files() yields name, outcome, what, reader, bytes."""

TITLE = "The Lamp"
LINE = "The lamp was lit."
STORY = f"{TITLE}\n\nby Marn Oakley\n\nRating: G\n\n{LINE}\n\nNobody saw it.\n\nThe End\n"
