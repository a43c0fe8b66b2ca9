"""A sentence with its terms in, who does what in it out: only a subject that its verb follows at once.

A role that merely stands somewhere before a verb is not its subject, nor is one that something else belongs
to ("an aide to the Prime Minister"); what somebody says that somebody else did is no act of either. Better
no actor than a wrong one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from report.briefing import Actor
from report.language import CAPITALS

if TYPE_CHECKING:
    from report.glossary import Match, TermKind

_NAME = re.compile(rf"(?:\s+[{CAPITALS}][\w'’-]*){{1,5}}")
_PRONOUN = re.compile(r"(?:he|she|ông ấy|bà ấy|ông|bà)\b", re.IGNORECASE)
_HE = re.compile(r"\b(?:he|she|ông|bà)\b", re.IGNORECASE)
_FULL_NAME = re.compile(rf"[{CAPITALS}][\w'’-]*(?:\s+[{CAPITALS}][\w'’-]*){{1,5}}")
_UNDONE = re.compile(
    r"(?:\bto\s+|(?:\b(?:not(?! only)|never|no|neither|nor|nobody|without|hardly|barely|cannot|can|may|might"
    r"|could|would|should|must|will|shall|không(?! chỉ)|chưa|chẳng|chớ|đừng|có thể|sẽ|nên|phải|cần"
    r"|được cho là|bị cho là)|n['’]t)(?:\s+(?!đã\b)\w+){0,2}\s+)$",
    re.IGNORECASE,
)
"""What makes the verb behind it undone: negated, possible, due or only planned."""
_CONDITION = re.compile(
    r"\b(?:if|unless|whether|provided that|in case|reportedly|allegedly"
    r"|nếu|trừ khi|trừ phi|giả sử|miễn là|được cho là|nghe nói)\b",
    re.IGNORECASE,
)
_ADJACENT = re.compile(
    r"(?:,\s*who\b[^,]{0,80},)?"
    r"(?:\s*\b(?:also|has|have|had|then|further|later|again|today|yesterday|on \w+(?: \d{1,2})?"
    r"|đã|cũng|vừa|tiếp tục|đang|hôm nay|hôm qua"
    r"|(?:sáng|chiều|tối)?\s*(?:ngày)?\s*\d{1,2}[/-]\d{1,2})\b,?)*\s*",
    re.IGNORECASE,
)
"""What may stand between a subject and its verb."""
_BELONGS = re.compile(
    r"(?:\b(?i:of|to|for|with|by|from|against|about|than|former|ex|then|late|acting|deputy|vice|assistant"
    r"|shadow|của|với|cùng|cho|bởi|từ|hơn|nguyên|cựu|cố|quyền|phó|trợ lý|thư ký|phu nhân|văn phòng|thay mặt"
    r"|thừa lệnh)[\s-]+(?:(?:the|a|his|her|its|their)\s+)?"
    rf"|\b(?!Vietnamese)(?:[{CAPITALS}]\w+(?:ian|ean|ese|ish|can|[aeq]i)|French|Dutch|Greek|Swiss|Czech|Thai)\s+)$"
)
"""What makes a role somebody else's, another one, or that of a country that only an adjective names."""
_HEARSAY = re.compile(r"[^.!?]*\b(?:according to|theo(?! đó\b| tinh thần\b))\b", re.IGNORECASE)
_OPENING = re.compile(r"[,;:]\s|\s[–—]\s")
_NEVER_NEGATED = frozenset({"shortcoming", "rejected", "failed"})
_TELLING = frozenset({"said", "stressed", "announced", "warned", "forecast", "assessed", "accused"})
_FINITE = re.compile(r"(?:ed|said|told|says)$")


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence with the terms in it."""

    words: str
    matches: tuple[Match, ...]

    def of(self, *kinds: TermKind) -> list[Match]:
        """Return the terms of some kinds, in order."""
        return [match for match in self.matches if match.kind in kinds]


@dataclass(slots=True)
class Cast:
    """Who has appeared in an article so far: the full names of each role and country, and who acted last."""

    full: dict[tuple[str, str | None], Actor] = field(default_factory=dict)
    last: Actor | None = None

    def known(self, role: str, place: str | None, name: str | None) -> Actor | None:
        """Return whom a role and what is said of a name mean; None where that is nobody or several."""
        named = set((name or "").split())
        meant = {
            each: actor
            for (known, each), actor in self.full.items()
            if known == role and place in {None, each} and named <= set((actor.name or "").split())
        }
        return meant.get(place) or (next(iter(meant.values())) if len(meant) == 1 else None)


def is_done(words: str, verb: Match) -> bool:
    """Tell whether an act is said to be done: not undone, asked about, or under a condition."""
    if _CONDITION.search(words) or words.rstrip("”\"'’ ").endswith("?"):
        return False
    return verb.key in _NEVER_NEGATED or not _UNDONE.search(words[: verb.start])


def subject(reading: Reading, cast: Cast) -> tuple[Actor | None, Match | None]:
    """Return the actor of a sentence and the act that follows at once; None for both where there is none."""
    for actor, start, end in _actors(reading, cast):
        verb = _verb_at(reading, end)
        if verb is not None:
            told = _is_told(reading, start)
            cast.last = None if told else actor
            return (None, None) if told else (actor, verb)
    if _is_about_others(reading):
        cast.last = None
    return None, None


def _is_about_others(reading: Reading) -> bool:
    """Tell whether a sentence lets somebody else speak or names somebody, whom a pronoun may then mean."""
    terms = [(match.start, match.end) for match in reading.matches]
    names = (found.span() for found in _FULL_NAME.finditer(reading.words))
    named = any(not any(a < end and start < b for a, b in terms) for start, end in names)
    telling = any(match.key in _TELLING for match in reading.of("act")) and not _HE.search(reading.words)
    return named or telling or bool(reading.of("role"))


def next_subject(reading: Reading, after: int) -> int | None:
    """Return where the next one begins who does something; None where nobody else does."""
    for match in reading.of("role", "body"):
        verb = _verb_at(reading, _named_until(reading, match)) if match.start >= after else None
        finite = verb is not None and _FINITE.search(reading.words[verb.start : verb.end])
        if verb is not None and (match.kind == "role" or finite):
            return match.start
    return None


def _actors(reading: Reading, cast: Cast) -> list[tuple[Actor, int, int]]:
    """Return who is named, and where; a pronoun that opens the sentence is who acted in the one before."""
    found = [
        (_named(reading, role, cast), role.start, _named_until(reading, role))
        for role in reading.of("role")
        if _is_one_in_office(reading.words, role) and not _BELONGS.search(reading.words[: role.start])
    ]
    pronoun = _PRONOUN.match(reading.words)
    if pronoun and cast.last is not None:
        found.insert(0, (cast.last, 0, pronoun.end()))
    return found


def _is_told(reading: Reading, start: int) -> bool:
    """Tell whether somebody else says that this subject did it: "officials said the President had agreed"."""
    before = reading.words[:start]
    opening = max((found.end() for found in _OPENING.finditer(before)), default=0)
    told = any(m.key in _TELLING and opening <= m.start < start for m in reading.of("act"))
    return told or _HEARSAY.match(before) is not None


def _is_one_in_office(words: str, role: Match) -> bool:
    """Tell the holder of an office from several holders, a future one, and what belongs to one."""
    said = words[role.start : role.end]
    several = said[:1].islower() and said.endswith("s") and not said.endswith("ss")
    return not several and not words.startswith(("-elect", "'s ", "’s "), role.end)


def _verb_at(reading: Reading, end: int) -> Match | None:
    verb = next((match for match in reading.of("act") if match.start >= end), None)
    if (
        verb is None
        or not is_done(reading.words, verb)
        or not _ADJACENT.fullmatch(reading.words, end, verb.start)
    ):
        return None
    return verb


def _place(reading: Reading, role: Match) -> Match | None:
    """Return the country or body that a role is of: "India’s Prime Minister", "Thủ tướng Ấn Độ"."""
    for match in reading.of("place", "body"):
        before = reading.words[match.end : role.start] in {" ", "’s ", "'s "}
        if before or match.start - role.end == 1:
            return match
    return None


def _name(reading: Reading, role: Match) -> re.Match[str] | None:
    place = _place(reading, role)
    return _NAME.match(reading.words, role.end if place is None else max(place.end, role.end))


def _named_until(reading: Reading, role: Match) -> int:
    name, place = _name(reading, role), _place(reading, role)
    return name.end() if name else max(role.end, place.end if place else 0)


def _named(reading: Reading, role: Match, cast: Cast) -> Actor:
    """Read the country of a role, and the name behind it."""
    tail, beside = _name(reading, role), _place(reading, role)
    name = re.sub(r"['’]s?$", "", " ".join(tail.group().split())) if tail else None
    name = None if name is None or name.isupper() else name  # an office: "Bộ trưởng LĐ-TB"
    place = beside.key if beside and beside.kind == "place" else None
    known = cast.known(role.key, place, name)
    if known is not None:
        return known
    words = reading.words[role.start : role.end] + (f" {name}" if name else "")
    actor = Actor(words, role.key, name, place)
    if name is not None:
        cast.full[role.key, place] = actor
    return actor
