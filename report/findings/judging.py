"""Figures of one measure in, status, difference and named origin out. The statuses stand at `Finding`."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from report.findings.intervals import can_all_hold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from report.briefing import Indicator, Status
    from report.findings.origins import Origins

_CORRECTED = re.compile(
    r"\b(?:revised|corrected|correction|restated|earlier (?:figure|estimate)"
    r"|điều chỉnh|đính chính|cập nhật lại)\b",
    re.IGNORECASE,
)
_ABOVE, _BELOW = frozenset({"over", "at_least"}), frozenset({"nearly", "up_to"})


def status(said: Sequence[Indicator], origins: Origins) -> Status:
    """Judge what the reports of one measure say together."""
    if len({each.article for each in said}) == 1:
        return "single"
    if not _are_alike(said):
        if _are_alike(_standing(said, origins)):
            return "restated"
        return "compatible" if can_all_hold(said) else "differs"
    return "corroborated" if _are_confirmed(said, origins) else "repeated"


def difference(said: Sequence[Indicator]) -> Decimal | None:
    """Return the largest value less the smallest; None where all are stated alike.

    Units: base units, as the indicators'. A fall counts below zero beside a rise.
    """
    ends = [(_signed(each, each.value), _signed(each, each.value_max)) for each in said]
    if len(set(ends)) == 1:
        return None
    apart = [end for pair in ends for end in pair if end is not None]
    return max(apart) - min(apart)


def _signed(indicator: Indicator, value: Decimal | None) -> Decimal | None:
    falls = indicator.kind == "change" and indicator.direction == "down"
    return -value if falls and value is not None else value


def origin(said: Sequence[Indicator], origins: Origins) -> str | None:
    """Return the one origin that reports name, in the words of the first; None where they name several."""
    named = {origins.named(each): each.attribution for each in reversed(said) if origins.named(each)}
    if any(not one & other for one, other in combinations(named, 2)):
        return None
    return next((each.attribution for each in said if origins.named(each)), None)


def _are_alike(said: Sequence[Indicator]) -> bool:
    """Tell whether figures are stated alike: with more or less precision, but not from either side."""
    qualifiers = {each.qualifier for each in said}
    values = {(_signed(each, each.value), _signed(each, each.value_max)) for each in said}
    return len(values) == 1 and not (qualifiers & _ABOVE and qualifiers & _BELOW)


def _are_confirmed(said: Sequence[Indicator], origins: Origins) -> bool:
    """Tell whether two reports are independent; of many that are one's word, one is asked."""
    words = {word for each in said if (word := origins.word(each)) is not None}
    return any(one.is_independent_of(other) for one, other in combinations(words, 2))


def _standing(said: Sequence[Indicator], origins: Origins) -> list[Indicator]:
    """Return the figures that stand once each publisher's corrections replace what it said before."""
    corrections = [each for each in said if any(_CORRECTED.search(quote.words) for quote in each.quotes)]
    return [
        each
        for each in said
        if not any(origins.may_correct(later, each) for later in corrections if later is not each)
    ]
