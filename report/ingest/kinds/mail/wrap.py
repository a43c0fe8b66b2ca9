"""The lines of a plain mail in, its paragraphs out: one line each, as they were before the mail was set."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_QUOTED = re.compile(r">*")
_ITEM = re.compile(r"(?:[-*•–+]|\d{1,2}[.)])\s")
_WIDTHS = range(50, 100)
"""Columns at which mail programs set a line."""
_FEWEST = 3


def flowed(text: str, *, deletes: bool) -> str:
    """Join the lines of text in the format "flowed"; `deletes` where the space at their ends is not theirs.

    Source: RFC 3676.
    """
    made: list[list[str]] = []
    depth, goes_on = 0, False
    for line in text.splitlines():
        quoted = len(_QUOTED.match(line)[0])  # type: ignore[index]
        words = line[quoted:].removeprefix(" ")
        if goes_on and quoted == depth and words != "-- ":
            made[-1].append(words)
        else:
            made.append([">" * quoted, words])
        depth, goes_on = quoted, words.endswith(" ") and words != "-- "
        if goes_on and deletes:
            made[-1][-1] = words[:-1]
    return "\n".join("".join(each) for each in made)


def unwrapped(lines: Iterable[str]) -> str:
    """Join lines that a mail program broke: those with no room left for the first word of the next."""
    every = list(lines)
    width = max(map(len, every), default=0)
    is_set = width in _WIDTHS and sum(len(line) > 0.8 * width for line in every) >= _FEWEST
    made: list[list[str]] = []
    for at, line in enumerate(every):
        above = every[at - 1] if at else ""
        room = width - 1 - len(above)
        if is_set and above and line and not _ITEM.match(line) and len(line.split(" ", 1)[0]) > room:
            made[-1].append(line.strip())
        else:
            made.append([line])
    return "\n".join(" ".join(each) for each in made)
