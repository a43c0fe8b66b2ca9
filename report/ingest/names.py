"""Names printed without marks, and their spelling with marks where that stands beside the text."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from report.ingest.lines import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_RUN = re.compile(rf"(?<![^\W\d_])[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*){{1,7}}")
_SIZES = range(5, 1, -1)
_SAMPLE = 200_000
_LETTERS = str.maketrans("đĐ", "dD")


def plain(text: str) -> str:
    """Return a text without its marks: "Đồng Nai" as "Dong Nai"."""
    folded = unicodedata.normalize("NFD", text.translate(_LETTERS))
    return unicodedata.normalize("NFC", "".join(sign for sign in folded if not unicodedata.combining(sign)))


def marked_names(text: str, beside: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Pair the names that stand plain in a text with a spelling that carries marks, in it or beside it.

    A name with two spellings is left out: which of them is meant is not known.
    """
    text = text[:_SAMPLE]
    standing = {words for run in _RUN.findall(text) for words in _parts(run) if words.isascii()}
    spellings: defaultdict[str, set[str]] = defaultdict(set)
    for each in (*beside, text):
        for run in _RUN.findall(each[:_SAMPLE]):
            for name in _longest(run, standing):
                spellings[plain(name)].add(name)
    known = {name: marked.pop() for name, marked in spellings.items() if len(marked) == 1}
    return tuple(sorted(known.items()))


def _parts(run: str) -> Iterator[str]:
    words = run.split(" ")
    for size in _SIZES:
        for start in range(len(words) - size + 1):
            yield " ".join(words[start : start + size])


def _longest(run: str, standing: set[str]) -> Iterator[str]:
    """Give the longest marked parts of a run that stand plain in the text, not overlapping."""
    words = run.split(" ")
    start = 0
    while start < len(words):
        for size in _SIZES:
            name = " ".join(words[start : start + size])
            if len(words) - start >= size and not name.isascii() and plain(name) in standing:
                yield name
                start += size - 1
                break
        start += 1
