"""Dates and periods in words: "10–14 January 2026", "từ năm 2026", "quý I/2026".

In: ISO 8601 dates and the periods of an `Indicator`. Out: how the reader's language writes them. What is
neither is printed as it stands.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from report.localise.formats import NBSP

if TYPE_CHECKING:
    from report.localise.formats import DateStyle, Shared
    from report.localise.wording import Wording

_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"\d{4}-\d\d")


def day(wording: Wording, iso: str, style: DateStyle) -> str:
    """Write the day of an ISO date or datetime."""
    moment = _read(iso)
    return period(wording, iso) if moment is None else wording.formats.day(moment.date(), style)


def moment(wording: Wording, iso: str) -> str:
    """Write an ISO datetime as stated, with its zone only where one is stated; a date as a date."""
    read = _read(iso)
    if read is None or len(iso) <= len("2026-01-10"):
        return day(wording, iso, "long")
    written = wording.formats.day(read.date(), "long")
    return wording.text("{date}, {time}", date=written, time=wording.formats.time(read.timetz()))


def interval(wording: Wording, start: str, end: str) -> str:
    """Write a span of two ISO dates, what they share once."""
    first, last = _read(start), _read(end)
    if first is None or last is None:
        return _open_span(wording, start, end)
    one, other = first.date(), last.date()
    if one == other:
        return wording.formats.day(one, "long")
    if one.year != other.year:
        return wording.formats.date_span(one, other, "none")
    return wording.formats.date_span(one, other, "month" if one.month == other.month else "year")


def period(wording: Wording, code: str) -> str:
    """Write a period: a year, quarter, month or day, a span a..b, or "from" one of these."""
    if code.startswith("from "):
        return wording.text("from {period}", period=period(wording, code.removeprefix("from ")))
    if ".." in code:
        start, _, end = code.partition("..")
        return _span(wording, start, end)
    if _YEAR.fullmatch(code):
        return wording.text("{year}", year=code, context_="period").replace(" ", NBSP)
    quarter = _QUARTER.fullmatch(code)
    if quarter:
        numeral = wording.formats.quarter(int(quarter[2]))
        return wording.text("Q{quarter} {year}", quarter=numeral, year=quarter[1]).replace(" ", NBSP)
    if _MONTH.fullmatch(code):
        first = _read(f"{code}-01")
        return code if first is None else wording.formats.day(first.date(), "month")
    read = _read(code)
    return code if read is None else wording.formats.day(read.date(), "long")


def _span(wording: Wording, start: str, end: str) -> str:
    if start == end:
        return period(wording, start)
    if _YEAR.fullmatch(start) and _YEAR.fullmatch(end):
        return wording.text("{start}–{end}", start=start, end=end, context_="years")
    if _MONTH.fullmatch(start) and _MONTH.fullmatch(end):
        return _months(wording, start, end)
    return interval(wording, start, end)


def _months(wording: Wording, start: str, end: str) -> str:
    first, last = _read(f"{start}-01"), _read(f"{end}-01")
    if first is None or last is None:
        return _open_span(wording, start, end)
    shared: Shared = "months_of_year" if first.year == last.year else "months"
    return wording.formats.date_span(first.date(), last.date(), shared)


def _open_span(wording: Wording, start: str, end: str) -> str:
    return wording.text("from {start} to {end}", start=period(wording, start), end=period(wording, end))


def _read(iso: str) -> datetime | None:
    try:
        return datetime.fromisoformat(iso)
    except ValueError:
        return None
