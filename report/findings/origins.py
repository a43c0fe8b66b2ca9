"""Whose word a report is: its event, its publisher group, and the origin that it names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from report.article import Article
    from report.briefing import Indicator, Story

_WORD = re.compile(r"\w+")
_SAYING = frozenset("a an the of from by in to according said says report reports told".split(" "))  # noqa: SIM905 - reads as what it is
"""Words of an attribution that name nobody; Vietnamese ones stand in every name alike."""


@dataclass(frozen=True, slots=True)
class Origins:
    """The stories and publishers of articles."""

    story: dict[str, str]
    publisher: dict[str, str | None]

    def __init__(self, stories: Sequence[Story], articles: Sequence[Article]) -> None:
        object.__setattr__(self, "story", {each: story.id for story in stories for each in story.articles})
        object.__setattr__(
            self,
            "publisher",
            {each.id: each.source.group or each.agency or each.source.name for each in articles},
        )

    def independent(self, one: Indicator, other: Indicator) -> bool:
        """Tell whether two reports are of different events, publishers and named origins.

        What is not stated is not known to differ: a report without publisher or origin confirms nobody.
        """
        publishers = {self.publisher[one.article], self.publisher[other.article]}
        named = {named_origin(one), named_origin(other)}
        return (
            self.story[one.article] != self.story[other.article]
            and None not in publishers
            and len(publishers) > 1
            and None not in named
            and len(named) > 1
        )


def named_origin(indicator: Indicator) -> str | None:
    """Return the origin that a report names, folded for comparison; None where it names nobody."""
    words = _WORD.findall(unicodedata.normalize("NFC", indicator.attribution or "").lower())
    return " ".join(word for word in words if word not in _SAYING) or None
