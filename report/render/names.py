"""How a page names reports, speakers and those who say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from report.article import printed_source
from report.localise import phrases
from report.localise.inputs import LONGEST, cut, one_line
from report.localise.units import same_language

if TYPE_CHECKING:
    from report.article import Article
    from report.briefing import Actor
    from report.glossary import TermKind
    from report.localise.wording import Wording

_ATTRIBUTIONS: tuple[TermKind, ...] = ("attribution", "body", "role", "name")
"""Kinds of glossary terms that an attribution may be, in the order in which they are tried."""
TITLE = 300
"""Characters of a report's title at most: no headline has as many."""
_LINK = 2000
_ADDRESS = re.compile(r"https?://[^\s/\\@?#]+(?:[/?#]\S*)?", re.IGNORECASE)


def source_name(article: Article, wording: Wording) -> str:
    """Name the outlet of a report as printed, or say that it is not stated."""
    named = printed_source(article)
    return cut(one_line(named), LONGEST) if named else wording.text("source not stated")


def link(address: str) -> str | None:
    """Return an address of the web for a link; None for all else, as no page leads into a reader's files."""
    usable = len(address) <= _LINK and address.isprintable() and _ADDRESS.fullmatch(address)
    return address if usable else None


def attribution(words: str | None, language: str, wording: Wording) -> str | None:
    """Say who says so; None where nobody is named, or this language has no word for them."""
    if words is None:
        return None
    for kind in _ATTRIBUTIONS:
        key = wording.glossary.key(kind, words, language.partition("-")[0])
        term = wording.term(kind, key, 1) if key else None
        if term is not None:
            return term
    return words if same_language(language, wording.language) else None


def speaker(actor: Actor | None, language: str, wording: Wording) -> str | None:
    """Name who speaks, with role and name where the glossary knows them; None where nobody is named."""
    if actor is None:
        return None
    named = phrases.actor(actor, wording)
    if named is not None:
        return named
    return attribution(actor.words, language, wording)


def capital(text: str) -> str:
    """Begin with a capital."""
    return text[:1].upper() + text[1:]


def measure_name(key: str, words: str | None, language: str, wording: Wording) -> str | None:
    """Name a measure at the beginning of a line; None where this language has no word for it."""
    named = wording.measure(key, words, language)
    return None if named is None else capital(named)
