"""A group of indicators in, its status, difference and named origin out. The statuses stand at `Finding`."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.briefing import Indicator, Status
    from report.findings.origins import Origins

_INFINITE = Decimal("Infinity")
_NEARLY = Decimal("0.9")
_ABOUT = Decimal("0.05")
"""How far "nearly" and "about" reach: an editorial bound, wider than news uses them."""
_REVISED = re.compile(
    r"\b(?:revised|corrected|correction|restated|earlier (?:figure|estimate)"
    r"|điều chỉnh|đính chính|cập nhật lại)\b",
    re.IGNORECASE,
)

Interval = tuple[Decimal, Decimal]


def status(group: Sequence[Indicator], origins: Origins) -> Status:
    """Judge what the reports of one measure say together."""
    if difference(group) is not None:
        if any(_REVISED.search(quote.words) for each in group for quote in each.quotes) and _one_publisher(
            group, origins
        ):
            return "restated"
        return "compatible" if _can_all_hold(group) else "differs"
    if len({each.article for each in group}) == 1:
        return "single"
    if any(origins.independent(one, other) for one, other in combinations(group, 2)):
        return "corroborated"
    return "repeated"


def difference(group: Sequence[Indicator]) -> Decimal | None:
    """Return the largest value less the smallest; None where all are stated alike.

    Units: base units, as the indicators'.
    """
    if len({(each.value, each.value_max) for each in group}) == 1:
        return None
    highest = max(each.value_max or each.value for each in group)
    return highest - min(each.value for each in group)


def origin(group: Sequence[Indicator]) -> str | None:
    """Return the first origin that a report of the group names, in its words."""
    return next((each.attribution for each in group if each.attribution is not None), None)


def _one_publisher(group: Sequence[Indicator], origins: Origins) -> bool:
    publishers = {origins.publisher[each.article] for each in group}
    return len(publishers) == 1 and None not in publishers


def _can_all_hold(group: Sequence[Indicator]) -> bool:
    intervals = [interval(each) for each in group]
    return max(low for low, _ in intervals) <= min(high for _, high in intervals)


def interval(indicator: Indicator) -> Interval:
    """Return the values that a figure as stated may stand for, lowest and highest."""
    low, high = indicator.value, indicator.value_max or indicator.value
    match indicator.qualifier:
        case "over" | "at_least":
            return low, _INFINITE
        case "up_to":
            return Decimal(0), high
        case "top":
            return Decimal(1), high
        case "nearly":
            return low * _NEARLY, high
        case "about" | "estimated":
            return low * (1 - _ABOUT), high * (1 + _ABOUT)
        case _:
            return low, high
