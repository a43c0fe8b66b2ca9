"""What stands twice: the headline, a standfirst that the body says again, a paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from report.ingest.lines import ends_sentence, is_prose
from report.ingest.noise.furniture import Cut, cut_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.ingest.lines import Line

_WORD = re.compile(r"\w+")
_SHORTEST = 80
_SHORTEST_HEADLINE = 10
_FIRST_LINES = 6
_STANDFIRST_LINES = 3
_BODY_LINES = 6
_SPAN = 4
_CONTAINED = 0.8
"""Share of a standfirst's word sequences that the first paragraphs must repeat."""
_FEWEST_WORDS = 8
_LEAST = 60
_LONGEST = 2_000


def _key(text: str) -> str:
    return " ".join(_WORD.findall(text)).casefold()


def standfirsts(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find a standfirst whose words, figures included, all stand again in the paragraphs below it."""
    for index, line in enumerate(lines[:_STANDFIRST_LINES]):
        if len(line.text) > _LONGEST or not (is_prose(line.text) or (index and _is_lead(line))):
            continue
        below = [each.text for each in lines[index + 1 :][: _BODY_LINES * 2] if is_prose(each.text)][
            :_BODY_LINES
        ]
        if _is_contained(line.text, below):
            yield cut_line(lines, index)


def _is_lead(line: Line) -> bool:
    return len(line.text) > _LEAST or (line.kind == "heading" and ends_sentence(line.text))


def _is_contained(text: str, below: Sequence[str]) -> bool:
    words = _key(text).split()
    if len(words) < _FEWEST_WORDS:
        return False
    spans = list(zip(*(words[start:] for start in range(_SPAN)), strict=False))
    known: set[tuple[str, ...]] = set()
    for each in below:
        after = _key(each[:_LONGEST]).split()
        known.update(zip(*(after[start:] for start in range(_SPAN)), strict=False))
    figures = {word for word in words if word.isdecimal()}
    told = {word for span in known for word in span}
    return figures <= told and sum(span in known for span in spans) >= _CONTAINED * len(spans)


def repeated(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find the headline printed again, and paragraphs that stand a second time.

    A sentence of the body that says what the headline says stays: the headline is no part of the text.
    """
    seen: set[str] = set()
    headline = _key(lines[0].text) if lines else ""
    for index, line in enumerate(lines):
        key = _key(line.text)
        if index and key == headline and ends_sentence(line.text) and not ends_sentence(lines[0].text):
            headline = ""
            continue
        again = 0 < index < _FIRST_LINES and key == headline and len(key) >= _SHORTEST_HEADLINE
        if again or (len(key) >= _SHORTEST and key in seen):
            yield cut_line(lines, index)
        seen.add(key)
