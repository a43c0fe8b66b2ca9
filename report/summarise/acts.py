"""A sentence of news in, a typed act out: who did what towards whom about what.

The lexicon is the glossary (`act`, `role`, `body`, `topic`, `place`, `event`), a file a kind, so that a
language is data. What a sentence does not say stays empty; nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from report.briefing import Act, Topic
from report.summarise.subjects import Cast, Reading, is_done, subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from report.article import Article, Sentence
    from report.briefing import Actor
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
_BOUNDARY = re.compile(r"[,;:]\s|\s[–—]\s")
_CLAUSE = re.compile(r"\b(?:to|that|để|phải|cần)\s")
_LAST_WORD = re.compile(r"\w+(?=\W*$)")
_WITH = re.compile(
    r"(?:\b(?:with|by|from|between|and|against|to|in|including|với|từ|giữa|cùng|và|tại|ở)\s+(?:the\s+)?(?:\w+\s+)?"
    r"|,\s*(?:and\s+)?(?:the\s+)?)$"
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|được|bị)\b", re.IGNORECASE)
_AUXILIARY = 12
"""Characters before a verb in which its passive auxiliary stands."""
_HOME = 3
"""Mentions that make a place the one an article is about."""


def read(article: Article, sentences: Sequence[Sentence], glossary: Glossary) -> tuple[Act | None, ...]:
    """Read the act of each sentence of an article; None where there is none.

    Shape: one entry a sentence, in order.
    """
    readings = [Reading(s.words, glossary.find_all(s.words, article.language, _KINDS)) for s in sentences]
    home = _home(readings)
    known = Cast()
    acts: list[Act | None] = []
    for reading in readings:
        actor, verb = subject(reading, known)
        verb = verb or _weightiest(reading)
        acts.append(None if verb is None else _act(reading, verb, actor, article, home))
    return tuple(acts)


def _home(readings: Iterable[Reading]) -> str | None:
    """Return the place the article is about: no partner of its own."""
    counts = Counter(match.key for reading in readings for match in reading.of("place"))
    home = min(counts, key=lambda key: (-counts[key], key), default=None)
    return home if home is not None and counts[home] >= _HOME else None


def _weightiest(reading: Reading) -> Match | None:
    """Return the act that is worth most, where nobody is its subject beyond doubt."""
    verbs = [match for match in reading.of("act") if is_done(reading.words, match)]
    return max(verbs, key=lambda m: (WEIGHTS.get(m.key, 0.0), -m.start), default=None)


def _act(reading: Reading, verb: Match, actor: Actor | None, article: Article, home: str | None) -> Act:
    passive = bool(_PASSIVE.search(reading.words[max(0, verb.start - _AUXILIARY) : verb.end]))
    around = [m for m in reading.of("body") if (m.start < verb.start) == passive]
    if actor is None and not passive:
        around = []
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


def _topics(reading: Reading, verb: Match, home: str | None) -> tuple[Topic, ...]:
    """Return the topics after the verb, each with the partners of its stretch."""
    matches = [m for m in reading.of("topic", "place", "body") if m.start >= verb.start]
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
