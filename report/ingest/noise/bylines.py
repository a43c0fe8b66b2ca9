"""Who wrote and who translated an article, as printed around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from report.ingest.agencies import AGENCY, PAPER, is_known
from report.ingest.lines import NAME, UPPER, VIETNAMESE_SHARE, any_of, has_vietnamese, vietnamese_share
from report.ingest.noise.furniture import Cut, beginning, cut_line, ending, interior

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from report.ingest.lines import Line

_TRANSLATED = r"(?:Translated by|Translation by|Translator|Người dịch|Biên dịch|Lược dịch|Dịch)"
_WROTE = any_of(
    _TRANSLATED,
    r"By|BY|Von|Written by|Reported by|Story by|Words by|Text by|Compiled by|Edited by|Authors?|Reporter",
    r"Tác giả|Nhóm phóng viên|Phóng viên|Nhóm PV|PV|and|và",
    r"(?:Bài viết|Bài và ảnh|Bài, ảnh|Bài|Tin và ảnh|Tin, ảnh|Tin, bài|Tin|Thực hiện)(?=\s*[:：])",
)
_PEOPLE = rf"{NAME}(?:(?:,| and| &| và|/|;) {NAME}){{0,6}}"
_BYLINE = re.compile(
    rf"(?:[—–-]\s*)?(?:{_PEOPLE}\s*[-–—|,]\s*(?={_TRANSLATED}))?{_WROTE}(?:\s*[:：]\s*|\s){_PEOPLE}"
    rf"(?:\s*[-–—|,;(/]\s*(?:{_WROTE}\s*[:：]?\s*)?{_PEOPLE}\)?| in {NAME}){{0,3}}\.?"
)
_NOT_PEOPLE = re.compile(
    r"(?:By|BY) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|"
    r"August|September|October|November|December|The|This|That|Their|Its|All|Now|Then|Contrast|Law)\b"
)
_AFTER = re.compile(
    any_of(
        rf"(?:[—–-]\s*)?\(?[Tt]heo:? {_PEOPLE}\)?\.?",
        rf"{AGENCY}: {_PEOPLE}",
        rf"{NAME} \(?[Tt]heo:? {_PEOPLE}\)?",
        rf"{NAME}(?:\s?/\s?{AGENCY}|\s?\({AGENCY}\))",
        rf"{NAME} \(?(?:tổng hợp|t/h|dịch|lược dịch|biên dịch)\)?",
    )
)
_WORD = rf"[{UPPER}][^\W\d_]*"
_SURNAME = any_of(
    r"Nguyễn|Nguyen|Trần|Tran|Lê|Le|Phạm|Pham|Hoàng|Hoang|Huỳnh|Huynh|Phan|Vũ|Vu|Võ|Vo|Đặng|Dang|Bùi|Bui|Đỗ",
    r"Hồ|Ngô|Ngo|Dương|Duong|Lý|Ly|Đinh|Dinh|Đoàn|Doan|Trịnh|Trinh|Đào|Lương|Luong|Trương|Truong",
)
_SURNAMED = re.compile(rf"{_SURNAME}(?: {_WORD}){{1,3}}")
_PEN_NAMES = re.compile(
    rf"{_WORD}(?:[ .]{_WORD}){{1,3}}(?: ?[-–,] ?{_WORD}(?: {_WORD}){{1,3}})?|P\.?V\.?|[{UPPER}]\.[{UPPER}]\.?"
)
_IN_STAMP = re.compile(rf"\b(?:[Bb]y|[Vv]on) ({_PEOPLE})")
_PARTS = re.compile(r"\s+[-–—|]\s+|[;|(]\s*|,\s*(?=[TNBLDP]\w+ (?:by\b|dịch))")
_ROLE = re.compile(rf"(?:[—–-]\s*)?{_WROTE}\s*[:：]?\s*")
_AGENCY_BEHIND = re.compile(rf"(?:/\s?|\()({AGENCY})\)?\.?\Z")
_ORIGIN = re.compile(rf"\(?[Tt]heo:?\s+({PAPER}|{NAME})\)?")
_OUTLET = re.compile(rf"\(?{PAPER}\)?|\A{AGENCY}:|\A\({AGENCY}\s?/.*")
_BETWEEN = re.compile(r",\s*| and | & | và |\s?/\s?")
_TITLES = re.compile(
    r"\b(?:Staff|Reporter|Correspondent|Writer|Editor|Desk|Agencies|News|P\.?V|Phóng viên)\b"
)
_LONGEST = 160


def is_byline(text: str) -> bool:
    """Tell a line that says who wrote, compiled or translated an article."""
    return len(text) <= _LONGEST and _BYLINE.fullmatch(text) is not None and not _NOT_PEOPLE.match(text)


def bylines(lines: Sequence[Line]) -> Iterator[Cut]:
    """Find bylines around the running text; names alone only as Vietnamese papers print them."""
    inner, start, end = interior(lines), beginning(lines), ending(lines)
    is_vietnamese = vietnamese_share(" ".join(line.text for line in lines[:20])[:5000]) >= VIETNAMESE_SHARE
    for index, line in enumerate(lines):
        text = line.text
        if index in inner or len(text) > _LONGEST:
            continue
        is_signature = index >= end and (
            _AFTER.fullmatch(text)
            or (is_vietnamese and index == len(lines) - 1 and _PEN_NAMES.fullmatch(text))
        )
        stands_apart = 0 < index < start or index >= end
        if is_signature or is_byline(text) or (stands_apart and is_vietnamese_name(text)):
            yield cut_line(lines, index)


def stamped_people(text: str) -> list[str]:
    """Read the bylines that share a line with a date: "Posted by Name on ..."."""
    return _IN_STAMP.findall(text)


def is_vietnamese_name(text: str) -> bool:
    """Tell a name that begins with a Vietnamese family name."""
    return _SURNAMED.fullmatch(text) is not None


def is_pen_name(text: str) -> bool:
    """Tell a name alone as Vietnamese papers print it below an article."""
    return len(text) <= _LONGEST and has_vietnamese(text) and _PEN_NAMES.fullmatch(text) is not None


def people(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read a byline: authors and translators, each name as printed."""
    authors: list[str] = []
    translators: list[str] = []
    found = authors
    for part in _PARTS.split(_OUTLET.sub("", _ORIGIN.sub("", text)).strip()):
        role = _ROLE.match(part)
        if role:
            found = translators if re.match(_TRANSLATED, role[0]) else authors
        names = part[role.end() if role else 0 :].split(" in ")[0]
        found.extend(name for each in _BETWEEN.split(names) if _is_person(name := each.strip(" .()")))
    return tuple(authors), tuple(translators)


def agency_of(text: str) -> str | None:
    """Read the agency behind the name in a signature: "Name (AGENCY)", "Name/AGENCY"."""
    found = _AGENCY_BEHIND.search(text)
    return found[1] if found else None


def origins(text: str) -> list[str]:
    """Read the outlets that a signature follows: "Theo Reuters"."""
    return _ORIGIN.findall(text)


def _is_person(name: str) -> bool:
    parts = [part for part in re.split(r"[ .]", name) if part]
    return (
        len(parts) > 1 and bool(re.fullmatch(NAME, name)) and not is_known(name) and not _TITLES.search(name)
    )
