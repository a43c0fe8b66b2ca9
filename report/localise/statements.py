"""A statement and its wording in, a sentence out; None where the locale cannot say it.

A statement is typed facts. What each kind needs of it:

    headline        parts: the statements its clauses are made of
    event           act (actor, event, date, topics); findings: the targets named with it
    act             act (actor, addressees, topics)
    target          findings: one
    alike           findings stated alike; dates: their period
    unequal         findings: one
    single          findings that one report alone states
    quoted          key_point: its words, in their own language
    named           quotes: names as they stand
    figures         counts: findings, how many of them of several reports
    coverage        counts: reports, events; dates: from, to
    difference      findings: one, unequal
    ambiguous       findings, each with a ratio said as "times higher"
    missing_date    counts: how many of how many reports
    missing_source  the same
    missing_origin  findings: one of which no report says who established it
    unreachable     sources; counts: how many of how many sources
    silent          the same
    left_out        counts: how many of how many documents; sources: where there are several, those concerned

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
    from collections.abc import Sequence

    from report.article import Quote
    from report.briefing import Index, KeyPoint, Statement
    from report.localise.wording import Wording

__all__ = ["Run", "Said", "first_said", "plain", "say", "say_key_point"]


def say(statement: Statement, known: Index, wording: Wording) -> Said | None:
    """Word a statement in a locale; None where the locale lacks a term it needs, or too many words are."""
    kind = headline if statement.kind == "headline" else KINDS[statement.kind]
    text = kind(statement, known, wording)
    return phrases.runs(text) if text is not None and phrases.fits(text, wording) else None


def first_said(
    candidates: Sequence[Statement], most: int, known: Index, wordings: Sequence[Wording]
) -> tuple[Statement, ...]:
    """Take the first statements that all of some locales can say; nothing told already is quoted again."""
    taken: list[Statement] = []
    told: set[Quote] = set()
    for each in candidates:
        if len(taken) == most:
            break
        repeats = each.kind == "quoted" and told.issuperset(each.quotes) and each.quotes != ()
        if not repeats and all(say(each, known, wording) is not None for wording in wordings):
            taken.append(each)
            told.update(each.quotes)
    return tuple(taken)


def plain(said: Said) -> str:
    """Return the words of a sentence without their setting."""
    return "".join(run.text for run in said)


def say_key_point(point: KeyPoint, known: Index, wording: Wording) -> Said | None:
    """Say who spoke on what and with which figures; None where neither is known."""
    act = point.act
    topics = phrases.topics(act.topics, wording) if act is not None else []
    stated = (phrases.stated(known.indicators[each], known, wording) for each in point.indicators)
    figures = [each for each in stated if each is not None]
    deed = phrases.deed(act, wording) if act is not None and topics else None
    parts = [f"{deed} {wording.listing(topics)}"] if deed else []
    said = "; ".join([*parts, wording.listing(figures)] if figures else parts)
    return phrases.runs(phrases.sentence(said)) if said else None
