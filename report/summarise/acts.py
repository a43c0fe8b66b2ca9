"""A sentence of news in, a typed act out: who did what towards whom about what.

The lexicon is the glossary (`act`, `role`, `body`, `topic`, `place`, `event`), a file a kind, so that a
language is data. What a sentence does not say stays empty; nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from report.briefing import Act, Topic
from report.summarise.subjects import Cast, Reading, is_done, next_subject, subject

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
    "failed": 0.9,
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
_HOLDING = frozenset({"chaired", "attended"})
_BOUNDARY = re.compile(r"[,;:]\s|\s[–—]\s")
_ENDS = re.compile(
    r"[,;]?\s*\b(?:while|whereas|but|although|though|after|before|because|since|until|unlike|despite|which|who|whose|where"
    r"|when|not|without|instead of|rather than"
    r"|trong khi|nhưng|song|tuy nhiên|mặc dù|dù|sau khi|trước khi|vì|bởi|khi|không|chưa|thay vì)\s",
    re.IGNORECASE,
)
"""Where the clause of a verb ends: what follows is said of something else, or denied."""
_LAST_WORD = re.compile(r"\w+(?=\W*$)")
_WITH = re.compile(
    r"(?:\b(?:with|by|from|between|and|against|to|in|including|với|từ|giữa|cùng|và|tại|ở)\s+(?:the\s+)?(?:\w+\s+)?"
    r"|,\s*(?:and\s+)?(?:the\s+)?)$"
)
_ALSO = re.compile(r"\s*(?:,|,?\s*(?:and|as well as|or|và|cùng|cũng như|hoặc))\s+(?:the\s+|các\s+)?")
"""What stands between two partners of one topic."""
_THOSE = r"(?:(?:the|all|other|relevant|local|các|những|mọi|toàn bộ|tất cả|hai)\s+)*"
_TO = re.compile(
    rf"\s*(?:(?:to|on|upon|for|that|rằng|cho|với|đối với)\s+{_THOSE}"
    rf"|{_THOSE}(?:(?!(?:to|để|phải|cần)\s)\w+\s+)?)",
    re.IGNORECASE,
)
"""What stands between a verb and its first addressee: "urged the Vietnamese "; no verb of their own."""
_AND = re.compile(
    rf"\s*(?:,|,?\s*\b(?:and|as well as|or|và|cùng|cũng như|hoặc)\b)\s*(?:and\s+|và\s+)?{_THOSE}(?:\w+\s+)?",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"\s+(?:(?:the|an|a|this|một|cuộc|buổi)\s+)?(?:[\w-]+\s+){0,2}", re.IGNORECASE)
_ELSEWHEN = re.compile(
    r"\b(?:last (?:week|month|year)|earlier|previously|(?:week|month|year)s? ago|in (?:19|20)\d\d"
    r"|(?:tuần|tháng|năm) (?:trước|ngoái)|trước đó|trước đây)\b",
    re.IGNORECASE,
)
"""Days other than that of the event that an article tells."""
_BEHIND = 20
"""Characters behind an event in which its own day is told."""
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|được|bị)\b", re.IGNORECASE)
_AUXILIARY = 12
"""Characters before a verb in which its passive auxiliary stands."""
_HOME = 3
"""Mentions that make a place the one an article is about."""


def read(article: Article, sentences: Sequence[Sentence], glossary: Glossary) -> tuple[Act | None, ...]:
    """Read the act of each sentence of an article; None where there is none.

    Shape: one entry a sentence, in order.
    """
    readings = [Reading(s.words, glossary.find_all(s.words, article.language, _KINDS)) for s in sentences]
    home, cast = _home(readings), Cast()
    acts: list[Act | None] = []
    for reading in readings:
        actor, verb = subject(reading, cast)
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
    words = reading.words
    passive = bool(_PASSIVE.search(words[max(0, verb.start - _AUXILIARY) : verb.end]))
    ends = _ENDS.search(words, verb.end)
    edges = (ends.start() if ends else None, next_subject(reading, verb.end))
    end = min((edge for edge in edges if edge is not None), default=len(words))
    held = _event(reading, verb)
    addressees = _before(reading, verb) if passive else _behind(reading, verb) if actor else ()
    return Act(
        kind=verb.key,
        actor=actor,
        addressees=addressees,
        topics=_topics(reading, (verb.end, end), home),
        date=article.event_date if held and not _ELSEWHEN.search(words[: held.end + _BEHIND]) else None,
        event=held.key if held else None,
    )


def _event(reading: Reading, verb: Match) -> Match | None:
    """Return what was held: it stands at once behind a verb of holding."""
    if verb.key not in _HOLDING:
        return None
    behind = (m for m in reading.of("event") if m.start > verb.start)
    return next((m for m in behind if _HOLDS.fullmatch(reading.words, verb.end, m.start)), None)


def _behind(reading: Reading, verb: Match) -> tuple[str, ...]:
    """Return the run of bodies behind a verb, up to the clause that says what is asked of them."""
    kept: list[str] = []
    end = verb.end
    for body in (m for m in reading.of("body") if m.start >= verb.end):
        gap = _AND if kept else _TO
        if not gap.fullmatch(reading.words, end, body.start) or _owns(reading.words, body):
            break
        kept.append(body.key)
        end = body.end
    return tuple(dict.fromkeys(kept))


def _before(reading: Reading, verb: Match) -> tuple[str, ...]:
    """Return the run of bodies that are the subject of a passive."""
    kept: list[str] = []
    start = verb.start
    for body in (m for m in reversed(reading.of("body")) if m.end <= verb.start):
        between = reading.words[body.end : start]
        if not (_AND.fullmatch(between) if kept else _AUXILIARIES.fullmatch(between)):
            break
        kept.insert(0, body.key)
        start = body.start
    return tuple(dict.fromkeys(kept))


_AUXILIARIES = re.compile(
    r"\s+(?:(?:have|has|had|been|is|are|were|was|also|đã|cũng|vừa|được|bị)\s+)*", re.IGNORECASE
)


def _topics(reading: Reading, clause: tuple[int, int], home: str | None) -> tuple[Topic, ...]:
    """Return the topics of a verb's clause, each with the partners that stand with it."""
    start, end = clause
    topics: dict[str, list[str]] = {}
    owner: list[str] | None = None
    waiting: list[str] = []
    last: Match | None = None
    for match in (m for m in reading.of("topic", "place", "body") if start <= m.start < end):
        between = reading.words[last.end if last else start : match.start]
        listed = last is not None and last.kind != "topic" and _ALSO.fullmatch(between)
        if _BOUNDARY.search(between) and not listed:
            owner, waiting = None, []
        if match.kind == "topic":
            owner = topics.setdefault(match.key, [])
            owner.extend(waiting)
            waiting = []
        elif match.key != home and _is_partner(reading.words, match):
            (waiting if owner is None else owner).append(match.key)
        last = match
    return tuple(Topic(key, tuple(dict.fromkeys(partners))) for key, partners in topics.items())


def _is_partner(words: str, match: Match) -> bool:
    """Tell whom a topic is to be settled with: a name, not a group, that stands with it and owns nothing."""
    last = _LAST_WORD.search(words, match.start, match.end)
    beside = _WITH.search(words[: match.start])
    return last is not None and last.group()[0].isupper() and beside is not None and not _owns(words, match)


def _owns(words: str, match: Match) -> bool:
    return words.startswith(("’s", "'s", "’ ", "' "), match.end)
