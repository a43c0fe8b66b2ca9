"""Written numbers in, values out: digits by the separators an article uses, number words by composition."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from report.indicators.grammar import Numbers

_VULGAR = {"½": "0.5", "⅓": "0.333", "⅔": "0.667", "¼": "0.25", "¾": "0.75", "⅛": "0.125"}
_SEPARATED = re.compile(r"(?<![\w.,/:-])[0-9]+(?:[.,][0-9]+)+(?![\w/:])(?!-[0-9])")
_GROUP = 3
_LONGEST = 15
"""Digits of a number that is still a quantity; more is a telephone, an account or a code."""
_LONGEST_PLAIN = 8
"""The same without any separator."""
_GLUE = str.maketrans("", "", " \u00a0\u202f\u2009'’")


@dataclass(frozen=True, slots=True)
class Reading:
    """A value, whether it is certain, and the whole number that its separator may also make of it."""

    value: Decimal
    sure: bool = True
    whole: Decimal | None = None
    """The value where the one separator parts thousands, when that cannot be told from the digits."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How an article writes its numbers: separators seen where they can mean one thing only."""

    decimals: frozenset[str]
    groups: frozenset[str]


def evidence(text: str) -> Evidence:
    """Look at the numbers whose separators can mean one thing only."""
    seen: Counter[tuple[str, str]] = Counter()
    for match in _SEPARATED.finditer(text):
        number = match.group()
        marks = [c for c in number if c in ".,"]
        if len(set(marks)) == 1 and len(marks) > 1:
            seen["group", marks[0]] += _is_grouped(number, marks[0])
        elif len(set(marks)) > 1:
            seen["decimal", marks[-1]] += 1
            seen["group", marks[0]] += 1
        elif len(number) - number.index(marks[0]) - 1 != _GROUP or number.startswith("0"):
            seen["decimal", marks[0]] += 1
    kinds = {
        kind: frozenset(mark for (k, mark), n in seen.items() if k == kind and n)
        for kind in ("decimal", "group")
    }
    return Evidence(kinds["decimal"], kinds["group"])


def _is_grouped(number: str, mark: str) -> bool:
    head, *tail = number.split(mark)
    return 0 < len(head) <= _GROUP and head[0] != "0" and all(len(part) == _GROUP for part in tail)


def read_digits(written: str, numbers: Numbers, seen: Evidence) -> Reading | None:
    """Read a number in digits; None where it is a code, a version or a date rather than a quantity."""
    if written[-1] in _VULGAR:
        whole = written[:-1].strip()
        return (
            Reading(Decimal(whole or "0") + Decimal(_VULGAR[written[-1]]))
            if whole.isdecimal() or not whole
            else None
        )
    spaced = " " in written
    number = written.translate(_GLUE)
    digits = sum(c.isdecimal() for c in number)
    marks = "".join(c for c in number if c in ".,")
    if digits > _LONGEST or (number[0] == "0" and len(number) > 1 and not marks):
        return None
    if not marks:
        parted = number != written
        return Reading(Decimal(number), sure=not spaced) if parted or digits <= _LONGEST_PLAIN else None
    read = _read_marked(number, marks, numbers, seen)
    return Reading(read.value, sure=False) if read and spaced else read


def _read_marked(number: str, marks: str, numbers: Numbers, seen: Evidence) -> Reading | None:
    last = marks[-1]
    if len(set(marks)) > 1:
        return _read_mixed(number, marks)
    if len(marks) > 1:
        return Reading(Decimal(number.replace(last, ""))) if _is_grouped(number, last) else None
    head, tail = number.split(last)
    as_decimal = Decimal(f"{head}.{tail}")
    if not _is_grouped(number, last):
        if head[0] == "0" and len(head) > 1:
            return None
        foreign = last != numbers.decimal and last not in seen.decimals
        return Reading(as_decimal, sure=not (foreign and last == "," and len(tail) > 2))  # noqa: PLR2004
    return _read_ambiguous(as_decimal, Decimal(head + tail), last, numbers, seen)


def _read_mixed(number: str, marks: str) -> Reading | None:
    whole, _, fraction = number.rpartition(marks[-1])
    if marks.count(marks[-1]) > 1 or not _is_grouped(whole, marks[0]):
        return None
    return Reading(Decimal(f"{whole.replace(marks[0], '')}.{fraction}"))


def _read_ambiguous(
    decimal: Decimal, grouped: Decimal, mark: str, numbers: Numbers, seen: Evidence
) -> Reading:
    """Read one separator before three digits: the language's way, unless the article writes otherwise."""
    as_decimal, as_group = mark in seen.decimals, mark in seen.groups
    if mark == numbers.decimal:
        if as_group and not as_decimal:
            return Reading(grouped)
        sure = numbers.decimals_in_thousandths or (as_decimal and not as_group)
        return Reading(decimal, sure=sure and not as_group, whole=grouped)
    if as_decimal and not as_group:
        return Reading(grouped, sure=False, whole=grouped)
    return Reading(grouped)


def _may_follow(value: int, last: int, additive: int) -> bool:
    """Tell "twenty five" and "hai mươi lăm" from "five ten" and "two three"."""
    if last >= 100:  # noqa: PLR2004 - after "hundred" any smaller number may stand
        return value < last
    return last >= additive and value < 10  # noqa: PLR2004 - a unit after a ten


def read_words(written: str, numbers: Numbers) -> Decimal | None:
    """Compose a number from its words ("two hundred and five", "hai mươi lăm"); None for other words."""
    total, below, last = 0, 0, 0
    for word in re.split(r"[\s-]+", written):
        if word in numbers.fillers:
            continue
        scale = int(numbers.scales.get(word, 0))
        factor = numbers.multipliers.get(word, 0)
        if word in numbers.cardinals:
            value = numbers.cardinals[word]
            if last and not _may_follow(value, last, numbers.additive):
                return None
            below, last = below + value, value
        elif factor:
            unit = below % factor if below > factor else below
            if last >= factor and below:
                return None
            below, last = below - unit + (unit or 1) * factor, factor
        elif scale:
            if total and scale >= total:
                return None
            total, below, last = total + (below or 1) * scale, 0, 0
        else:
            return None
    return Decimal(total + below)
