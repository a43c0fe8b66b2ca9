"""A figure in, whose figure it is out: a country, a province or a company, in the article's words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from report.indicators.grammar import CODES

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
_TOPIC = 3
"""Words before a place that opens a sentence as its topic ("In Dong Nai, ...")."""
_UNIONS = frozenset({"EU", "EZ", "UN"})
"""CLDR codes that are no country."""
_SENTENCES = 5
"""Sentences for each mention of a country that an article is about (in the development news)."""
_SAMPLE = 20_000
"""Characters in which a company is named twice."""
_BACK = 2
"""Sentences back over which a subject holds without being named again."""
_COMPANY = frozenset(
    [
        "inc",
        "corp",
        "group",
        "bank",
        "plc",
        "ltd",
        "motors",
        "airlines",
        "airways",
        "holdings",
        "company",
        "co",
        "tập",
        "đoàn",
        "công",
        "ty",
        "ngân",
        "hàng",
    ]
)


@dataclass(frozen=True, slots=True)
class Names:
    """The proper names of a page."""

    page: Page
    known: frozenset[str]
    """Words with a capital where no sentence begins."""
    places: frozenset[str]
    """Names that the article's own words make places ("in Dong Nai province")."""
    country: str | None
    """The country that the article is mostly about, as first printed."""

    def scope_of(self, figure: Figure) -> str | None:
        """Return the subject of the figure's clause, else of the sentence before, else the country."""
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
        located = None
        for name in reversed(tuple(self._names(sentence, floor, at))):
            if self._is_subject(sentence, *name):
                return self._printed(*name)
            located = located or (name if self._is_located(sentence, *name) else None)
        return self._printed(*located) if located else None

    def _first_subject(self, sentence: Sentence, at: int) -> str | None:
        """Return the subject after an opening adjunct ("Within 75 activities, Vietnam signed")."""
        for name in self._names(sentence, at, min(sentence.end, at + _REACH)):
            if self._is_subject(sentence, *name) and not self.page.low[: name[1]].endswith(_POSSESSIVE):
                return self._printed(*name)
        return None

    def _place_subject(self, sentence: Sentence) -> str | None:
        for start, end in self._names(sentence, sentence.start, min(sentence.end, sentence.start + _REACH)):
            topic = (
                self._is_located(sentence, start, end)
                and len(self.page.low[sentence.start : start].split()) < _TOPIC
            )
            if self._is_place(start, end) and (topic or self._is_subject(sentence, start, end)):
                return self._printed(start, end)
        return None

    def _names(self, sentence: Sentence, floor: int, limit: int) -> Iterator[tuple[int, int]]:
        """Give the runs of capitalised words between two places of a sentence."""
        text, start, end = self.page.text, -1, -1
        stops = self.page.grammar.nouns.stops
        for match in _WORD.finditer(text, floor, limit):
            proper = match.group()[0].isupper() and (
                match.start() != sentence.start
                or match.group() in self.known
                or self._is_place(match.start(), match.end())
                or text[match.end() : match.end() + 2].lstrip(" ").istitle()
            )
            if proper and (
                any(c.isdecimal() for c in match.group())
                or re.split("[’']", match.group().lower(), maxsplit=1)[0] in stops
                or match.group().lower() in CODES
                or self.page.mention_at(match.start())
            ):
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
        previous = _previous(before)
        if previous in speech.titles:
            return False
        place = self._is_place(start, end)
        if low[start:end].endswith(_POSSESSIVE):
            return place or (previous not in speech.adjuncts and self._is_company(start, end))
        acts = speech.subject_after.match(low, end)
        if not acts or (
            previous in speech.adjuncts
            and not (previous in speech.absolutes and acts.group().endswith("ing"))
        ):
            return False
        said = speech.saying.match(low, end + 1)
        return place or (not said and self._is_company(start, end)) or page.text[start:end].isupper()

    def _is_located(self, sentence: Sentence, start: int, end: int) -> bool:
        """Tell a place in which a figure stands ("unemployment in Germany")."""
        before = self.page.low[max(sentence.start, start - 24) : start].split()
        return _previous(before) in self.page.grammar.speech.locatives and self._is_place(start, end)

    def _is_company(self, start: int, end: int) -> bool:
        """Tell a company or another place from a person: a person's full name is seldom said twice."""
        words = self._printed(start, end)
        parts = words.lower().split()
        if len(parts) == 1 or parts[-1] in _COMPANY or parts[0] in _COMPANY:
            return True
        return self.page.text.count(words, 0, _SAMPLE) > 1

    def _is_place(self, start: int, end: int) -> bool:
        words = self._printed(start, end)
        return (
            words in self.places
            or self.page.glossary.key("place", words, self.page.article.language) is not None
        )


def _previous(before: list[str]) -> str:
    """Return the word before a name, past its article."""
    if len(before) > 1 and before[-1] == "the":
        return before[-2]
    return before[-1] if before else ""


def names(page: Page) -> Names:
    """Collect the proper names of a page."""
    starts = frozenset(page.starts)
    known = frozenset(
        m.group() for m in _WORD.finditer(page.text) if m.group()[0].isupper() and m.start() not in starts
    )
    speech = page.grammar.speech
    places = frozenset(m["name"] for m in speech.place_before.finditer(page.text)) | frozenset(
        m["name"] for m in speech.place_after.finditer(page.text)
    )
    return Names(page, known, places, _country(page))


def _is_within_name(text: str, start: int, end: int) -> bool:
    """Tell a country's name from the same word in a person's ("Nguyễn Trung Đức")."""
    if " " in text[start:end]:
        return False
    before = text[max(0, start - 12) : start].split(" ")
    return len(before) > 1 and not before[-1] and before[-2][:1].isupper() and before[-2].isalpha()


def _country(page: Page) -> str | None:
    """Return the country named twice as often as any other."""
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for match in page.glossary.find_all(page.text, page.article.language, ("place",)):
        if len(match.key) == 2 and match.key.isupper() and match.key not in _UNIONS:  # noqa: PLR2004 - ISO 3166
            if _is_within_name(page.text, match.start, match.end):
                continue
            counts[match.key] += 1
            first.setdefault(match.key, page.text[match.start : match.end])
    for key, name in first.items():
        if len(name) >= _DEMONYM:
            counts[key] += sum(1 for _ in re.finditer(rf"(?<!\w){re.escape(name)}\w", page.text))
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] * _SENTENCES < max(len(page.sentences), 2 * _SENTENCES):
        return None
    if len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]:
        return None
    return first[ranked[0][0]]
