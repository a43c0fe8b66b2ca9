"""An amount in, the other end of its span out: "28–29 billion", "from 36 to 21", "between 5 and 7"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from report.indicators.amounts import Amount, read_amount, scaled

if TYPE_CHECKING:
    from report.indicators.page import Page

_BRACKET = re.compile(r" ?\([^()]{1,30}\)")
_NEVER_SCALED = 1000
_CLOSE = 10
"""Two ends of one span whose numbers differ more than this may not share a scale."""
_CHANGE = 60
_REACH = 24
"""Characters in which the other end must begin."""


def other_end(page: Page, amount: Amount) -> tuple[Amount, bool] | None:
    """Read the amount that a span goes to, and whether the two are one range rather than a change."""
    link = page.grammar.numbers.link.match(
        page.low, _past_bracket(page, amount) or _past_mention(page, amount)
    )
    if not link:
        return None
    second = _second(page, amount, link.end())
    if second is None:
        return None
    is_range = _is_range(page, amount, second, link.lastgroup)
    if is_range is None and _may_span(amount, second, link.lastgroup):
        return (second if second.unit == "percent" else replace(second, sure=False)), True
    return None if is_range is None else (second, is_range)


def _may_span(amount: Amount, second: Amount, role: str | None) -> bool:
    """Tell "surged 40 to 50 percent" from "rose 2% to 50": the first end leaves its unit to the second."""
    bare = amount.unit is None and amount.scale is None
    return role == "to" and bare and amount.value < second.plain and second.scale is None


def _past_bracket(page: Page, amount: Amount) -> int | None:
    """Return where a span goes on after a conversion of its first end ("between €250 (£173) and")."""
    phrases = page.grammar.phrases
    if not (page.before(phrases.between, amount.first) or page.before(phrases.origin, amount.first)):
        return None
    bracket = _BRACKET.match(page.low, amount.stop)
    return bracket.end() if bracket else None


def _past_mention(page: Page, amount: Amount) -> int:
    """Return where a span goes on: after the time at which it began ("from 5.9% in 2023 to")."""
    if not page.before(page.grammar.phrases.origin, amount.first):
        return amount.stop
    mention = page.mention_at(min(amount.stop + 1, len(page.low))) or page.mention_at(
        min(amount.stop + len(" in "), len(page.low))
    )
    return mention.end if mention else amount.stop


def _second(page: Page, amount: Amount, at: int) -> Amount | None:
    numbers = page.grammar.numbers
    end = page.sentences[page.sentence_at(amount.start)].end
    match = numbers.candidate.search(page.low, at, min(at + _REACH, end))
    if not match or match.lastgroup not in ("digits", "words") or page.mention_at(match.start()):
        return None
    sign = page.low[at : match.start()].strip()
    if sign and sign not in page.grammar.units.currencies:
        return None
    match = numbers.candidate.match(page.low, match.start())  # the search's end may have cut the number
    assert match is not None
    second = read_amount(page, match, second=True)
    return second if second is not None and _alike(amount, second) else None


def _alike(amount: Amount, second: Amount) -> bool:
    """Tell whether two amounts can be of one unit."""
    if amount.unit and second.unit:
        return amount.unit == second.unit.partition("/")[0]
    return amount.unit is None or amount.currency


def _is_range(page: Page, amount: Amount, second: Amount, role: str | None) -> bool | None:
    """Tell a range from a change; None where the two figures stand side by side only."""
    rising = lower(amount, second)[0] < second.value
    phrases = page.grammar.phrases
    if role == "dash":
        return True if rising else None
    if role == "both":
        return True if rising and page.before(phrases.between, amount.first) else None
    if role == "either":
        return True if second.value - amount.value == 1 and not amount.unit else None
    changing = page.before(phrases.changing, amount.first, 80) is not None
    origin = page.before(phrases.origin, amount.first) is not None
    change = phrases.before_change.search(page.low, max(0, amount.first - _CHANGE), amount.first)
    if role == "reach":
        return None if change and not origin and not change["object"] else False
    if origin:
        return rising and not changing
    return True if rising and not (change and change["link"] in ("", " by")) else None


def lower(amount: Amount, second: Amount) -> tuple[Decimal, bool]:
    """Return the first value, with the second's scale where it has none, and whether it is certain."""
    if amount.scale is not None or second.scale is None:
        return amount.value, amount.sure
    factor = second.value / second.plain if second.plain else Decimal(1)
    if amount.plain >= _NEVER_SCALED:
        return amount.value, False
    close = amount.plain < second.plain * _CLOSE and second.plain < amount.plain * _CLOSE
    return scaled(amount.plain, factor), amount.sure and close


def with_unit(amount: Amount, second: Amount) -> Amount:
    """Return the second amount with the unit that only the first one prints."""
    if second.unit is not None:
        return second
    return replace(second, unit=amount.unit, currency=amount.currency)
