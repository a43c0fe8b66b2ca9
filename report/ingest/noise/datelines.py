"""Datelines before the first sentence; end marks and agencies' sign-offs after the last."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from report.ingest.agencies import AGENCY, PAPER, is_known
from report.ingest.dates import DATE
from report.ingest.lines import NAME, UPPER, is_prose, is_vietnamese
from report.ingest.noise.furniture import Cut, cut_line, ending
from report.ingest.places import CITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.ingest.lines import Line

_DATE = re.sub(r"\?P<\w+>", "?:", DATE.replace("(?P=part)", "[/.-]"))
_DAY = rf",? \(?(?:ngày )?(?:{_DATE})\)?"
_DASH = r"(?:\s(?:—|–|--|-)|—|--|(?:–|-)(?=\s))"
_PLACE = rf"(?P<place>[{UPPER}][\w.’'&-]*(?:(?:,? |/)(?:(?:de|da|do|of|la|el) )?[{UPPER}][\w.’'&-]*){{0,5}})"
_THEN = rf"\s*(?=[\"“‘'(]?[{UPPER}\d])"
_OUTLET = rf"[{UPPER}][^\W\d]*(?:[.&+’'-][^\W\d]+|\+)*(?: [^\W\d][\w.&+’'-]*){{0,4}}|{AGENCY}"
_BY_AGENCY = rf"(?:\((?P<agency>(?:{_OUTLET})(?:/(?:{_OUTLET}))?)\)|/(?P<wire>{_OUTLET})/)"
_SHAPES = tuple(
    re.compile(pattern)
    for pattern in (
        # Hanoi (VNA) – | LONDON, Jan 5 (AP) — | HANOI (Reuters), Jan 5 - | HANOI, Jan 5, 2026 /PRNewswire/ --
        rf"{_PLACE}(?:{_DAY})?,?\s*{_BY_AGENCY}(?:{_DAY})?{_DASH}{_THEN}",
        # (Dân trí) - | (PLO)-
        rf"\((?P<agency>{_OUTLET})\)(?:{_DASH}|-){_THEN}",
        # (TTXVN) without a dash
        rf"\((?P<agency>{AGENCY})\)\s{_THEN}",
        # Hanoi, January 5 –
        rf"{_PLACE}{_DAY}{_DASH}{_THEN}",
        # Abu Dhabi, 24.01.2026. The
        rf"(?P<city>[{UPPER}][\w., -]{{2,30}}?),? \(?(?:{_DATE})\)?\.\s{_THEN}",
        # NEW DELHI: The minister
        rf"(?P<city>[{UPPER}][{UPPER}. ]{{2,30}}):\s{_THEN}",
        # TTO - | VTV.vn -
        rf"(?P<agency>{AGENCY}){_DASH}{_THEN}",
        # HÀ NỘI — | Hanoi – | TP.HCM -
        rf"{_PLACE}{_DASH}{_THEN}",
    )
)
_CODE = re.compile(rf"[{UPPER}&]{{2,5}}O?")
"""A short code in capitals may be a town or an outlet."""
_DAYS = frozenset({"Ngày", "Sáng", "Trưa", "Chiều", "Tối", "Đêm", "Hôm", "On"})
_LONGEST_DATELINE = 120
_FIRST_LINES = 10
_FIRST_PROSE = 2

_END = re.compile(
    r"(?:(?:(?<=[.!?…][”\"’'»)])|(?<=[!?…])|\s+)\./\.?|(?<=\.)/\.?|\s[■□▪●∎◼]+"
    r"|\s*\((?:Hết|HẾT|End|END|Ends|ENDS)\)|\s+Enditem)\Z|(?<=[\w”\"’»)%])/(?=\.\Z)"
)
_END_LINE = re.compile(r"[-–—#*\s]*(?:30|ENDS?|Ends?|HẾT|Hết|\./\.|/\.)[-–—#*\s.]*")
_AGENCIES = rf"{AGENCY}(?:\s?[/,–-]\s?{AGENCY})*"
_SIGNED = re.compile(
    rf"(?:(?<=[.!?…”\"’')/])\s*(?:(?:—|–|--)\s*|\s-\s*|(?<=\./\.)\s*|/)(?:[Tt]heo )?{_AGENCIES}\.?"
    rf"|(?<=[.!?…”\"’')/])\s*\((?:Theo )?{_AGENCIES}\)\.?)\Z"
)
_SIGNED_LAST = re.compile(
    rf"(?:(?<=[.!?…”\"])\s*(?:—|–|--)\s*[{UPPER}]{{2,8}}(?:/[{UPPER}]{{2,8}})?|(?<=\./\.)\s*[—–-]?\s*{NAME}"
    rf"|(?<=[.!?…”\"])\s+(?:(?:[Tt]heo )?{_AGENCIES}|\((?:Nguồn|Source): {_AGENCIES}\))|"
    rf"\s*\(Theo {NAME}\)\.?|(?<=[.!?…”\"/])\s*\((?:[Tt]heo:? |Nguồn: )?{PAPER}\)\.?)\Z"
)
_SIGN_OFF_LINE = re.compile(
    rf"[—–-]*\s*[(\[/]?(?:[Tt]heo |Source: |Nguồn: )?{_AGENCIES}[)\]/]?[.:]?|\({AGENCY}\s?/\s?{NAME}\)\.?"
)
_PAPER_LINE = re.compile(rf"[—–-]*\s*(?:\((?:[Tt]heo:? |Nguồn: )?{PAPER}\)|(?:Theo:? |Nguồn: )?{PAPER})\.?")
_CODE_LINE = re.compile(rf"[—–-]*\s*\(?[{UPPER}]{{2,8}}(?:/[{UPPER}]{{2,8}})?\)?\.?")
_REPORTER = re.compile(r"[—–-]*\s*\(?P\.?V\)?\.?")
"""\"Phóng viên\", which papers print where an author would stand."""
_AGENCY = re.compile(rf"{PAPER}|{_AGENCIES}")
_CODES = re.compile(rf"[{UPPER}]{{2,8}}(?:/[{UPPER}]{{2,8}})?")
_LAST_CHARACTERS = 100


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline as printed: where it ends, its place and its agency."""

    end: int
    place: str | None
    agency: str | None


def dateline(text: str) -> Dateline | None:
    """Read the dateline that a paragraph begins with."""
    for shape in _SHAPES:
        found = shape.match(text[: _LONGEST_DATELINE + 2])
        if found:
            parts = found.groupdict()
            agency = parts.get("agency") or parts.get("wire")
            place = parts.get("place") or parts.get("city")
            if (parts.get("city") and (place or "").casefold() not in CITIES) or place in _DAYS:
                continue
            if shape is _SHAPES[-1]:
                return _bare(text, found.end(), place or "")
            if not (place and agency) or _is_filed(place, agency):
                return Dateline(found.end(), place, agency)
    return None


def _is_filed(place: str, agency: str) -> bool:
    """Tell "Hanoi (VNA)" from "Nam Tran (Hanoi)": the agency is known, or the place is."""
    return (
        is_known(agency.partition("/")[0]) or place.isupper() or place.partition(",")[0].casefold() in CITIES
    )


def _bare(text: str, end: int, place: str) -> Dateline | None:
    """Judge a name before a dash, with neither agency nor date: a city, or a name in capitals."""
    if place.casefold() in CITIES or place.partition(",")[0].casefold() in CITIES:
        return Dateline(end, place, None)
    if not place.isupper() or len(place) == 1:
        return None
    if _CODE.fullmatch(place):
        return Dateline(end, None, place) if is_vietnamese(text[end : end + 300]) else None
    return Dateline(end, place, None)


def datelines(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find datelines: with an agency in any of the first lines, others in the first two of prose."""
    prose = 0
    for index, line in enumerate(lines[:_FIRST_LINES]):
        if len(line.text) < _LONGEST_DATELINE / 2 and not is_prose(line.text):
            continue
        prose += 1
        found = dateline(line.text)
        if found and (found.agency or (prose <= _FIRST_PROSE and is_prose(line.text))):
            yield Cut(index, 0, found.end)


def end_marks(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find the marks that close an article: "./.", "-30-", a square. A sentence keeps its own full stop."""
    for index, line in enumerate(lines):
        if index and _END_LINE.fullmatch(line.text):
            yield cut_line(lines, index)
        elif index or len(lines) == 1:
            start = max(0, len(line.text) - _LAST_CHARACTERS)
            found = _END.search(line.text, start)
            if found and found.start():
                yield Cut(index, found.start(), found.end())


def is_sign_off(text: str) -> bool:
    """Tell a line that names the agency, and nothing else."""
    return len(text) <= _LONGEST_DATELINE and _SIGN_OFF_LINE.fullmatch(text) is not None


def sign_offs(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find the agency's name after the last sentence, or on a line of its own below the text."""
    end = ending(lines)
    for index, line in enumerate(lines):
        is_last = index == len(lines) - 1
        if _END_LINE.fullmatch(line.text):
            continue
        is_code = _CODE_LINE.fullmatch(line.text) and not _REPORTER.fullmatch(line.text)
        below = (is_last and is_code) or (index >= end and _PAPER_LINE.fullmatch(line.text))
        if index and (below or _SIGN_OFF_LINE.fullmatch(line.text)):
            yield cut_line(lines, index)
            continue
        start = max(0, len(line.text) - _LAST_CHARACTERS)
        found = _SIGNED.search(line.text, start) or (is_last and _SIGNED_LAST.search(line.text, start))
        if found and found.start():
            yield Cut(index, found.start(), len(line.text))


def signed_by(text: str) -> str | None:
    """Return the agency that a sign-off names, as printed."""
    found = _AGENCY.search(text) or _CODES.search(text)
    return found[0] if found else None


def after_end_mark(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find what still stands below the press's end mark "./.": it is no longer the article."""
    marked = [index for index, line in enumerate(lines) if line.text.endswith(("./.", "/."))]
    if marked and sum(is_prose(line.text) for line in lines[: marked[-1] + 1]) > 1:
        yield from (cut_line(lines, index) for index in range(marked[-1] + 1, len(lines)))
