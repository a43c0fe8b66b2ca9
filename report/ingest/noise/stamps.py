"""When an article was published, as printed around it: stamps, and lines that name a field ("Date: ...")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from report.ingest.agencies import is_known
from report.ingest.dates import DATE, TIME, ZONE, mentions
from report.ingest.lines import NAME, any_of
from report.ingest.noise.bylines import is_byline
from report.ingest.noise.furniture import Cut, cut_line, ending, interior, is_section
from report.ingest.places import CITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.ingest.lines import Line

_WORDS = re.compile(
    r"\b"
    + any_of(
        r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?",
        r"(?:first )?published|posted|(?:last )?(?:updated|modified)|created|release|issued",
        r"date|time|on|at|as of|and|und",
        r"am|pm|hrs|uhr|[ECMP][SD]?T|(?:IC|IS|JS|SG|HK|BS|CES?|AES?)T|VN",
        r"thứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)|chủ nhật|T[2-7]|CN",
        r"cập nhật(?: lần cuối)?|ngày đăng|đăng(?: lúc| tải)?|xuất bản|phát hành|ngày|lúc|giờ(?: việt nam)?",
    )
    + r"\b",
    re.IGNORECASE,
)
_PARTS = tuple(re.compile(each) for each in (DATE, TIME, ZONE))
_BY = re.compile(rf"(?:[Bb]y|[Vv]on) {NAME}")
_BETWEEN = re.compile(r"[,:;]")
_SEGMENTS = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+")
_FIELD = re.compile(
    r"(?P<key>title|headline|author|byline|source|agency|date|published|publication date|"
    r"tiêu đề|tác giả|nguồn|ngày đăng|ngày)\s*[:：=]\s*(?P<value>\S.{0,300})",
    re.IGNORECASE,
)
_KEYS = {
    "headline": "title",
    "tiêu đề": "title",
    "byline": "author",
    "tác giả": "author",
    "agency": "source",
    "nguồn": "source",
    "publication date": "published",
    "date": "published",
    "ngày đăng": "published",
    "ngày": "published",
}
_GLUED = re.compile(
    r"(?:date|published|posted|ngày đăng|pubdate)\s*[:=]?\s*"
    r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?\s+(?=\S)",
    re.IGNORECASE,
)
_LONGEST = 160
_LONGEST_LABEL = 40
_FIRST_LINES = 3


def is_stamp(text: str, *, below_headline: bool = False) -> bool:
    """Tell a line made of nothing but a date, with its time, labels, outlet or byline beside it.

    Below the headline the name of a person, outlet or section may stand beside the date.
    """
    if len(text) > _LONGEST or not any(mention.year for mention in mentions(text)):
        return False
    return all(_belongs(rest) or (below_headline and _is_label(rest)) for rest in map(_rest, segments(text)))


def segments(text: str) -> list[str]:
    """Cut a line at its bars and spaced dashes: date, byline and outlet may share it."""
    return _SEGMENTS.split(text)


def _rest(segment: str) -> str:
    """Return what stands in a segment beside date, time, zone and their labels."""
    if is_byline(segment):
        return ""
    for part in _PARTS:
        segment = part.sub(" ", segment)
    return _WORDS.sub(" ", segment).strip(" ,;:.()[]–—-/+|")


def _belongs(rest: str) -> bool:
    parts = [part.strip() for part in _BETWEEN.split(rest)]
    return all(_is_place(part) or is_known(part) for part in parts if part) or bool(_BY.fullmatch(rest))


def _is_place(text: str) -> bool:
    return text.casefold() in CITIES


def stamped_place(text: str) -> str | None:
    """Return the city that stands beside a date: "Abu Dhabi, 24.01.2026."."""
    parts = (part.strip() for segment in segments(text) for part in _BETWEEN.split(_rest(segment)))
    return next((part for part in parts if _is_place(part)), None)


def _is_label(rest: str) -> bool:
    return len(rest) <= _LONGEST_LABEL and (is_section(rest) or re.fullmatch(NAME, rest) is not None)


def stamps(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find publication stamps around the running text."""
    inner = interior(lines)
    for index, line in enumerate(lines):
        if index not in inner and is_stamp(line.text, below_headline=index > 0):
            yield cut_line(lines, index)


def fields(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find lines that name a field and its value, around the running text."""
    inner, end = interior(lines), ending(lines)
    for index, line in enumerate(lines):
        found = None if index in inner else field(line.text)
        if found and (index < end or found[0] in ("author", "source")):
            yield cut_line(lines, index)


def field(text: str) -> tuple[str, str] | None:
    """Read a line "Source: Name" as a field of metadata and its value; a date must be one."""
    found = _FIELD.fullmatch(text) if len(text) <= _LONGEST * 2 else None
    if found is None:
        return None
    key = found["key"].casefold()
    key = _KEYS.get(key, key)
    if key == "published" and not is_stamp(found["value"]):
        return None
    return key, found["value"]


def glued(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find a labelled date that runs into the first words of the text."""
    for index, line in enumerate(lines[:_FIRST_LINES]):
        found = _GLUED.match(line.text)
        if found:
            yield Cut(index, 0, found.end())
