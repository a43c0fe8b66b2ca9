"""A statement and its wording in, a sentence out; None where the locale cannot say it.

A statement is typed facts. What each kind needs of it:

    headline        parts: the statements its clauses are made of
    event           act (actor, event, date, topics); findings: the targets named with it
    act             act (actor, addressees, topics); dates: the day, where it is to be said
    target          findings: one
    alike           findings stated alike; dates: their period
    unequal         findings: one
    single          findings that one report alone states
    quoted          key_point: its words, in their own language
    coverage        counts: reports, events; dates: from, to
    difference      findings: one, unequal
    ambiguous       findings: one with a ratio said as "times higher"
    missing_date    counts: how many of how many reports
    missing_source  the same
    missing_origin  articles that name no origin; findings: one

Nothing here is translated freely: words come from the catalogue and the glossary, names, dates and figures
from the facts. Lists are cut to what the length of a statement allows, and say how much more there is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from report.localise import phrases
from report.localise.headline import headline
from report.localise.kinds import KINDS
from report.localise.phrases import Run, Said

if TYPE_CHECKING:
    from report.briefing import Index, KeyPoint, Statement
    from report.localise.wording import Wording

__all__ = ["Run", "Said", "plain", "say", "say_key_point"]


def say(statement: Statement, known: Index, wording: Wording) -> Said | None:
    """Word a statement in a locale; None where the locale lacks a term it needs."""
    kind = headline if statement.kind == "headline" else KINDS[statement.kind]
    text = kind(statement, known, wording)
    return None if text is None else phrases.runs(text)


def plain(said: Said) -> str:
    """Return the words of a sentence without their setting."""
    return "".join(run.text for run in said)


def say_key_point(point: KeyPoint, known: Index, wording: Wording) -> Said | None:
    """Say who did what about what, where and with which figures; None where nothing of it can be said."""
    act = point.act
    head = phrases.deed(act, wording) if act is not None else None
    topics = phrases.topics(act.topics, wording) if act is not None else []
    figures = [
        phrase
        for phrase in (phrases.stated(known.indicators[each], known, wording) for each in point.indicators)
        if phrase is not None
    ]
    places = [] if act is None or topics else phrases.terms(act.places, wording)
    rest = "; ".join(wording.listing(items) for items in (topics, places, figures) if items)
    if not rest:
        return None
    return phrases.runs(phrases.sentence(f"{head}: {rest}" if head else rest))
