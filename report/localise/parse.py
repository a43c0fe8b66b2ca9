"""Values read back from text that a `Wording` wrote: `parse(format(x)) == x`.

In: a text and its locale. Out: its values in order. Numbers are `Decimal`s in base units, the two ends of a range
apart; dates are ISO 8601, a day of no year "--01-10", a time "T09:38", a year "2025"; what is said in words instead
of a number is "double-digit". The same brief in two languages holds the same values.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from babel.dates import tokenize_pattern

from report.glossary import Glossary
from report.localise import units
from report.localise.formats import EN_DASH, MINUS
from report.localise.wording import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from report.localise.formats import Formats
    from report.localise.wording import Wording

Value = Decimal | str

_SPACE = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_COUNTS = (Decimal(1), Decimal(2), Decimal(5), Decimal(100), Decimal("1.5"))
"""Counts that between them take every plural form."""


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    values: Callable[[re.Match[str]], tuple[Value, ...]]


def parse(text: str, locale: str) -> tuple[Value, ...]:
    """Return the values that a text in a locale states, in order.

    Raises: LocaleError where the locale is unknown or has no catalogue.
    """
    found = [(match, rule) for rule in _rules(locale) for match in rule.pattern.finditer(text)]
    found.sort(key=lambda each: (each[0].start(), -each[0].end()))
    values: list[Value] = []
    end = 0
    for match, rule in found:
        if match.start() >= end:
            values.extend(rule.values(match))
            end = match.end()
    return tuple(values)


@lru_cache(maxsize=16)
def _rules(locale: str) -> tuple[_Rule, ...]:
    wording = load(locale, Glossary({}))
    return tuple(
        [*_dates(wording.formats), *_times(), _quarter(wording), *_words(wording), _numbers(wording)]
    )


def _dates(formats: Formats) -> Iterator[_Rule]:
    months = _months(formats)

    def ends(match: re.Match[str]) -> tuple[Value, ...]:
        part = {name: text for name, text in match.groupdict().items() if text}
        # What the two ends share stands at one of them only.
        shared = {f"{field}{end}": part[name] for name in part if (field := name[0]) != "d" for end in "12"}
        first, last = (_iso({**shared, **part}, end, months) for end in "12")
        return (first, last)

    for start, end in formats.spans.values():
        yield _Rule(_bounded(_expression(start, "1", months) + _expression(end, "2", months)), ends)
    for pattern in formats.dates.values():
        yield _Rule(
            _bounded(_expression(pattern, "1", months)), lambda match: (_iso(match.groupdict(), "1", months),)
        )


def _months(formats: Formats) -> dict[str, int]:
    """Return the names of the months, in whatever width and use."""
    names: dict[str, int] = {}
    for use in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            names.update({name: number for number, name in formats.cldr.months[use][width].items()})
    return names


def _expression(pattern: str, end: str, months: dict[str, int]) -> str:
    """Turn a CLDR date pattern into a regular expression whose groups are named y, M or m, and d."""
    parts: list[str] = []
    for kind, value in tokenize_pattern(pattern):
        if kind == "chars":
            parts.append(_literal(str(value)))
            continue
        letter, width = value
        if letter in "ML":
            parts.append(_month(months, end) if int(width) > 2 else rf"(?P<m{end}>\d{{1,2}})")  # noqa: PLR2004
        elif letter == "y":
            parts.append(rf"(?P<y{end}>\d{{4}})")
        else:
            parts.append(rf"(?P<{letter}{end}>\d{{1,2}})" if letter == "d" else r"\w+")
    return "".join(parts)


def _month(months: dict[str, int], end: str) -> str:
    return f"(?P<M{end}>{_alternatives(list(months))})"


def _iso(part: dict[str, str], end: str, months: dict[str, int]) -> str:
    year = part.get(f"y{end}") or "-"
    name, number, day = (part.get(f"{field}{end}") for field in "Mmd")
    month = months[name] if name else int(number or 0)
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")


def _times() -> Iterator[_Rule]:
    def time(match: re.Match[str]) -> tuple[Value, ...]:
        hour = int(match["hour"])
        if match["half"]:
            hour = hour % 12 + (12 if match["half"].lower() == "pm" else 0)
        hours, _, minutes = (match["offset"] or "").partition(":")
        offset = (
            f"{hours[0]}{int(hours[1:]):02}:{minutes or '00'}" if hours else "+00:00" * bool(match["zone"])
        )
        return (f"T{hour:02}:{match['minute']}{offset.replace(MINUS, '-')}",)

    half, zone = (
        rf"(?:{_SPACE}(?P<half>[AaPp][Mm]))?",
        rf"(?:{_SPACE}(?P<zone>GMT)(?P<offset>[+\-−]\d\d?(?::\d\d)?)?)?",
    )
    yield _Rule(_bounded(rf"(?P<hour>\d\d?):(?P<minute>\d\d){half}{zone}"), time)


def _quarter(wording: Wording) -> _Rule:
    written = {wording.formats.quarter(number): number for number in range(1, 5)}
    shape = _literal(wording.text("Q{quarter} {year}", quarter="\x01", year="\x02"))
    expression = shape.replace("\x01", f"(?P<q>{_alternatives(list(written))})").replace(
        "\x02", r"(?P<y>\d{4})"
    )
    return _Rule(_bounded(expression), lambda match: (f"{match['y']}-Q{written[match['q']]}",))


def _words(wording: Wording) -> Iterator[_Rule]:
    for words, value in (
        (wording.text("double-digit"), "double-digit"),
        (wording.text("triple-digit"), "triple-digit"),
    ):
        yield _Rule(_bounded(_literal(words)), lambda _, value=value: (value,))  # type: ignore[misc]


def _numbers(wording: Wording) -> _Rule:
    formats = wording.formats
    scales = {units.scale_word(wording, power, count): power for power in units.SAID for count in _COUNTS}
    group, decimal = re.escape(formats.group), re.escape(formats.decimal)
    number = rf"(?:\d{{1,3}}(?:{group}\d{{2,3}})*{group}\d{{3}}|\d+)(?:{decimal}\d+)?"
    span = rf"(?P<low>[{MINUS}-]?{number})(?:{EN_DASH}(?P<high>{number}))?"
    scaled = rf"(?:{_SPACE}(?P<scale>{_alternatives(list(scales))})(?!\w))?"

    def read(match: re.Match[str]) -> tuple[Value, ...]:
        power = scales.get(re.sub(_SPACE, "\N{NO-BREAK SPACE}", match["scale"])) if match["scale"] else None
        return tuple(_value(text, formats, power) for text in match.group("low", "high") if text)

    return _Rule(re.compile(rf"(?<![\w{group}{decimal}]){span}(?!\d){scaled}"), read)


def _value(text: str, formats: Formats, power: int | None) -> Value:
    if power is None and re.fullmatch(r"[12]\d{3}", text):
        return text
    digits = text.replace(formats.group, "").replace(formats.decimal, ".").replace(MINUS, "-")
    return Decimal(digits) if power is None else Decimal(f"{digits}E{power}")


def _bounded(expression: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){expression}(?!\w)")


def _literal(text: str) -> str:
    return re.sub(r"(?:\\?[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}])", lambda _: _SPACE, re.escape(text))


def _alternatives(words: list[str]) -> str:
    return "|".join(_literal(word) for word in sorted(words, key=len, reverse=True))
