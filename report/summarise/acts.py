"""A sentence of news in, a typed act out: who did what towards whom about what.

The lexicon is the glossary (`act`, `role`, `body`, `topic`, `place`, `event`), a file a kind, so that a
language is data. What a sentence does not say stays empty; nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from report.briefing import Act, Actor, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from report.article import Article, Sentence
    from report.glossary import Glossary, Match, TermKind

WEIGHTS = {
    "assigned": 1.0,
    "agreed": 1.0,
    "signed": 1.0,
    "decided": 1.0,
    "shortcoming": 1.0,
    "rejected": 0.9,
    "instructed": 0.9,
    "asked": 0.9,
    "pledged": 0.9,
    "warned": 0.8,
    "announced": 0.7,
    "accused": 0.6,
    "forecast": 0.6,
    "planned": 0.4,
    "met": 0.3,
    "discussed": 0.3,
    "visited": 0.3,
    "stressed": 0.2,
    "chaired": 0.15,
    "said": 0.1,
    "assessed": 0.1,
    "attended": -0.3,
    "praised": -0.3,
}
"""What an act is worth to a reader: substance before ceremony, an editorial order and not a fitted one."""

_KINDS: tuple[TermKind, ...] = ("act", "role", "body", "topic", "place", "event")
_NAME = re.compile(r"(?:\s+(?:[^\W\d_a-zà-ỹ][\w'’-]*)){1,5}")
_PRONOUN = re.compile(r"(?:(?:he|she|they|it)\b|(?:ông|bà|thủ tướng|ông ấy|bà ấy)\s)", re.IGNORECASE)
_NEGATION = re.compile(
    r"\b(?:not|never|no|neither|without|n't|không|chưa|chẳng|chớ)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_BOUNDARY = re.compile(r"[,;:]\s|\s[–—]\s")
_CLAUSE = re.compile(r"\b(?:to|that|để|phải|cần)\s")
_LAST_WORD = re.compile(r"\w+(?=\W*$)")
_WITH = re.compile(
    r"(?:\b(?:with|by|from|between|and|against|to|in|including|với|từ|giữa|cùng|và|tại|ở)\s+(?:the\s+)?(?:\w+\s+)?"
    r"|,\s*(?:and\s+)?(?:the\s+)?)$"
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|được|bị)\b", re.IGNORECASE)
_HOME = 3
"""Mentions that make a place the one an article is about."""
_NEVER_NEGATED = frozenset({"shortcoming", "rejected"})


@dataclass(frozen=True, slots=True)
class _Reading:
    """One sentence with the terms in it."""

    words: str
    matches: tuple[Match, ...]

    def of(self, *kinds: TermKind) -> list[Match]:
        return [match for match in self.matches if match.kind in kinds]


def read(article: Article, sentences: Sequence[Sentence], glossary: Glossary) -> tuple[Act | None, ...]:
    """Read the act of each sentence of an article; None where there is none.

    Shape: one entry a sentence, in order.
    """
    readings = [_Reading(s.words, glossary.find_all(s.words, article.language, _KINDS)) for s in sentences]
    home = _home(readings)
    last: Actor | None = None
    full: dict[str, Actor] = {}
    acts: list[Act | None] = []
    for reading in readings:
        subject = _subject(reading, full)
        actor, at = subject or (None, 0)
        if actor is None and _PRONOUN.match(reading.words):
            actor = last
        verb = _verb(reading, at, spoken=actor is not None)
        last = actor or last
        acts.append(None if verb is None else _act(reading, verb, actor, article, home))
    return tuple(acts)


def _home(readings: Iterable[_Reading]) -> str | None:
    """Return the place the article is about: no partner of its own."""
    counts = Counter(match.key for reading in readings for match in reading.of("place"))
    home = min(counts, key=lambda key: (-counts[key], key), default=None)
    return home if home is not None and counts[home] >= _HOME else None


def _subject(reading: _Reading, full: dict[str, Actor]) -> tuple[Actor, int] | None:
    """Return the first role that an act follows, and its end; `full` keeps each role's full name."""
    verbs = reading.of("act")
    for match in reading.of("role"):
        actor, end = _named(reading.words, match, full)
        if any(verb.start >= end for verb in verbs):
            return actor, end
    return None


def _verb(reading: _Reading, at: int, *, spoken: bool) -> Match | None:
    """Return the first act after its actor; where nobody is named, the act that is worth most."""
    verbs = [
        match
        for match in reading.of("act")
        if match.start >= at
        and (match.key in _NEVER_NEGATED or not _NEGATION.search(reading.words[: match.start]))
    ]
    if spoken:
        return verbs[0] if verbs else None
    return max(verbs, key=lambda m: (WEIGHTS.get(m.key, 0.0), -m.start), default=None)


def _named(words: str, match: Match, full: dict[str, Actor]) -> tuple[Actor, int]:
    tail = _NAME.match(words, match.end)
    name = " ".join(tail.group().split()) if tail else None
    name = re.sub(r"['’]s?$", "", name) if name else None
    end = tail.end() if tail else match.end
    known = full.get(match.key)
    if known is not None and (name is None or _is_part(name, known.name)):
        return known, end
    actor = Actor(words[match.start : match.end] + (f" {name}" if name else ""), match.key, name)
    if name is not None:
        full[match.key] = actor
    return actor, end


def _is_part(name: str, known: str | None) -> bool:
    return known is not None and set(name.split()) <= set(known.split())


def _act(reading: _Reading, verb: Match, actor: Actor | None, article: Article, home: str | None) -> Act:
    passive = bool(_PASSIVE.search(reading.words[max(0, verb.start - 12) : verb.end]))
    around = [m for m in reading.of("body") if (m.start < verb.start) == passive]
    places = [m.key for m in reading.of("place") if m.key != home]
    event = next((m.key for m in reading.of("event") if m.start > verb.start), None)
    return Act(
        kind=verb.key,
        actor=actor,
        addressees=_addressees(reading.words, verb, around, passive=passive),
        topics=_topics(reading, verb, home),
        places=tuple(dict.fromkeys(places)),
        date=article.event_date,
        event=event,
    )


def _addressees(words: str, verb: Match, bodies: list[Match], *, passive: bool) -> tuple[str, ...]:
    """Return the run of bodies next to the verb, up to the clause that says what is asked of them."""
    kept: list[str] = []
    end = verb.end
    for body in bodies:
        between = words[end : body.start]
        if not passive and (len(between) > _REACH or (kept and _CLAUSE.search(between))):
            break
        kept.append(body.key)
        end = body.end
    return tuple(dict.fromkeys(kept))


_REACH = 45
"""Characters between a verb and its addressee, or between two of them: "businesses, and Vietnamese "."""


def _topics(reading: _Reading, verb: Match, home: str | None) -> tuple[Topic, ...]:
    """Return the topics after the verb (all, where none follows), each with the partners of its stretch."""
    matches = [m for m in reading.of("topic", "place", "body") if m.start >= verb.start]
    if not any(m.kind == "topic" for m in matches):
        matches = reading.of("topic", "place", "body")
    edges = [m.start() for m in _BOUNDARY.finditer(reading.words)]
    topics: dict[str, list[str]] = {}
    pending: list[str] = []
    last: str | None = None
    at = -1
    for match in matches:
        stretch = sum(edge < match.start for edge in edges)
        if stretch != at and pending and last is not None:
            topics[last].extend(pending)
            pending = []
        elif stretch != at:
            pending = []
        if match.kind == "topic":
            topics.setdefault(match.key, []).extend(pending)
            pending, last = [], match.key
        elif match.key != home and _is_partner(reading.words, match):
            (topics[last] if last is not None and stretch == at else pending).append(match.key)
        at = stretch
    if last is not None:
        topics[last].extend(pending)
    return tuple(Topic(key, tuple(dict.fromkeys(partners))) for key, partners in topics.items())


def _is_partner(words: str, match: Match) -> bool:
    """Tell whom a topic is to be settled with: a name, not a group, that stands with it and owns nothing."""
    last = _LAST_WORD.search(words, match.start, match.end)
    owns = words.startswith(("’s", "'s"), match.end)
    beside = _WITH.search(words[max(0, match.start - _REACH) : match.start])
    return last is not None and last.group()[0].isupper() and beside is not None and not owns
