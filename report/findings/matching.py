"""Indicators in, groups of those that state one measure, scope and period out."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from report.briefing import Indicator
    from report.findings.origins import Origins

_WORD = re.compile(r"\w+")
_NEAR = 0.6
"""Share of the smaller measure's words that two wordings of one measure have in common within a story."""

Group = list["Indicator"]
_Identity = tuple[str, str, str | None, str | None]


def parted(indicators: Sequence[Indicator]) -> tuple[list[Indicator], dict[str, list[Indicator]]]:
    """Part ratios from levels: a ratio belongs to the level that it multiplies.

    Shape: the levels, and the ratios by the id of their level. A ratio of no level stays among the levels.
    """
    known = {each.id: each for each in indicators}
    ratios: dict[str, list[Indicator]] = defaultdict(list)
    levels = []
    for each in indicators:
        level = _multiplied(each, known)
        if level is None:
            levels.append(each)
        else:
            ratios[level].append(each)
    return levels, ratios


def _multiplied(indicator: Indicator, known: dict[str, Indicator]) -> str | None:
    if indicator.unit != "times":
        return None
    for relation in indicator.relations:
        target = known.get(relation.indicator)
        if relation.kind == "change_of" and target is not None and target.unit != "times":
            return target.id
    return None


def matched(levels: Sequence[Indicator], origins: Origins) -> list[Group]:
    """Group indicators of one measure, scope and period, in the order in which each is first stated."""
    exact: dict[_Identity, Group] = defaultdict(list)
    for each in levels:
        exact[_identity(each)].append(each)
    order = {each.id: at for at, each in enumerate(levels)}
    groups = _joined_by_measure(list(exact.values()))
    groups = _joined_by_words(groups, origins)
    for group in groups:
        group.sort(key=lambda i: order[i.id])
    return sorted(groups, key=lambda g: order[g[0].id])


def _identity(indicator: Indicator) -> _Identity:
    measure = indicator.measure_key or f"?{indicator.id}"
    return measure, unit(indicator), _folded(indicator.scope), indicator.period


def unit(indicator: Indicator) -> str:
    """Return what may be compared: units alike but for the counted noun, which a measure's key settles."""
    known = {"percent", "percentage points", "times", "rank"}
    is_currency = indicator.unit[:3].isupper()
    return indicator.unit if is_currency or indicator.unit in known else "count"


def _folded(scope: str | None) -> str | None:
    if scope is None:
        return None
    plain = unicodedata.normalize("NFD", scope.replace("đ", "d").replace("Đ", "D"))
    return re.sub(r"[\W_]", "", "".join(c for c in plain if not unicodedata.combining(c))).lower()


def _joined_by_measure(groups: Sequence[Group]) -> list[Group]:
    """Join to each group what leaves out its scope or its period, where no other group competes for it."""
    by_measure: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        by_measure[_identity(group[0])[:2]].append(group)
    joined: list[Group] = []
    for rivals in by_measure.values():
        whole = [g for g in rivals if _stated(g) == _FULL]
        for group in sorted(
            (g for g in rivals if _stated(g) != _FULL), key=lambda g: (-_stated(g), _first(g))
        ):
            hosts = [host for host in whole if _may_join(group, host)]
            if len(hosts) == 1:
                hosts[0].extend(group)
            else:
                whole.append(group)
        joined += whole
    return joined


_FULL = 2
"""Of scope and period, both are stated."""


def _stated(group: Group) -> int:
    _, _, scope, period = _identity(group[0])
    return (scope is not None) + (period is not None)


def _first(group: Group) -> str:
    return min(each.id for each in group)


def _may_join(group: Group, host: Group) -> bool:
    _, _, scope, period = _identity(group[0])
    _, _, known_scope, known_period = _identity(host[0])
    if scope is not None and known_scope is not None and scope != known_scope:
        return False
    if period != known_period and None not in (period, known_period):
        return False
    return same_value(group, host) or (period is not None and period == known_period)


def same_value(one: Iterable[Indicator], other: Iterable[Indicator]) -> bool:
    """Tell whether two groups state a figure alike."""
    values = {(each.value, each.value_max) for each in one}
    return not values.isdisjoint((each.value, each.value_max) for each in other)


def _joined_by_words(groups: Sequence[Group], origins: Origins) -> list[Group]:
    """Join groups of one story whose measures the glossary lacks, where words and value say the same."""
    kept: list[Group] = []
    by_value: dict[tuple[object, ...], list[Group]] = defaultdict(list)
    for group in groups:
        first = group[0]
        story = origins.story[first.article]
        at = (story, unit(first), first.value, first.value_max)
        host = next((each for each in by_value[at] if _worded_alike(first, each[0])), None)
        if host is None:
            by_value[at].append(group)
            kept.append(group)
        else:
            host.extend(group)
    return kept


def _worded_alike(one: Indicator, other: Indicator) -> bool:
    if one.article == other.article or (
        one.scope and other.scope and _folded(one.scope) != _folded(other.scope)
    ):
        return False
    if one.period != other.period and None not in (one.period, other.period):
        return False
    mine, theirs = (set(_WORD.findall((each.measure or "").lower())) for each in (one, other))
    smaller = min(len(mine), len(theirs))
    return smaller > 0 and len(mine & theirs) / smaller >= _NEAR
