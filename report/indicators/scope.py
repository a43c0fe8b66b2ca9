"""A figure in, whose figure it is out: a country, a province or a company, in the article's words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from report.article import Sentence
    from report.indicators.page import Page
    from report.indicators.scan import Figure

_WORD = re.compile(r"[^\W_][\w&]*(?:[-’'.][^\W_][\w&]*)*")
_POSSESSIVE = ("’s", "'s")
_REACH = 300
_DEMONYM = 5
"""Letters of a country's name from which the names of its people are formed ("Vietnam", "Vietnamese")."""
_BACK = 4
"""Sentences back over which a subject holds without being named again."""
_COMPANY = frozenset("inc corp group bank plc ltd motors airlines airways holdings company co tập đoàn công ty ngân hàng".split())


@dataclass(frozen=True, slots=True)
class Names:
    """The proper names of a page."""

    page: Page
    known: frozenset[str]
    """Words with a capital where no sentence begins."""
    country: str | None
    """The country that the article is mostly about, as first printed."""

    def scope_of(self, figure: Figure) -> str | None:
        """Return the scope: the subject of the figure's clause, else of the sentences before, else the country."""
        page = self.page
        sentence = page.sentences[figure.sentence]
        found = self._subject(sentence, max(sentence.start, figure.first - _REACH), figure.first)
        found = found or self._first_subject(sentence, figure.stop)
        for number in range(figure.sentence - 1, max(-1, figure.sentence - _BACK), -1):
            if found or page.sentences[number].paragraph < sentence.paragraph - 1:
                break
            before = page.sentences[number]
            found = self._place_subject(before)
        return found or self.country

    def _subject(self, sentence: Sentence, floor: int, at: int) -> str | None:
        names = [n for n in self._names(sentence, floor, at) if self._is_subject(sentence, *n)]
        return self._printed(*names[-1]) if names else None

    def _first_subject(self, sentence: Sentence, at: int) -> str | None:
        """Return the subject that follows a figure in an opening adjunct ("Within 75 activities, Vietnam signed")."""
        for name in self._names(sentence, at, min(sentence.end, at + _REACH)):
            if self._is_subject(sentence, *name):
                return self._printed(*name)
        return None

    def _place_subject(self, sentence: Sentence) -> str | None:
        for start, end in self._names(sentence, sentence.start, min(sentence.end, sentence.start + _REACH)):
            if self._is_place(start, end) and self._is_subject(sentence, start, end):
                return self._printed(start, end)
        return None

    def _names(self, sentence: Sentence, floor: int, limit: int) -> Iterator[tuple[int, int]]:
        """Give the runs of capitalised words between two places of a sentence."""
        text, start, end = self.page.text, -1, -1
        for match in _WORD.finditer(text, floor, limit):
            proper = match.group()[0].isupper() and (match.start() != sentence.start or match.group() in self.known)
            if proper and self.page.mention_at(match.start()):
                proper = False
            if start >= 0 and not (proper and text[end : match.start()] == " "):
                yield start, end
                start = -1
            if proper:
                start, end = (match.start() if start < 0 else start), match.end()
        if start >= 0:
            yield start, end

    def _printed(self, start: int, end: int) -> str:
        words = self.page.text[start:end]
        return words[:-2] if words.endswith(_POSSESSIVE) else words

    def _is_subject(self, sentence: Sentence, start: int, end: int) -> bool:
        page = self.page
        speech, low = page.grammar.speech, page.low
        words = low[start:end].split()
        if any(word in speech.titles for word in words):
            return False
        before = low[max(sentence.start, start - 24) : start].split()
        previous = before[-1] if before else ""
        if previous == "the" and len(before) > 1:
            previous = before[-2]
        if previous in speech.titles:
            return False
        place = self._is_place(start, end)
        if place and previous in speech.locatives:
            return True
        if low[start:end].endswith(_POSSESSIVE):
            return previous not in speech.adjuncts or place
        if previous in speech.adjuncts or not speech.subject_after.match(low, end):
            return False
        said = speech.saying.match(low, end + 1)
        return not said or place or words[-1] in _COMPANY or page.text[start:end].isupper()

    def _is_place(self, start: int, end: int) -> bool:
        words = self._printed(start, end)
        return self.page.glossary.key("place", words, self.page.article.language) is not None


def names(page: Page) -> Names:
    """Collect the proper names of a page."""
    starts = frozenset(page.starts)
    known = frozenset(
        m.group() for m in _WORD.finditer(page.text) if m.group()[0].isupper() and m.start() not in starts
    )
    return Names(page, known, _country(page))


def _country(page: Page) -> str | None:
    """Return the country named twice as often as any other."""
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for match in page.glossary.find_all(page.text, page.article.language, ("place",)):
        if len(match.key) == 2 and match.key.isupper():  # noqa: PLR2004 - ISO 3166 alpha-2
            counts[match.key] += 1
            first.setdefault(match.key, page.text[match.start : match.end])
    for key, name in first.items():
        if len(name) >= _DEMONYM:
            counts[key] += sum(1 for _ in re.finditer(rf"(?<!\w){re.escape(name)}\w", page.text))
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):  # noqa: PLR2004
        return None
    return first[ranked[0][0]]
