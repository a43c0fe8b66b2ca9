"""A place beside a figure in, the noun phrase there out: what is counted, and what is measured."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from report.indicators.grammar import Nouns
    from report.indicators.page import Page

_WORD = re.compile(r"[ \u00a0]([^\W\d_](?:[\w’'&-]*\w)?|(?:[^\W\d_]\.){2,})")
_ADJECTIVE_LIST = re.compile(r", ?(?=[a-z])")
_LAST = re.compile(r"(?:\S+[ \u00a0])?\S+\Z")
_PLURALS = frozenset(
    [
        "people",
        "men",
        "women",
        "children",
        "police",
        "staff",
        "troops",
        "personnel",
        "aircraft",
        "sheep",
        "cattle",
        "fish",
        "crew",
        "media",
        "data",
        "feet",
        "species",
        "series",
        "lives",
        "wives",
        "persons",
        "teeth",
        "criteria",
        "phenomena",
        "clergy",
        "youth",
        "seats",
        "craft",
        "dead",
    ]
)
_NO_PLURAL = ("ss", "us", "is", "’s", "'s")
_LONGEST = 9
"""Words of a noun phrase that are looked at."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: its head noun at `unit_start` to `end`; the whole phrase begins at `start`."""

    start: int
    unit_start: int
    end: int


def following(page: Page, at: int, limit: int) -> list[tuple[str, int, int]]:
    """Return the words that follow a place without a break: (lower-cased word, start, end)."""
    found: list[tuple[str, int, int]] = []
    while len(found) < _LONGEST:
        match = _WORD.match(page.low, at)
        if not match or match.end() > limit:
            break
        found.append((match[1], match.start(1), match.end(1)))
        at = match.end()
    return found


def counted(page: Page, at: int, limit: int) -> Counted | None:
    """Return the counted noun after a number; None where none follows."""
    found = following(page, at, limit)
    if not found or (found[0][0] in page.grammar.nouns.stops and not _is_compound(page.grammar.nouns, found)):
        return None
    head = _by_syllable(page, found) if page.grammar.nouns.single else _by_plural(page.grammar.nouns, found)
    if head is None:
        return None
    first, last = head
    end = found[last][2]
    term = page.glossary.find_all(page.text[found[first][1] : found[-1][2]], page.article.language, ("unit",))
    if term and term[0].start == 0:
        end = max(end, found[first][1] + term[0].end)
    return Counted(found[0][1], found[first][1], end)


def _by_plural(nouns: Nouns, found: list[tuple[str, int, int]]) -> tuple[int, int] | None:
    """Find the head where words have plurals: the last one of the phrase, with the noun it is joined to."""
    head: tuple[int, int] | None = None
    for index, (word, _, _) in enumerate(found):
        if word in nouns.joins:
            if head and not _is_noun(nouns, found[index + 1 : index + 2]):
                break
            if head:
                head = (head[0], index + 1)
            continue
        if word in nouns.stops or (head and word.endswith(("ing", "ed"))):
            break
        if is_plural(word) and not (head and head[1] == index):
            head = (index, index)
    return head


def _is_noun(nouns: Nouns, found: list[tuple[str, int, int]]) -> bool:
    return bool(found) and is_plural(found[0][0]) and found[0][0] not in nouns.stops


def _is_compound(nouns: Nouns, found: list[tuple[str, int, int]]) -> bool:
    return len(found) > 1 and f"{found[0][0]} {found[1][0]}" in nouns.compounds


def is_plural(word: str) -> bool:
    """Tell whether an English word looks like the plural of a noun."""
    return word in _PLURALS or (len(word) > 2 and word[-1] == "s" and not word.endswith(_NO_PLURAL))  # noqa: PLR2004


def _by_syllable(page: Page, found: list[tuple[str, int, int]]) -> tuple[int, int] | None:
    """Find the head where words are written by syllable: one, or two, and two after a classifier."""
    nouns = page.grammar.nouns
    word, start, _ = found[0]
    if page.text[start].isupper():
        return (0, 0) if page.text[start : found[0][2]].isupper() and len(word) > 1 else None
    if word in nouns.classifiers:
        follows = len(found) > 1 and found[1][0] not in nouns.stops and not page.text[found[1][1]].isupper()
        longer = follows and len(found) > 2 and f"{found[1][0]} {found[2][0]}" in nouns.compounds  # noqa: PLR2004
        return 0, (2 if longer else 1) if follows else 0
    pair = f"{word} {found[1][0]}" if len(found) > 1 else ""
    if (
        (word in nouns.single and pair not in nouns.compounds)
        or len(found) == 1
        or found[1][0] in nouns.stops
        or page.text[found[1][1]].isupper()
    ):
        return 0, 0
    return 0, 2 if len(found) > 2 and found[2][0] in nouns.suffixes else 1  # noqa: PLR2004


def complement_end(page: Page, end: int, limit: int) -> int:
    """Return where a noun phrase ends with its prepositional phrase ("... by key leaders")."""
    nouns, reached = page.grammar.nouns, end
    for index, (word, start, stop) in enumerate(following(page, end, limit)):
        if index == 0:
            if word not in nouns.complements:
                return end
        elif page.mention_at(start) or (word in nouns.stops and word not in nouns.articles):
            break
        elif word not in nouns.articles:
            reached = stop
    return reached


def preceding(page: Page, at: int, floor: int) -> tuple[int, int] | None:
    """Return the noun phrase that a figure follows ("trade turnover stood at"), without the link."""
    nouns = page.grammar.nouns
    verbs = [
        m.end()
        for m in page.grammar.speech.saying.finditer(page.low, floor, at)
        if page.text[m.start()].islower()
    ]
    floor = verbs[-1] if verbs and verbs[-1] < at - 1 else floor
    tokens = [(m.group(), floor + m.start(), floor + m.end()) for m in _TOKEN.finditer(page.low[floor:at])]
    if tokens and tokens[-1][0] in nouns.joins:
        return None  # "25% on cars and 10%": what stands before is the other figure's
    while tokens and (
        tokens[-1][0] in nouns.linking or page.mention_at(tokens[-1][1]) or not tokens[-1][0][0].isalpha()
    ):
        tokens.pop()
    if not tokens:
        return None
    first = len(tokens) - 1
    while (
        first > 0 and len(tokens) - first < _LONGEST and not _breaks(page, tokens[first - 1], tokens[first])
    ):
        first -= 1
    while first < len(tokens) - 1 and tokens[first][0] in nouns.articles:
        first += 1
    return tokens[first][1], tokens[-1][2]


_TOKEN = re.compile(r"[^\W\d_](?:[\w’'&-]*\w)?|[0-9][0-9.,]*|[^\w\s]")


def _breaks(page: Page, before: tuple[str, int, int], after: tuple[str, int, int]) -> bool:
    """Tell whether a noun phrase cannot go back over this word."""
    word, start, end = before
    nouns = page.grammar.nouns
    if not word[0].isalpha():
        return word not in "-–" or page.text[max(0, start - 3) : start].strip().isupper()
    if page.mention_at(start):
        return True
    if word in nouns.articles or word in nouns.heads or f"{word} {after[0]}" in nouns.compounds:
        return False
    if word in nouns.stops or word in nouns.linking or (after[1] - end) > 1:
        return word not in nouns.within
    return False


def counted_before(page: Page, at: int) -> Counted | None:
    """Return the noun of "the number of partners ... to" that a bare number closes."""
    nouns = page.grammar.nouns
    floor = max(page.sentences[page.sentence_at(at)].start, at - _REACH)
    announced = tuple(nouns.number_of.finditer(page.low, floor, at))
    if not announced:
        return None
    found = announced[-1]
    between = page.low[found.end() : at]
    last = between.split()[-1:]
    if not last or last[0] not in nouns.linking:
        return None
    return counted(page, found.end() - 1, at)


_REACH = 120
