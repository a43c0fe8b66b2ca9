"""The sender of a mail in, who wrote it or who publishes it out: told by form, and only what is printed."""

from __future__ import annotations

import re

from report.ingest.agencies import is_known
from report.ingest.kinds.fragment import one_line
from report.ingest.lines import NAME, any_of
from report.ingest.noise.bylines import is_vietnamese_name

_LONGEST = 200
_PERSON = re.compile(NAME)
_AT = re.compile(r"(.{3,80}?)(?:\s+(?:at|from|via|of|@|từ)\s+|\s*[|,(–—/]\s*|\s+-\s+)(.{2,120}?)\)?")
_NOT_PEOPLE = re.compile(
    r"\b"
    + any_of(
        r"news(?:letters?|room|wire|desk|paper)?|daily|weekly|monthly|today|tonight|times|post|press|journal|media",
        r"morning|evening|brief(?:ing)?|bulletin|digest|alerts?|updates?|breaking|report|review|editors?|team|desk",
        r"agency|group|company|ministry|department|bank|university|institute|association|office|service|centre|center",
        r"info|admin|support|no-?reply|contact|hello|online|tv|radio|magazine|letters?|greetings|the|your|our",
        r"báo|tin|tạp chí|bản tin|đài|thông tấn xã|tòa soạn|ban|bộ|sở|cục|viện|trung tâm|công ty|hội",
        r"ngân hàng",
    )
    + r"\b",
    re.IGNORECASE,
)
_MAILTO = re.compile(r"\[mailto:([^\]\s]{1,200})\]", re.IGNORECASE)
_NAMED = re.compile(r"\s*(?P<name>[^<>]*?)\s*<(?P<address>[^<>\s]*)>.*")
_COMMENTED = re.compile(r"\s*(?P<address>[^\s<>()]*@[^\s<>()]*)\s*\((?P<name>[^()]*)\)\s*")
_LIST = re.compile(r"\s*\"?([^<>\"]{2,200}?)\"?\s*<[^<>]*>\s*")


def sender(field: str, listed: str) -> tuple[tuple[str, ...], str | None]:
    """Return the authors and the outlet that a From field names; a List-Id field may name the outlet."""
    field = _MAILTO.sub(r"<\1>", field[: 2 * _LONGEST])
    found = _NAMED.fullmatch(field) or _COMMENTED.fullmatch(field)
    name, address = (found["name"], found["address"]) if found else ("" if "@" in field else field, "")
    name = name.strip("\"' ")
    phrase = _LIST.fullmatch(listed[: 2 * _LONGEST])
    outlet = one_line(phrase[1]) if phrase else None
    if not name or "@" in name or len(name) > _LONGEST:
        return (), outlet
    parted = _AT.fullmatch(name)
    if parted and (
        _is_person(parted[1], address)
        or (_is_name(parted[1]) and _is_made_of(address.partition("@")[0], parted[2]))
    ):
        return (parted[1],), parted[2]
    return ((name,), outlet) if _is_person(name, address) else ((), name)


def _is_person(name: str, address: str) -> bool:
    """Tell a person: by a Vietnamese family name, or an address made of the name's parts."""
    if not _is_name(name):
        return False
    return is_vietnamese_name(name) or _is_made_of(address.partition("@")[0], name)


def _is_name(name: str) -> bool:
    """Tell what has the form of a person's name, and no word of an outlet or a desk."""
    return bool(
        _PERSON.fullmatch(name) and " " in name and not is_known(name) and not _NOT_PEOPLE.search(name)
    )


def _is_made_of(local: str, name: str) -> bool:
    """Tell "ann.poe", "poe_ann", "apoe" and "annp" from names of desks."""
    parts = [re.sub(r"\W", "", part).casefold() for part in name.split()]
    first, last = parts[0], parts[-1]
    plain = re.sub(r"[\W\d_]", "", local).casefold()
    made = {first + last, last + first, first[:1] + last, last + first[:1], first + last[:1], "".join(parts)}
    return plain in made
