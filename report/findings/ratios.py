"""Indicators in, levels and the ratios said of them out."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from report.briefing import Indicator

_COMPARING = frozenset({"ratio", "change"})


def parted(indicators: Sequence[Indicator]) -> tuple[list[Indicator], Mapping[str, list[Indicator]]]:
    """Part ratios and changes from the levels of which they are said.

    Shape: the levels, and the ratios by the id of their level. A ratio of no level stays among the levels.
    """
    known = {each.id: each for each in indicators if not _is_ratio(each)}
    beside: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for each in known.values():
        beside[_said_of(each)].append(each.id)
    levels: list[Indicator] = []
    ratios: dict[str, list[Indicator]] = defaultdict(list)
    for each in indicators:
        level = _level(each, known, beside) if _is_ratio(each) else None
        if level is None:
            levels.append(each)
        else:
            ratios[level].append(each)
    return levels, ratios


def _is_ratio(indicator: Indicator) -> bool:
    return indicator.kind in _COMPARING or indicator.unit == "times"


def _said_of(indicator: Indicator) -> tuple[object, ...]:
    return indicator.article, indicator.measure_key, indicator.scope, indicator.period, indicator.modality


def _level(
    ratio: Indicator, known: Mapping[str, Indicator], beside: Mapping[tuple[object, ...], Sequence[str]]
) -> str | None:
    """Return the level that a ratio is said of: the one it is tied to, else the only one of its measure."""
    for relation in ratio.relations:
        if relation.kind == "change_of" and relation.indicator in known:
            return relation.indicator
    same = beside.get(_said_of(ratio), ()) if ratio.measure_key is not None else ()
    return same[0] if len(same) == 1 else None
