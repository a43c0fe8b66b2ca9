"""A briefing and its wording in, what charts print of its reports and figures out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from report.article import printed_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from report.briefing import Finding, Index, Indicator
    from report.localise import Wording

_COUNTRY = 2
"""Letters in a country's key: ISO 3166 alpha-2."""


@dataclass(frozen=True, slots=True)
class Labels:
    """How one locale names what a briefing holds."""

    known: Index
    wording: Wording

    def source(self, article: str) -> str:
        """Name the agency or outlet of a report as printed, or say that it is not stated."""
        printed = printed_source(self.known.articles[article])
        return self.wording.name(printed) if printed else self.wording.text("source not stated")

    def drawable(self, finding: Finding) -> tuple[Indicator, ...]:
        """Return the indicators of a finding that were read with certainty, in the order of the reports."""
        found = (self.known.indicators[each] for each in finding.indicators)
        return tuple(each for each in found if not each.uncertain)

    def measure(self, key: str | None, words: str | None, article: str) -> str | None:
        """Name a measure; None where the locale cannot say it."""
        return self.wording.measure(key or "", words, self._language(article))

    def aimed(self, measure: str, indicators: Iterable[Indicator]) -> str:
        """Say with a measure that its figures are aims or forecasts, where all of them are."""
        kinds = {"target" if each.kind == "target" else each.modality for each in indicators}
        wordings = {
            "target": self.wording.text("target: {target}", target=measure),
            "forecast": self.wording.text("forecast: {measure}", measure=measure),
            "plan": self.wording.text("plan: {measure}", measure=measure),
            "proposal": self.wording.text("proposal: {measure}", measure=measure),
            "threshold": self.wording.text("threshold: {measure}", measure=measure),
        }
        return wordings.get(kinds.pop(), measure) if len(kinds) == 1 else measure

    def place(self, scope: str | None, article: str) -> str | None:
        """Name what a figure is of where that is less than a country: a province, a company."""
        if scope is None:
            return None
        key = self.wording.glossary.key("place", scope, self._language(article))
        if key is None:
            return self.wording.name(scope)
        return None if len(key) == _COUNTRY else self.wording.place(key) or scope

    def unit(self, indicator: Indicator) -> str:
        """Return what the short form of a figure leaves out; empty where that cannot be said."""
        return self.wording.unit_label(indicator, self._language(indicator.article)) or ""

    def short(self, indicator: Indicator) -> str:
        """Write a figure for a place whose heading has the unit."""
        return self.wording.figure_short(indicator)

    def full(self, indicator: Indicator) -> str:
        """Write a figure as stated, in its short form where the locale lacks the unit."""
        return self.wording.figure(indicator, self._language(indicator.article)) or self.short(indicator)

    def _language(self, article: str) -> str:
        return self.known.articles[article].language


def capitalised(words: str) -> str:
    """Begin a label with a capital."""
    return words[:1].upper() + words[1:]
