"""Whose word a figure is: the event of its report, the publisher group, and the origin that it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from report.findings.reading import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.article import Article
    from report.briefing import Indicator, Story
    from report.glossary import Glossary, TermKind

_KINDS: tuple[TermKind, ...] = ("body", "role", "name")
_ANYBODY = (
    "a an the that this of from by in to as at on for s he she they it his its her their we i according said "
    "says told heard report reports data figures statistics official officials authorities source sources "
    "conference meeting participants government ministry ministries minister department office agency "
    "theo tai cua trong va cho biet bao cao thong tin nguon so lieu hoi nghi cuoc hop dai bieu ong ba anh "
    "chi bo cuc tong uy ban co quan chuc nang"
)
_STEM = 5
_NAMES_NOBODY = frozenset(_ANYBODY.split(" "))
"""Folded words of an attribution that point at nobody by themselves: "the ministry said"."""


@dataclass(frozen=True, slots=True)
class Word:
    """All that the independence of a figure turns on."""

    story: str
    publisher: str
    names: frozenset[str]

    def is_independent_of(self, other: Word) -> bool:
        """Tell whether two figures are of different events, publishers and named origins."""
        return (
            self.story != other.story and self.publisher != other.publisher and not self.names & other.names
        )


class Origins:
    """The stories, publishers and languages of articles, and whom their figures come from."""

    def __init__(self, stories: Sequence[Story], articles: Sequence[Article], terms: Glossary) -> None:
        self.story = {each.id: each.id for each in articles}
        self.story |= {each: story.id for story in stories for each in story.articles}
        self.language = {each.id: each.language for each in articles}
        self._publisher = {
            each.id: folded(each.source.group or each.agency or each.source.name) for each in articles
        }
        self._published = {each.id: (each.published or "")[:10] for each in articles}
        self._terms = terms

    def word(self, indicator: Indicator) -> Word | None:
        """Return whose word a figure is; None where publisher or origin is not stated: it confirms nobody."""
        publisher, names = self._publisher[indicator.article], self.named(indicator)
        return Word(self.story[indicator.article], publisher, names) if publisher and names else None

    def named(self, indicator: Indicator) -> frozenset[str]:
        """Return the bodies, roles and names of an attribution; empty where it names nobody ("officials").

        A place names an origin only where nothing else does: two offices of one country are two origins.
        """
        words, language = indicator.attribution or "", self.language[indicator.article]
        places = self._terms.find_all(words, language, ("place",))
        rest = words
        for place in reversed(places):
            rest = f"{rest[: place.start]} {rest[place.end :]}"
        keys = frozenset(f"#{match.key}" for match in self._terms.find_all(words, language, _KINDS))
        return keys | _stems(rest) or frozenset(f"#{place.key}" for place in places) | _stems(words)

    def may_correct(self, later: Indicator, earlier: Indicator) -> bool:
        """Tell whether a figure is of the other's publisher, unequal, and not known to be the earlier one."""
        publisher = self._publisher[later.article]
        if not publisher or publisher != self._publisher[earlier.article]:
            return False
        days = self._published[later.article], self._published[earlier.article]
        return later.value != earlier.value and (not all(days) or days[0] >= days[1])


def _stems(words: str) -> frozenset[str]:
    """Return the beginnings of the words that name somebody: "Finance Minister", "financial office"."""
    return frozenset(word[:_STEM] for word in folded(words).split() if word not in _NAMES_NOBODY)
