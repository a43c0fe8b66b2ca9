"""An indicator in, what can be compared of it out: measure, whose, when, in what unit, how much."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from report.language import same_tones

if TYPE_CHECKING:
    from decimal import Decimal

    from report.briefing import Indicator
    from report.findings.origins import Origins
    from report.glossary import Glossary

_WORD = re.compile(r"\w+")
_AIMS = frozenset({"plan", "target", "proposal"})
_COUNTING = frozenset({"count", "target"})
_STANDARD = re.compile(r"percent|times\b|rank\b|[A-Z]{3}\b")
_WHOLE = re.compile(r"\b(?:cả nước|toàn quốc|quốc gia|giá trị|kỷ lục)\b")
_PLAIN = (
    "a an the of in by for and s its their this that was were is are be been has have had total overall "
    "whole entire national country nation world firm company two way annual yearly combined record "
    "estimated value volume amount number figure "
    "tổng cả của toàn các những trong về với cho năm số mức đạt ước này đó đã được bị có nước"
)
_NARROWS_NOTHING = frozenset(_PLAIN.split(" "))
"""Words around a measure's term that leave it the same measure ("the country's total exports")."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure as stated, with what is compared of it in one form."""

    at: int
    """Its place among the figures, in the order in which they are stated."""
    indicator: Indicator
    story: str
    language: str
    key: str
    """The measure."""
    is_term: bool
    """Whether the glossary has the measure."""
    unit: str
    """"count" for every counted noun: the measure says what is counted."""
    noun: str
    scope: str | None
    aim: str
    """What is reported, forecast, aimed at, or a threshold: never compared with one another."""
    amount: tuple[Decimal, Decimal | None]
    """Signed: a fall is below zero."""
    narrowed: frozenset[str]
    """What the article's words add to the measure's term: "rice" in "rice exports"."""

    @property
    def speaks_across(self) -> bool:
        """Tell whether the measure means the same in another story: turnover does, a death toll does not."""
        return self.scope is not None and self.is_term and ("-" in self.key or self.unit != "count")

    @property
    def period(self) -> str | None:
        """Return the period as the indicator gives it."""
        return self.indicator.period

    @property
    def article(self) -> str:
        """Return the id of the article."""
        return self.indicator.article


class Reader:
    """Reads figures of articles with the glossary's terms."""

    def __init__(self, origins: Origins, terms: Glossary) -> None:
        self._origins = origins
        self._terms = terms
        self._measures = frozenset(terms.keys("measure"))

    def read(self, at: int, indicator: Indicator) -> Stated:
        """Return what can be compared of a figure; `at` is its place among all of them."""
        language = self._origins.language[indicator.article]
        key = indicator.measure_key or folded(indicator.measure) or f"?{indicator.id}"
        unit, noun = self._unit(indicator, language)
        scope = self._scope(indicator.scope, language)
        sign = -1 if indicator.direction == "down" and indicator.kind == "change" else 1
        most = None if indicator.value_max is None else sign * indicator.value_max
        return Stated(
            at=at,
            indicator=indicator,
            story=self._origins.story[indicator.article],
            language=language,
            key=key,
            is_term=self._is_term(key),
            unit=unit,
            noun=noun,
            scope=scope,
            aim=_aim(indicator),
            amount=(sign * indicator.value, most),
            narrowed=self._narrowed(indicator, key, language),
        )

    def _is_term(self, key: str) -> bool:
        return key in self._measures if self._measures else " " not in key

    def _scope(self, scope: str | None, language: str) -> str | None:
        if scope is None:
            return None
        return self._terms.key("place", scope, language) or folded(scope).replace(" ", "") or None

    def _unit(self, indicator: Indicator, language: str) -> tuple[str, str]:
        """Return what a unit is compared as, and the unit or noun itself."""
        parts = [
            self._terms.key("unit", each, language) or folded(each) for each in indicator.unit.split("/")
        ]
        noun = "/".join(parts)
        is_counted = indicator.kind in _COUNTING and not _STANDARD.match(indicator.unit)
        return ("count" if is_counted else noun), noun

    def _narrowed(self, indicator: Indicator, key: str, language: str) -> frozenset[str]:
        words = indicator.measure or ""
        terms = self._terms.find_all(words, language, ("measure",))
        found = [match for match in terms if match.key == key]
        if not found:
            return frozenset(match.key for match in terms)
        places = self._terms.find_all(words, language, ("place",))
        rest = words
        for match in sorted((found[0], *places), key=lambda m: -m.start):
            rest = f"{rest[: match.start]} {rest[match.end :]}"
        return content(rest) - content(indicator.unit) - content(indicator.scope)


def folded(words: str | None) -> str:
    """Return words in lower case and without the marks of their letters, one space apart."""
    plain = unicodedata.normalize("NFD", (words or "").casefold().replace("đ", "d"))
    return " ".join(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))


def content(words: str | None) -> frozenset[str]:
    """Return the words that tell one measure from another."""
    plain = same_tones(unicodedata.normalize("NFC", words or "").casefold())
    return frozenset(_WORD.findall(_WHOLE.sub(" ", plain))) - _NARROWS_NOTHING


def _aim(indicator: Indicator) -> str:
    if indicator.kind == "target" or indicator.modality in _AIMS:
        return "target"
    return indicator.modality if indicator.modality in {"forecast", "threshold"} else "reported"
