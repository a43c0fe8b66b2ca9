"""Findings in, the key figures of page 1 out: national before local, levels before counts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from report.briefing import UNEQUAL

if TYPE_CHECKING:
    from report.briefing import Facts, Finding, Indicator
    from report.glossary import Glossary

_ROWS = 9
"""Key figures on page 1 at most."""


def key_figures(facts: Facts, glossary: Glossary) -> tuple[Finding, ...]:
    """Return the findings that page 1 prints, first to last.

    Source: an editorial rule. Figures of the place that most reports are about come before any other place's;
    there, what differs comes first, then targets, levels, shares and changes, then counts; figures of several
    reports before figures of one; figures with a period before figures with none.
    """
    indicators = {each.id: each for each in facts.indicators}
    places = _places(facts, glossary)
    home = _home(facts, places)
    order = {finding.id: at for at, finding in enumerate(facts.findings)}

    def rank(finding: Finding) -> tuple[int | bool, ...]:
        first = indicators[finding.indicators[0]]
        return (
            places.get(finding.scope) not in (None, home),
            glossary.term("measure", finding.measure_key, "en") is None,
            finding.status not in UNEQUAL,
            _class(first),
            -_reports(finding, indicators),
            finding.period is None,
            order[finding.id],
        )

    usable = [f for f in facts.findings if not any(indicators[each].uncertain for each in f.indicators)]
    ranked = sorted(usable, key=rank)
    chosen = [finding for finding in ranked if places.get(finding.scope) in (None, home)][:_ROWS]
    return tuple(chosen or ranked[:_ROWS])


def _places(facts: Facts, glossary: Glossary) -> dict[str | None, str | None]:
    """Return the place that each scope names, however it is spelt ("Vietnam", "Việt Nam")."""
    scopes = {each.scope for each in facts.findings} | {each.scope for each in facts.indicators}
    return {scope: scope and (glossary.key("place", scope, "en") or scope) for scope in scopes}


def _home(facts: Facts, places: dict[str | None, str | None]) -> str | None:
    """Return the place that most reports share: there, a figure is national."""
    reports = {(places[each.scope], each.article) for each in facts.indicators}
    counts = Counter(place for place, _ in reports if place is not None)
    return min(counts, key=lambda place: (-counts[place], place), default=None)


def _class(indicator: Indicator) -> int:
    """Return 0 for targets, 1 for amounts, rates and prices, 2 for counts and ranks: levels before counts."""
    if indicator.kind == "target" and indicator.unit in {"percent", "percentage points"}:
        return 0
    of_a_whole = (indicator.comparison or "").startswith(("of ", "trong ", "trên ", "/"))
    return 1 if of_a_whole or indicator.kind in {"level", "share", "change", "price"} else 2


def _reports(finding: Finding, indicators: dict[str, Indicator]) -> int:
    return len({indicators[each].article for each in finding.indicators})
