"""Values read back from text that a `Wording` wrote: `parse(format(x)) == x`.

In: a text and its locale. Out: its values in order. Numbers are `Decimal`s in base units, the two ends of a
range apart; dates are ISO 8601, a day of no year "--01-10", a time "T09:38", a year "2025"; what is said in
words instead of a number is "double-digit". The same brief in two languages holds the same values.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from babel.dates import tokenize_pattern

from report.glossary import Glossary
from report.localise import units
from report.localise.formats import EN_DASH, MINUS
from report.localise.wording import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from report.localise.formats import Formats
    from report.localise.wording import Wording

Value = Decimal | str

_COUNTS = (Decimal(1), Decimal(2), Decimal(5), Decimal(100), Decimal("1.5"))
"""Counts that between them take every plural form."""
_NAMED = 3
"""The width from which a CLDR pattern's month is a name."""


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
    return (*_dates(wording.formats), _time(), _quarter(wording), *_words(wording), _numbers(wording))


def _dates(formats: Formats) -> Iterator[_Rule]:
    months = _months(formats)
    for start, end in formats.spans.values():
        span = _expression(start, "1", months) + _expression(end, "2", months)
        yield _Rule(_bounded(span), partial(_ends, months=months))
    for pattern in formats.dates.values():
        yield _Rule(_bounded(_expression(pattern, "1", months)), partial(_day, months=months))


def _months(formats: Formats) -> dict[str, int]:
    """Return the names of the months, in whatever width and use."""
    names: dict[str, int] = {}
    for use in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            names.update({name.casefold(): month for month, name in formats.cldr.months[use][width].items()})
    return names


def _expression(pattern: str, end: str, months: Mapping[str, int]) -> str:
    """Turn a CLDR date pattern into a regular expression whose groups are named y, M or m, and d."""
    fields = {
        "y": rf"(?P<y{end}>\d{{4}})",
        "m": rf"(?P<m{end}>\d{{1,2}})",
        "M": rf"(?P<M{end}>{_alternatives(months)})",
        "d": rf"(?P<d{end}>\d{{1,2}})",
    }
    parts: list[str] = []
    for kind, value in tokenize_pattern(pattern):
        if kind == "chars":
            parts.append(_literal(str(value)))
            continue
        letter, width = str(value[0]), int(value[1])
        if letter in "ML":
            letter = "M" if width >= _NAMED else "m"
        parts.append(fields.get(letter, r"\w+"))
    return "".join(parts)


def _day(match: re.Match[str], months: Mapping[str, int]) -> tuple[Value, ...]:
    return (_iso(match.groupdict(), "1", months),)


def _ends(match: re.Match[str], months: Mapping[str, int]) -> tuple[Value, ...]:
    part = match.groupdict()
    # What the two ends share stands at one of them only.
    shared = {f"{name[0]}{end}": part[name] for name in part if not name.startswith("d") for end in "12"}
    return tuple(_iso({**shared, **part}, end, months) for end in "12")


def _iso(part: Mapping[str, str], end: str, months: Mapping[str, int]) -> str:
    name, number, day = (part.get(f"{field}{end}") for field in ("M", "m", "d"))
    month = months[name.casefold()] if name else int(number or 0)
    return f"{part.get(f'y{end}', '-')}-{month:02}" + (f"-{int(day):02}" if day else "")


def _time() -> _Rule:
    half = r"(?:\s(?P<half>[AaPp][Mm]))?"
    zone = rf"(?:\s(?P<zone>GMT)(?:(?P<sign>[+{MINUS}])(?P<hours>\d\d?)(?::(?P<minutes>\d\d))?)?)?"
    return _Rule(_bounded(rf"(?P<hour>\d\d?):(?P<minute>\d\d){half}{zone}"), _time_of_day)


def _time_of_day(match: re.Match[str]) -> tuple[Value, ...]:
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "pm" else 0)
    written = f"T{hour:02}:{match['minute']}"
    if match["zone"]:
        sign = "-" if match["sign"] == MINUS else "+"
        written += f"{sign}{int(match['hours'] or 0):02}:{match['minutes'] or '00'}"
    return (written,)


def _quarter(wording: Wording) -> _Rule:
    written = {wording.formats.quarter(number): number for number in range(1, 5)}
    shape = _literal(wording.text("Q{quarter} {year}", quarter="\x01", year="\x02"))
    expression = shape.replace("\x01", f"(?P<q>{_alternatives(written)})").replace("\x02", r"(?P<y>\d{4})")
    return _Rule(_bounded(expression), lambda match: (f"{match['y']}-Q{written[match['q'].upper()]}",))


def _words(wording: Wording) -> Iterator[_Rule]:
    said = {"double-digit": wording.text("double-digit"), "triple-digit": wording.text("triple-digit")}
    for value, words in said.items():
        yield _Rule(_bounded(_literal(words)), partial(_itself, value))


def _itself(value: Value, _: re.Match[str]) -> tuple[Value, ...]:
    return (value,)


def _numbers(wording: Wording) -> _Rule:
    formats = wording.formats
    scales = {
        " ".join(units.scale_word(wording, power, count).split()): power
        for power in units.SAID
        for count in _COUNTS
    }
    group, decimal = re.escape(formats.group), re.escape(formats.decimal)
    number = rf"(?:\d{{1,3}}(?:{group}\d{{2,3}})*{group}\d{{3}}|\d+)(?:{decimal}\d+)?"
    span = rf"(?P<low>[{MINUS}-]?{number})(?:{EN_DASH}(?P<high>{number}))?"
    scaled = rf"(?:\s(?P<scale>{_alternatives(scales)})(?!\w))?"

    def read(match: re.Match[str]) -> tuple[Value, ...]:
        power = scales[" ".join(match["scale"].lower().split())] if match["scale"] else None
        return tuple(_value(text, formats, power) for text in match.group("low", "high") if text)

    return _Rule(re.compile(rf"(?<![\w{group}{decimal}]){span}(?!\w){scaled}", re.IGNORECASE), read)


def _value(text: str, formats: Formats, power: int | None) -> Value:
    # A number of four digits is grouped ("2,025"): without its sign it is a year.
    if power is None and re.fullmatch(r"[12]\d{3}", text):
        return text
    digits = text.replace(formats.group, "").replace(formats.decimal, ".").replace(MINUS, "-")
    return Decimal(digits) if power is None else Decimal(digits).scaleb(power, units.EXACT)


def _bounded(expression: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){expression}(?!\w)", re.IGNORECASE)


def _literal(text: str) -> str:
    return re.sub(r"(?:\\?\s)+", lambda _: r"\s+", re.escape(text))


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(_literal(word) for word in sorted(words, key=len, reverse=True))
