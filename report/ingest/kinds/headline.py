"""The lines of a document in whose form the headline shows, that headline first; what stands above it out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from report.article import Removed
from report.ingest.dates import mentions
from report.ingest.lines import any_of, is_prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.ingest.lines import Line

_LABEL = re.compile(
    any_of(
        r"(?:(?:joint )?(?:press|news|media) )?(?:releases?|statement|advisory|communiqué|bulletin)",
        r"for immediate release",
        r"news(?:letter)?|thông cáo(?: báo chí)?|thông tin báo chí|bản tin|tin tức",
    ),
    re.IGNORECASE,
)
"""What a document is, not what it tells."""
_LONGEST = 300
_MOST_ABOVE = 12
"""Lines of a letterhead; a headline does not stand below more."""


def is_title(text: str) -> bool:
    """Tell what may be a headline from the name of a kind of document, a number, and a paragraph."""
    words = text.strip(" .:-–—")
    return (
        len(text) <= _LONGEST
        and any(character.isalpha() for character in words)
        and not _LABEL.fullmatch(words)
    )


def opens(lines: Sequence[Line], at: int) -> bool:
    """Tell whether only a letterhead, a section and stamps stand above a line."""
    return at <= _MOST_ABOVE and not any(is_prose(line.text) for line in lines[:at])


def headed(lines: Sequence[Line], at: int) -> tuple[list[Line], list[Removed]]:
    """Put the headline first; of what stands above it, only what is dated or names who wrote it is kept."""
    above = lines[:at]
    kept = [line for line in above if _is_stamp(line.text)]
    removed = [Removed("above_headline", line.text, line.number) for line in above if line not in kept]
    return [lines[at], *kept, *lines[at + 1 :]], removed


def _is_stamp(text: str) -> bool:
    return any(mention.year for mention in mentions(text)) or text.lower().startswith(("by ", "theo "))
