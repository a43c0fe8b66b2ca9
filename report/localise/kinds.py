"""A statement in, its sentence out, a function a kind; None where the locale cannot say it.

Lists are cut to what the length of a statement allows, and say how much more there is.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from report.localise import phrases

if TYPE_CHECKING:
    from collections.abc import Callable

    from report.briefing import Finding, Index, Statement
    from report.glossary import TermKind
    from report.localise.wording import Wording


_COMMON: tuple[TermKind, ...] = ("role", "event", "topic", "unit")
"""Terms that make capitalised words a title and no name."""


def _event(statement: Statement, known: Index, wording: Wording) -> str | None:
    act = statement.act
    event = wording.term("event", act.event) if act is not None and act.event else None
    if act is None or act.date is None or event is None:
        return None
    date, actor, verb = (
        wording.date(act.date),
        phrases.actor(act.actor, wording),
        wording.term("act", act.kind),
    )
    topics = phrases.topics(act.topics[:2], wording)
    if actor and verb:
        base = wording.text(
            "on {date}, {actor} {act} the {event}", date=date, actor=actor, act=verb, event=event
        )
    else:
        base = wording.text("{event} of {date}", date=date, event=event)
    targets = [
        t for key in statement.findings if (t := phrases.target_phrase(known.findings[key], known, wording))
    ]
    if topics:
        base = wording.text("{sentence} on {topics}", sentence=base, topics=wording.listing(topics))
    if targets:
        longer = wording.text("{sentence}; target: *{target}*", sentence=base, target=targets[0])
        base = longer if phrases.fits(longer, wording) else base
    return phrases.sentence(base)


def _act(statement: Statement, _known: Index, wording: Wording) -> str | None:
    act = statement.act
    topics = phrases.topics(act.topics, wording) if act is not None else []
    if act is None or not topics or phrases.deed(act, wording) is None:
        return None

    def build(listed: str, *, short: bool) -> str:
        deed = phrases.deed(act, wording, short=short)
        if statement.dates:
            deed = wording.text("on {date}, {deed}", date=wording.date(statement.dates[0]), deed=deed)
        return f"{deed} {listed}"

    return phrases.fit(topics, wording, partial(build, short=False), partial(build, short=True))


def _target(statement: Statement, known: Index, wording: Wording) -> str | None:
    phrase = phrases.target_phrase(known.findings[statement.findings[0]], known, wording)
    return None if phrase is None else phrases.sentence(wording.text("target: *{target}*", target=phrase))


def _alike(statement: Statement, known: Index, wording: Wording) -> str | None:
    figures = phrases.listed(statement.findings, known, wording)
    if not figures:
        return None
    origins = {known.findings[each].status for each in statement.findings}
    verdict = (
        wording.text("*independent origins agree*")
        if origins == {"corroborated"}
        else wording.text("*one origin, not independently confirmed*")
    )
    period = wording.period(statement.dates[0]) if statement.dates else None

    def build(listed: str) -> str:
        if period is None:
            return wording.text("reports state alike {figures}; {verdict}", figures=listed, verdict=verdict)
        return wording.text(
            "for {period}, reports state alike {figures}; {verdict}",
            period=period,
            figures=listed,
            verdict=verdict,
        )

    return phrases.fit(figures, wording, build)


def _unequal(statement: Statement, known: Index, wording: Wording) -> str | None:
    finding = known.findings[statement.findings[0]]
    measure = phrases.measured(finding, known, wording)
    figures = phrases.distinct(finding, known, wording)
    if measure is None or not figures:
        return None
    stand = phrases.stand(len(figures), measure, wording)
    return phrases.fit(figures, wording, lambda listed: f"{stand}: {listed}; {_verdict(finding, wording)}")


def _verdict(finding: Finding, wording: Wording) -> str:
    if finding.status == "differs":
        return wording.text("*they cannot both hold*")
    if finding.status == "restated":
        return wording.text("*the earlier one was corrected by its source*")
    return wording.text("both can hold")


def _single(statement: Statement, known: Index, wording: Wording) -> str | None:
    figures = phrases.listed(statement.findings, known, wording)
    if not figures:
        return None
    return phrases.fit(
        figures, wording, lambda listed: wording.text("*one report alone* states {figures}", figures=listed)
    )


def _quoted(statement: Statement, known: Index, wording: Wording) -> str | None:
    point = known.key_points[statement.key_point or ""]
    same = known.articles[point.article].language.partition("-")[0] == wording.language
    short = phrases.fits(point.text, wording)
    return phrases.sourced(point.text) if same and short else None


def _named(statement: Statement, known: Index, wording: Wording) -> str | None:
    names = [
        wording.name(phrases.sourced(each.words))
        for each in statement.quotes
        if not wording.glossary.find_all(each.words, known.articles[each.article].language, _COMMON)
    ]
    if not names:
        return None
    return phrases.fit(names, wording, lambda listed: wording.text("named most often: {names}", names=listed))


def _figures(statement: Statement, _known: Index, wording: Wording) -> str | None:
    figures, shared = statement.counts
    stated = wording.plural("{count} figure is stated", "{count} figures are stated", figures)
    if not shared:
        return phrases.sentence(wording.text("{stated}, each by one report alone", stated=stated))
    return phrases.sentence(
        wording.text("{stated}, {shared} of them by several reports", stated=stated, shared=shared)
    )


def _coverage(statement: Statement, _known: Index, wording: Wording) -> str | None:
    reports, events = statement.counts
    told = wording.text(
        "{reports} on {events}",
        reports=wording.plural("{count} report", "{count} reports", reports),
        events=wording.plural("{count} event", "{count} events", events),
    )
    if not statement.dates:
        return phrases.sentence(told)
    span = wording.interval(statement.dates[0], statement.dates[-1])
    return phrases.sentence(wording.text("{reports}, {period}", reports=told, period=span))


def _difference(statement: Statement, known: Index, wording: Wording) -> str | None:
    finding = known.findings[statement.findings[0]]
    measure = phrases.measured(finding, known, wording)
    first = known.indicators[finding.indicators[0]]
    figures = phrases.distinct(finding, known, wording)
    language = known.articles[first.article].language
    apart = (
        None
        if finding.difference is None
        else wording.quantity(finding.difference, None, first.unit, first.scale, language)
    )
    if measure is None or apart is None or not figures:
        return None
    return phrases.sentence(
        wording.text(
            "*{measure}*: {figures}, {difference} apart; {verdict}",
            measure=measure,
            figures=wording.listing(figures),
            difference=apart,
            verdict=_verdict(finding, wording),
        )
    )


def _ambiguous(statement: Statement, known: Index, wording: Wording) -> str | None:
    finding = known.findings[statement.findings[0]]
    measure = phrases.measure(finding, known, wording)
    ratio = next((known.indicators[each] for each in finding.ratios), None)
    said = None if ratio is None else wording.comparison(ratio)
    if measure is None or said is None:
        return None
    return phrases.sentence(
        wording.text(
            "*{measure}*: {comparison} can be read as that many times as many, or as that many times more; "
            "no earlier level is given",
            measure=measure,
            comparison=wording.quoted(said),
        )
    )


def _missing_date(statement: Statement, _known: Index, wording: Wording) -> str | None:
    some, every = (wording.number(count) for count in statement.counts)
    return phrases.sentence(
        wording.text("{some} of {every} reports give no publication date", some=some, every=every)
    )


def _missing_source(statement: Statement, _known: Index, wording: Wording) -> str | None:
    some, every = (wording.number(count) for count in statement.counts)
    return phrases.sentence(wording.text("{some} of {every} reports name no source", some=some, every=every))


def _missing_origin(statement: Statement, known: Index, wording: Wording) -> str | None:
    finding = known.findings[statement.findings[0]]
    measure = phrases.measured(finding, known, wording)
    if measure is None:
        return None
    return phrases.sentence(wording.text("no report says who established {measure}", measure=measure))


KINDS: dict[str, Callable[[Statement, Index, Wording], str | None]] = {
    "event": _event,
    "act": _act,
    "target": _target,
    "alike": _alike,
    "unequal": _unequal,
    "single": _single,
    "quoted": _quoted,
    "named": _named,
    "figures": _figures,
    "coverage": _coverage,
    "difference": _difference,
    "ambiguous": _ambiguous,
    "missing_date": _missing_date,
    "missing_source": _missing_source,
    "missing_origin": _missing_origin,
}
