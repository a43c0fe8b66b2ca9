"""Timestamps of feeds and mails in, ISO 8601 out, with the zone as stated: never converted, never added.

Source: RFC 5322 (3.3, 4.3), RFC 3339; what mail programs print is read like a stamp in an article.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from report.ingest.dates import MONTHS, mentions, order_by_weekday, stamp_value

if TYPE_CHECKING:
    from report.ingest.dates import Order

_CLOCK = r"(?P<clock>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?"
_OFFSET = r"(?:(?:GMT|UTC|UT) ?)?(?P<sign>[+-]) ?(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?"
_ZONE = rf"(?:{_OFFSET}|(?P<name>[A-Za-z]{{1,5}}))"
_RFC_5322 = re.compile(
    r"(?:[^\W\d]{2,12}\.?,? )?(?P<day>\d{1,2})[ -](?P<month>[A-Za-z]{3,9})\.?[ ,-]{1,2}(?P<year>\d{4}|\d{2})"
    rf"(?:,? {_CLOCK}(?: ?{_ZONE})?)?(?: ?\([^()]*\))?"
)
_RFC_3339 = re.compile(
    rf"(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?:(?:[Tt]| ){_CLOCK}(?: ?{_ZONE})?)?"
)
_ZONES = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
"""Names with a meaning in RFC 5322, 4.3; of any other name nothing is known."""
_ZERO = {"GMT": "+00:00", "UT": "+00:00", "UTC": "+00:00", "Z": "Z"}
_LONGEST = 100
_EARLIEST = 1900
_FARTHEST = 14
"""Hours that a zone may lie from UTC."""
UNSET = frozenset(("1899-12-30", "1900-01-01", "1969-12-31", "1970-01-01", "1970-01-02"))
"""Days that programs write where none was set, in whatever zone."""
_HALF_DAYS = (("SA", "AM"), ("CH", "PM"))
_PRINTED_MONTH = re.compile(r"\b(?:tháng|thg)\.? (\w+),? (?:năm )?(\d{4})", re.IGNORECASE)
_NAMED_MONTHS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def timestamp(text: object, order: Order | None = None) -> str | None:
    """Return a timestamp in ISO 8601; None where it names no day beyond doubt."""
    plain = " ".join(text.split()) if isinstance(text, str) and len(text) <= _LONGEST else ""
    found = _RFC_3339.fullmatch(plain) or _RFC_5322.fullmatch(plain)
    value = _of(found) if found else _printed(plain, order)
    return None if value is None or int(value[:4]) < _EARLIEST or value[:10] in UNSET else value


def _of(found: re.Match[str]) -> str | None:
    month, year = found["month"], int(found["year"])
    if not month.isdecimal():
        if month[:3].lower() not in MONTHS:
            return None
        month = str(MONTHS.index(month[:3].lower()) + 1)
    if len(found["year"]) < len("2026"):
        year += 2000 if year < 50 else 1900  # noqa: PLR2004 - RFC 5322, 4.3
    value = f"{year:04}-{int(month):02}-{int(found['day']):02}"
    if found["clock"]:
        value += f"T{'' if found['clock'][2] == ':' else '0'}{found['clock']}"
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return None
    return value + _zone(found) if found["clock"] else value


def _zone(found: re.Match[str]) -> str:
    """Return the offset stated; "-00:00" says that none is known."""
    if found["name"]:
        name = found["name"].upper()
        return _ZERO.get(name) or (f"{_ZONES[name]:+03}:00" if name in _ZONES else "")
    if not found["sign"]:
        return ""
    hours, minutes = int(found["hours"]), int(found["minutes"] or 0)
    is_known = (hours or minutes or found["sign"] == "+") and hours <= _FARTHEST and minutes < 60  # noqa: PLR2004
    return f"{found['sign']}{hours:02}:{minutes:02}" if is_known else ""


def _printed(text: str, order: Order | None) -> str | None:
    """Read a date as mail programs print it: "Th 2, 12 thg 1, 2026 vào lúc 09:38"."""
    for sign, half in _HALF_DAYS:
        text = re.sub(rf"(?<=\d) ?{sign}\b", f" {half}", text)
    text = _PRINTED_MONTH.sub(_month, text)
    for mention in mentions(text):
        settled = order or order_by_weekday(mention, text)
        if mention.year and (value := stamp_value(text, mention, settled)):
            return value
    return None


def _month(found: re.Match[str]) -> str:
    name = found[1].lower()
    number = _NAMED_MONTHS.index(name) + 1 if name in _NAMED_MONTHS else name
    return f"tháng {number} năm {found[2]}"
