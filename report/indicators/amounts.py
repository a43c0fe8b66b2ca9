"""A place in the text in, an amount out: a number with its scale, currency or unit of measure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from report.indicators.numerals import Reading, read_digits, read_words

if TYPE_CHECKING:
    from report.indicators.page import Page

_SQUARE = re.compile(r"(?<=m)2\Z")
_CHAIN = re.compile(r"[0-9]{1,9}([-/:])[0-9]{1,9}\1[0-9]|[0-9]+:[0-9]")
_HALF = Decimal("0.5")
_PERCENT, _POINTS = "percent", "percentage points"
_METRES_OR_MILLIONS = "m"
_SQUARED = str.maketrans("23", "²³")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number at characters `start` to `end`, and what belongs to it up to `stop`."""

    start: int
    end: int
    stop: int
    first: int
    """Where it begins with its currency sign."""
    value: Decimal
    plain: Decimal
    """The number without its scale."""
    scale: str | None = None
    unit: str | None = None
    currency: bool = False
    sure: bool = True
    whole: Decimal | None = None
    """The value where its one separator parts thousands, when that is not certain."""
    negative: bool = False
    rated: bool = False


def read_amount(page: Page, match: re.Match[str], *, second: bool = False) -> Amount | None:
    """Read the amount at a candidate; None where it is part of a name, a code or a compound."""
    amount = _digits(page, match, second=second) if match.lastgroup == "digits" else _spelled(page, match)
    if amount is None:
        return None
    amount = _with_scale(page, amount)
    amount = _with_unit(page, _with_currency(page, amount))
    free = _stands_free(page.low, amount) or page.grammar.numbers.after_of.match(page.low, amount.stop)
    return amount if free else None


def _digits(page: Page, match: re.Match[str], *, second: bool) -> Amount | None:
    low, start = page.low, match.start()
    if _CHAIN.match(low, start):
        return None
    reading = read_digits(match.group(), page.grammar.numbers, page.evidence)
    if reading is None or not (second or _opens(page, start)):
        return None
    negative = start > 0 and low[start - 1] in "-−" and (start == 1 or not low[start - 2].isalnum())
    return _bare(match.start(), match.end(), reading, negative=negative and not second)


def _bare(start: int, end: int, reading: Reading, *, negative: bool = False) -> Amount:
    value = reading.value
    return Amount(
        start, end, end, start, value, value, sure=reading.sure, whole=reading.whole, negative=negative
    )


def _opens(page: Page, start: int) -> bool:
    """Tell whether a number may begin here, rather than go on from a letter, a dash or another number."""
    if start == 0:
        return True
    before = page.low[start - 1]
    if before.isalnum() or before in "_#@":
        return page.before(page.grammar.units.before_currency, start, 6) is not None
    if before in "-–/.,:'’+" and start > 1:
        return not page.low[start - 2].isalnum()
    return True


def _spelled(page: Page, match: re.Match[str]) -> Amount | None:
    """Read number words; the scale word at their end is the scale."""
    numbers, written = page.grammar.numbers, match.group()
    if match.lastgroup == "half":
        return Amount(match.start(), match.end(), match.end(), match.start(), _HALF, _HALF)
    half = _HALF if written.endswith(" and a half") else Decimal(0)
    written = written.removesuffix(" and a half")
    head, gap, tail = written.rpartition("-" if "-" in written and " " not in written else " ")
    scales = numbers.scales.keys() - numbers.multipliers.keys()
    if gap and tail in scales and not half and not any(word in scales for word in head.split()):
        written = head
    value = read_words(written, numbers)
    if value is None:
        return None
    end = match.end() if half else match.start() + len(written)
    return Amount(match.start(), end, end, match.start(), value + half, value + half)


def _with_scale(page: Page, amount: Amount) -> Amount:
    numbers = page.grammar.numbers
    found = numbers.after_scale.match(page.low, amount.stop)
    if not found:
        return amount
    word = found[1]
    if word in numbers.glued and not _is_glued_scale(page, amount, found):
        return amount
    factor = numbers.scales[word]
    value, end, stop, scale = (
        scaled(amount.plain, factor),
        amount.end,
        found.end(),
        page.text[found.start(1) : found.end(1)],
    )
    half = numbers.after_half.match(page.low, stop)
    if half:
        return replace(
            amount,
            value=value + factor / 2,
            stop=half.end(),
            end=half.end(),
            plain=amount.plain + _HALF,
            scale=scale,
        )
    return _with_remainder(page, replace(amount, value=value, end=end, stop=stop, scale=scale))


def scaled(plain: Decimal, factor: Decimal) -> Decimal:
    """Return a number in base units, without the zeros that its decimals leave ("1.5bn": 1500000000)."""
    value = plain * factor
    return Decimal(int(value)) if value == int(value) else value


def _is_glued_scale(page: Page, amount: Amount, found: re.Match[str]) -> bool:
    """Tell "$5m" and "4.8m people" from the metres of "100m"."""
    if found.start(1) != amount.stop:
        return False
    signed = page.before(page.grammar.units.before_currency, amount.start, 6)
    if signed or page.grammar.units.after_currency.match(page.low, found.end()):
        return True
    return found[1] != _METRES_OR_MILLIONS or bool(
        page.grammar.units.after_million.match(page.low, found.end())
    )


def _with_remainder(page: Page, amount: Amount) -> Amount:
    """Add the smaller scale of a number said in two ("1 tỷ 200 triệu")."""
    numbers = page.grammar.numbers
    assert amount.scale is not None
    found = _REMAINDER.match(page.low, amount.stop)
    if not found:
        return amount
    scale = numbers.after_scale.match(page.low, found.end())
    if not scale or scale[1] in numbers.glued:
        return amount
    rest = Decimal(found[1]) * numbers.scales[scale[1]]
    factor = numbers.scales[amount.scale.lower()]
    if rest >= factor or amount.plain != int(amount.plain):
        return amount
    return replace(amount, value=amount.value + rest, end=found.end(1), stop=scale.end(), scale=None)


_REMAINDER = re.compile(r" ([0-9]{1,3})(?= )")


def _with_currency(page: Page, amount: Amount) -> Amount:
    units = page.grammar.units
    floor = max(0, amount.start - 6)
    before = units.before_currency.search(page.low, floor, amount.start - amount.negative)
    if before:
        sign = before.group().strip()
        return replace(amount, first=before.start(), unit=units.currencies[sign], currency=True)
    after = units.after_currency.match(page.low, amount.stop)
    if after and (amount.scale or after[1] not in units.weak):
        return replace(amount, stop=after.end(), unit=units.currencies[after[1]], currency=True)
    return amount


def _with_unit(page: Page, amount: Amount) -> Amount:
    units, low = page.grammar.units, page.low
    if amount.currency:
        return _with_rate(page, amount)
    percent = units.after_percent.match(low, amount.stop)
    if percent and amount.scale is None:
        rate = units.after_rate.match(low, percent.end())
        stop = rate.end() if rate and rate["slash"] else percent.end()
        return replace(amount, stop=stop, unit=_POINTS if percent["points"] else _PERCENT)
    points = units.after_points.match(low, amount.stop)
    if points:
        name = _POINTS if points["percentage"] else points["points"]
        return replace(amount, stop=points.end(), unit=name)
    measure = units.after_unit.match(low, amount.stop)
    if measure:
        printed = page.text[amount.stop : measure.end()].strip(" \u00a0-").translate(_SQUARED)
        length = printed != _METRES_OR_MILLIONS or units.after_metres.match(low, measure.end())
        sure = amount.sure and bool(length)
        return _with_rate(page, replace(amount, stop=measure.end(), unit=printed, sure=sure))
    return amount


def _with_rate(page: Page, amount: Amount) -> Amount:
    rate = page.grammar.units.after_rate.match(page.low, amount.stop)
    if not rate or page.mention_at(rate.start() + 1):
        return amount
    per = next(page.text[rate.start(name) : rate.end(name)] for name in ("unit", "any", "word") if rate[name])
    return replace(amount, stop=rate.end(), unit=f"{amount.unit}/{_SQUARE.sub('²', per)}", rated=True)


def _stands_free(low: str, amount: Amount) -> bool:
    """Tell a number from a name or a compound: nothing is glued to its end."""
    if amount.stop == len(low):
        return True
    after = low[amount.stop]
    if after.isalnum() or after == "_":
        return low[amount.stop - 1] in "%°"
    follows = low[amount.stop + 1 : amount.stop + 2]
    if after in "-–" and follows.isalpha():
        return amount.unit is not None and amount.stop > amount.end
    if after == "/" and follows.isalpha():
        return amount.scale is not None
    return not (after in "/:@" and follows.isalnum())
