"""A sentence with its terms in, who does what in it out: only a subject that its verb follows at once.

A role that merely stands somewhere before a verb is not its subject; nobody is then named. Better no actor
than a wrong one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from report.briefing import Actor

if TYPE_CHECKING:
    from report.glossary import Match, TermKind

_NAME = re.compile(r"(?:\s+[^\W\d_a-zà-ỹ][\w'’-]*){1,5}")
_PRONOUN = re.compile(r"(?:he|she|ông|bà|ông ấy|bà ấy)\b", re.IGNORECASE)
_NEGATION = re.compile(
    r"\b(?:not|never|no|neither|without|n't|không|chưa|chẳng|chớ)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_ADJACENT = re.compile(
    r"(?:,\s*who\b[^,]{0,80},)?"
    r"(?:\s*\b(?:also|has|have|had|then|further|later|again|today|yesterday|on \w+(?: \d{1,2})?"
    r"|đã|cũng|vừa|tiếp tục|đang|hôm nay|hôm qua"
    r"|(?:sáng|chiều|tối)?\s*(?:ngày)?\s*\d{1,2}[/-]\d{1,2})\b,?)*\s*",
    re.IGNORECASE,
)
"""What may stand between a subject and its verb."""
_NEVER_NEGATED = frozenset({"shortcoming", "rejected"})


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
    """Who has appeared in an article so far: each role's full name, and who acted last."""

    full: dict[str, Actor] = field(default_factory=dict)
    last: Actor | None = None


def is_done(words: str, verb: Match) -> bool:
    """Tell whether an act is said to be done, not undone."""
    return verb.key in _NEVER_NEGATED or not _NEGATION.search(words[: verb.start])


def subject(reading: Reading, cast: Cast) -> tuple[Actor | None, Match | None]:
    """Return the actor of a sentence and the act that follows at once; None for both where there is none."""
    for actor, end in _actors(reading, cast):
        verb = _verb_at(reading, end)
        if verb is not None:
            cast.last = actor
            return actor, verb
    return None, None


def _actors(reading: Reading, cast: Cast) -> list[tuple[Actor, int]]:
    """Return who is named, and where each name ends; a pronoun that opens the sentence is who acted last."""
    found = [_named(reading, match, cast) for match in reading.of("role")]
    pronoun = _PRONOUN.match(reading.words)
    if pronoun and cast.last is not None:
        found.insert(0, (cast.last, pronoun.end()))
    return found


def _verb_at(reading: Reading, end: int) -> Match | None:
    verb = next((match for match in reading.of("act") if match.start >= end), None)
    if (
        verb is None
        or not is_done(reading.words, verb)
        or not _ADJACENT.fullmatch(reading.words, end, verb.start)
    ):
        return None
    return verb


def _named(reading: Reading, role: Match, cast: Cast) -> tuple[Actor, int]:
    """Read the name behind a role; the country or body between them is no part of it."""
    words, start = reading.words, role.end
    for match in reading.of("place", "body"):
        if match.start - start == 1:
            start = match.end
    tail = _NAME.match(words, start)
    name = re.sub(r"['’]s?$", "", " ".join(tail.group().split())) if tail else None
    end = tail.end() if tail else start
    known = cast.full.get(role.key)
    if known is not None and (name is None or set(name.split()) <= set((known.name or "").split())):
        return known, end
    actor = Actor(words[role.start : role.end] + (f" {name}" if name else ""), role.key, name)
    if name is not None:
        cast.full[role.key] = actor
    return actor, end
